import type { Rule } from '../rule';
import { accuracyOnUnbalancedData } from './accuracy-on-unbalanced-data';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { generationWithoutSetting } from './generation-without-setting';
import { missingBaseline } from './missing-baseline';
import { missingEvaluation } from './missing-evaluation';
import { missingIntendedUse } from './missing-intended-use';
import { missingLimitations } from './missing-limitations';
import { missingTrainingData } from './missing-training-data';
import { noSlices } from './no-slices';
import { noUncertainty } from './no-uncertainty';
import { placeholderLeft } from './placeholder-left';
import { thresholdWithoutReason } from './threshold-without-reason';

export const RULES: readonly Rule[] = [
  placeholderLeft,
  emptySection,
  duplicateSection,
  missingLimitations,
  missingEvaluation,
  missingBaseline,
  missingIntendedUse,
  missingTrainingData,
  noSlices,
  noUncertainty,
  accuracyOnUnbalancedData,
  thresholdWithoutReason,
  generationWithoutSetting,
];
