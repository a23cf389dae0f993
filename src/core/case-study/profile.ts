import type { CaseStudy } from './case-study';

/** What kind of document a README is: only some kinds owe their reader the evidence of a case study. */
export type Profile =
  'case-study' | 'app' | 'library' | 'tutorial' | 'assignment' | 'plan' | 'kaggle-code' | 'stub' | 'template';

export interface ProfileGuess {
  readonly profile: Profile;
  /** Why, in a few words without a full stop. */
  readonly reason: string;
}

export const guessProfile = (study: CaseStudy): ProfileGuess =>
  study.blocks.blocks.length === 0
    ? { profile: 'stub', reason: 'it is empty' }
    : { profile: 'case-study', reason: 'it tells of a project' };
