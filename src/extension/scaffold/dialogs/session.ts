import type { ScaffoldTexts } from '../../../core/scaffold/template';
import type * as Scaffold from '../../../node/scaffold/index';
import type { GitState } from '../../../node/scaffold/outcomes';
import type { BACK, Step } from '../../steps';
import type { Draft } from './draft';
import type { DialogNeeds } from './needs';
import type { ShownTexts } from './shown-texts';

/** What all questions of one new project share. */
export interface Session extends DialogNeeds {
  readonly scaffold: typeof Scaffold;
  readonly texts: ScaffoldTexts;
  readonly shown: ShownTexts;
  /** Asked once for each folder. */
  readonly gitOf: (folder: string) => Promise<GitState>;
}

/** Makes the line of a step from what it asks for. */
export type StepMaker = (placeholder: string) => Step;

/** @returns what the answer makes of the draft, the wish to go back, or nothing when the user gives up */
export type Question = (session: Session, draft: Draft, at: StepMaker) => Promise<Draft | typeof BACK | undefined>;
