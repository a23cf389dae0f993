import type { CaseStudy } from '../../case-study/case-study';
import type { Profile } from '../../case-study/profile-name';

/** Kinds of READMEs that report work of their own; what others say of what they will do, or teach, is not judged. */
const OWN_WORK: ReadonlySet<Profile> = new Set(['case-study', 'app', 'kaggle-code']);

/** The study when it owes its reader the evidence of a case study. */
export const judgedStudy = (study: CaseStudy | undefined): CaseStudy | undefined =>
  study && OWN_WORK.has(study.profile.profile) ? study : undefined;
