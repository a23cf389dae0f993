import type { Rule } from '../rule';
import { numberDiffersFromFile } from './number-differs-from-file';
import { onlyAccuracy } from './only-accuracy';
import { twoValues } from './two-values';
import { unsupportedMaturity } from './unsupported-maturity';
import { wrongDelta } from './wrong-delta';

/** Whether what a README says can be believed: its numbers against its files and each other, its claims against its numbers. */
export const TRUTH_RULES: readonly Rule[] = [
  numberDiffersFromFile,
  wrongDelta,
  twoValues,
  onlyAccuracy,
  unsupportedMaturity,
];
