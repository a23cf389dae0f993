import type { Rule } from '../rule';
import { commandForm } from './command-form';
import { makeTarget } from './make-target';

/** Whether the commands of a README work in its repository. */
export const COMMAND_RULES: readonly Rule[] = [commandForm, makeTarget];
