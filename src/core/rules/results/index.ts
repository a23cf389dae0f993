import type { Rule } from '../rule';
import { bleuScale } from './bleu-scale';
import { goalAgainstMetric } from './goal-against-metric';
import { goalLeftToDefault } from './goal-left-to-default';
import { percentForFraction } from './percent-for-fraction';
import { valueOutOfRange } from './value-out-of-range';

export const RULES: readonly Rule[] = [
  valueOutOfRange,
  percentForFraction,
  bleuScale,
  goalAgainstMetric,
  goalLeftToDefault,
];
