import { matchesGlob } from '../document/glob';
import type { CaseStudy } from './case-study';
import { readCues } from './profile-cues';
import { PROFILES, type Profile } from './profile-name';

export type { Profile } from './profile-name';

export interface ProfileGuess {
  readonly profile: Profile;
  /** Why, in a few words without a full stop. */
  readonly reason: string;
}

const isProfile = (name: string): name is Profile => PROFILES.some((profile) => profile === name);

const COMMENT = /<!--\s*ml-portfolio-profile:\s*([\w-]+)/;

/** What the author says in a comment or the settings, or else what the text looks like. */
export function guessProfile(study: CaseStudy): ProfileGuess {
  const said = study.body.comments
    .map((comment) => COMMENT.exec(study.body.slice(comment))?.[1])
    .find((name) => name !== undefined && isProfile(name));
  if (said !== undefined && isProfile(said)) return { profile: said, reason: 'a comment in it says so' };
  const { path } = study.document;
  // The last matching entry wins, as in other VS Code settings of this shape.
  const set = Object.entries(study.workspace.repository.profiles).findLast(([glob]) => matchesGlob(path, glob));
  if (set) return { profile: set[1], reason: `the setting mlPortfolio.caseStudy.profile says so for ${set[0]}` };
  return guess(study);
}

/** Fewer words are no text that anybody can judge. */
const STUB = 60;

/** One kind after the other, those that are hardest to mistake first. */
function guess(study: CaseStudy): ProfileGuess {
  const cues = readCues(study);
  const { hasNumbers, scaffold } = cues;
  if (scaffold || cues.templateTree)
    return {
      profile: 'template',
      reason: scaffold ? 'it is the README that a tool has written' : 'most of it is a project template',
    };
  if (cues.library)
    return { profile: 'library', reason: 'it shows how to import a package, and no data and no result' };
  if (!hasNumbers) {
    const { words } = cues;
    if (words < STUB) return { profile: 'stub', reason: `it has ${words} words` };
  }
  if (cues.setsTasks(hasNumbers ? 6 : 4))
    return { profile: 'assignment', reason: 'it sets tasks and says what to submit' };
  if (!hasNumbers && cues.planned)
    return { profile: 'plan', reason: 'most of its sentences are about what will be done' };
  if (!hasNumbers && cues.teaches(4)) return { profile: 'tutorial', reason: 'it teaches its reader step by step' };
  if (cues.kaggle) return { profile: 'kaggle-code', reason: 'it tells how to repeat a solution of a competition' };
  return cues.app
    ? { profile: 'app', reason: 'it tells how to run and serve an application' }
    : { profile: 'case-study', reason: 'it tells of a model, its data and how they were judged' };
}
