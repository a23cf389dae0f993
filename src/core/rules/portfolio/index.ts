import type { Rule } from '../rule';
import { missingPath } from './missing-path';
import { missingRole } from './missing-role';
import { signalWithoutEvidence } from './signal-without-evidence';
import { unknownSignal } from './unknown-signal';

/** What a hiring team would ask of a portfolio. */
export const RULES: readonly Rule[] = [missingRole, signalWithoutEvidence, unknownSignal, missingPath];
