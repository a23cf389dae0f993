import type { Rule } from '../rule';
import { commandForm } from './command-form';
import { commandPath } from './command-path';
import { environmentKeys } from './environment-keys';
import { makeTarget } from './make-target';
import { notebookOnly } from './notebook-only';

/** Whether what a README tells its reader to type works in its repository. */
export const COMMAND_RULES: readonly Rule[] = [commandForm, commandPath, makeTarget, environmentKeys, notebookOnly];
