import type { Rule } from '../rule';
import { accuracyOnUnbalancedData } from './accuracy-on-unbalanced-data';
import { dataVersionDiffersFromDatasheet } from './data-version-differs-from-datasheet';
import { excludedFeature } from './excluded-feature';
import { fractionalRowCount } from './fractional-row-count';
import { leakyFeature } from './leaky-feature';
import { lightningMisspeltKey } from './lightning-misspelt-key';
import { llmWithoutEvaluationSet } from './llm-without-evaluation-set';
import { llmWithoutPromptVersion } from './llm-without-prompt-version';
import { llmWithoutSettings } from './llm-without-settings';
import { metricWithoutReason } from './metric-without-reason';
import { missingBaseline } from './missing-baseline';
import { missingCodeRevision } from './missing-code-revision';
import { missingConfigFile } from './missing-config-file';
import { missingDataVersion } from './missing-data-version';
import { missingEnvironmentLock } from './missing-environment-lock';
import { missingParameter } from './missing-parameter';
import { missingPath } from './missing-path';
import { missingSeed } from './missing-seed';
import { missingSplitSeed } from './missing-split-seed';
import { noSlices } from './no-slices';
import { noUncertainty } from './no-uncertainty';
import { numberDiffersFromFile } from './number-differs-from-file';
import { overlappingOutputs } from './overlapping-outputs';
import { personalDataFeature } from './personal-data-feature';
import { randomSplitOnGroupedData } from './random-split-on-grouped-data';
import { randomSplitOnTimeData } from './random-split-on-time-data';
import { severalEnvironments } from './several-environments';
import { splitDiffersFromDatasheet } from './split-differs-from-datasheet';
import { splitWithoutTrainingData } from './split-without-training-data';
import { sweepBayesWithoutMetric } from './sweep-bayes-without-metric';
import { sweepConflictingKeys } from './sweep-conflicting-keys';
import { sweepEmptyRange } from './sweep-empty-range';
import { sweepGridWithRange } from './sweep-grid-with-range';
import { sweepIncompleteHyperband } from './sweep-incomplete-hyperband';
import { sweepNeedsCustomMethod } from './sweep-needs-custom-method';
import { sweepParameterName } from './sweep-parameter-name';
import { targetDiffersFromDatasheet } from './target-differs-from-datasheet';
import { testSetUsedInSearch } from './test-set-used-in-search';
import { thresholdChosenOnTest } from './threshold-chosen-on-test';
import { thresholdWithoutReason } from './threshold-without-reason';
import { undeclaredMetric } from './undeclared-metric';
import { undeclaredParameter } from './undeclared-parameter';
import { undefinedTarget } from './undefined-target';
import { unknownFeature } from './unknown-feature';
import { unresolvedInterpolation } from './unresolved-interpolation';

export const RULES: readonly Rule[] = [
  missingBaseline,
  accuracyOnUnbalancedData,
  metricWithoutReason,
  undeclaredMetric,
  numberDiffersFromFile,
  randomSplitOnTimeData,
  randomSplitOnGroupedData,
  missingSeed,
  missingSplitSeed,
  missingDataVersion,
  missingCodeRevision,
  missingEnvironmentLock,
  leakyFeature,
  excludedFeature,
  fractionalRowCount,
  personalDataFeature,
  unknownFeature,
  undefinedTarget,
  thresholdWithoutReason,
  thresholdChosenOnTest,
  noSlices,
  noUncertainty,
  llmWithoutPromptVersion,
  llmWithoutSettings,
  llmWithoutEvaluationSet,
  testSetUsedInSearch,
  missingPath,
  sweepParameterName,
  sweepBayesWithoutMetric,
  sweepGridWithRange,
  sweepIncompleteHyperband,
  sweepNeedsCustomMethod,
  sweepConflictingKeys,
  missingParameter,
  undeclaredParameter,
  severalEnvironments,
  missingConfigFile,
  splitWithoutTrainingData,
  overlappingOutputs,
  sweepEmptyRange,
  lightningMisspeltKey,
  unresolvedInterpolation,
  targetDiffersFromDatasheet,
  dataVersionDiffersFromDatasheet,
  splitDiffersFromDatasheet,
];
