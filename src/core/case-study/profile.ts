import type { CaseStudy } from './case-study';
import { readCues } from './profile-cues';

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

export interface ProfileGuess {
  readonly profile: Profile;
  /** Why, in a few words without a full stop. */
  readonly reason: string;
}

/** Setting `mlPortfolio.caseStudy.profile`: glob or path to a profile. */
export type ProfileSettings = Readonly<Record<string, Profile>>;

const isProfile = (name: string): name is Profile => PROFILES.some((profile) => profile === name);

const COMMENT = /<!--\s*ml-portfolio-profile:\s*([\w-]+)/;

/** What the author says in a comment, or else what the text looks like. */
export function guessProfile(study: CaseStudy): ProfileGuess {
  const said = study.body.comments
    .map((comment) => COMMENT.exec(study.body.slice(comment))?.[1])
    .find((name) => name !== undefined && isProfile(name));
  if (said !== undefined && isProfile(said)) return { profile: said, reason: 'a comment in it says so' };
  return guess(study);
}

/** Fewer words are no text that anybody can judge. */
const STUB = 60;

/** One kind after the other, those that are hardest to mistake first. */
function guess(study: CaseStudy): ProfileGuess {
  const cues = readCues(study);
  const { words, hasNumbers } = cues;
  if (words < STUB && !hasNumbers) return { profile: 'stub', reason: `it has ${words} words` };
  if (cues.templateTree || cues.scaffold)
    return {
      profile: 'template',
      reason: cues.scaffold ? 'it is the README that a tool has written' : 'most of it is a project template',
    };
  if (cues.tasks >= 4) return { profile: 'assignment', reason: 'it sets tasks and says what to submit' };
  if (cues.planned && !hasNumbers)
    return { profile: 'plan', reason: 'most of its sentences are about what will be done' };
  if (cues.lessons >= 4 && !hasNumbers) return { profile: 'tutorial', reason: 'it teaches its reader step by step' };
  if (cues.library)
    return { profile: 'library', reason: 'it shows how to import a package, and no data and no result' };
  if (cues.kaggle) return { profile: 'kaggle-code', reason: 'it tells how to repeat a solution of a competition' };
  return cues.app
    ? { profile: 'app', reason: 'it tells how to run and serve an application' }
    : { profile: 'case-study', reason: 'it tells of a model, its data and how they were judged' };
}
