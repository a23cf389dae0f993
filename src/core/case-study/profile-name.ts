/** What kind of document a README is: only some kinds owe their reader the evidence of a case study. */
export type Profile =
  'case-study' | 'app' | 'library' | 'tutorial' | 'assignment' | 'plan' | 'kaggle-code' | 'stub' | 'template';

export const PROFILES: readonly Profile[] = [
  'case-study',
  'app',
  'library',
  'tutorial',
  'assignment',
  'plan',
  'kaggle-code',
  'stub',
  'template',
];

/** Setting `mlPortfolio.caseStudy.profile`: glob or path to a profile. */
export type ProfileSettings = Readonly<Record<string, Profile>>;
