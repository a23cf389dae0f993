import type { CaseStudy } from './case-study';
import { notJudged, weak, type Check, type CheckId, type Verdict } from './check';
import { gapOf } from './gaps';
import type { Profile } from './profile';

/** Kinds that owe a reviewer the evidence of a case study. */
const JUDGED: ReadonlySet<Profile> = new Set(['case-study', 'app', 'kaggle-code']);

/** Kinds in which the words for evidence stand for what others shall do, or for what a tool has written. */
const ABOUT_OTHERS: ReadonlySet<Profile> = new Set(['assignment', 'plan', 'template']);

/** The work of a competition ends with its score: nobody serves it, watches it or states its use. */
const NOT_FOR_COMPETITIONS: ReadonlySet<CheckId> = new Set([
  'readme/problem',
  'readme/deployment',
  'readme/monitoring',
  'readme/demo',
  'readme/model-card',
  'readme/latency-cost',
]);

const NAMES: Readonly<Record<Profile, string>> = {
  'case-study': 'a case study',
  app: 'the README of an application',
  library: 'the README of a library',
  tutorial: 'a tutorial',
  assignment: 'an assignment',
  plan: 'a plan',
  'kaggle-code': 'code for a competition',
  stub: 'a stub',
  template: 'a template',
};

/** The verdict of a check, as far as a README of this profile owes an answer; what is clearly there is always said. */
export function judgedFor(study: CaseStudy, check: Check): Verdict {
  const { profile, reason } = study.profile;
  const owed = JUDGED.has(profile) && !(profile === 'kaggle-code' && NOT_FOR_COMPETITIONS.has(check.id));
  if (owed) return unlessGap(study, check);
  const verdict = ABOUT_OTHERS.has(profile) && check.id !== 'readme/license' ? undefined : check.judge(study);
  if (verdict?.state === 'present') return verdict;
  return notJudged(`Not judged, because this is read as ${NAMES[profile]}: ${reason}.`);
}

/** The words around a place that is still to be filled answer nothing yet. */
function unlessGap(study: CaseStudy, check: Check): Verdict {
  const gap = gapOf(study, check.id);
  if (!gap) return check.judge(study);
  const { start, end, question } = gap;
  return weak([{ start, end }], `This is still to be filled in: ${question} Write the answer in place of the comment.`);
}
