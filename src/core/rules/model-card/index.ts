import type { Rule } from '../rule';
import { accuracyOnUnbalancedData } from './accuracy-on-unbalanced-data';
import { bareDomainLink } from './bare-domain-link';
import { baselineWithoutValue } from './baseline-without-value';
import { dataLicenseDiffersFromDatasheet } from './data-license-differs-from-datasheet';
import { dataVersionDiffersFromDatasheet } from './data-version-differs-from-datasheet';
import { dataVersionDiffersFromExperiment } from './data-version-differs-from-experiment';
import { deprecatedLicense } from './deprecated-license';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { generationWithoutSetting } from './generation-without-setting';
import { impossibleInterval } from './impossible-interval';
import { licenseMismatch } from './license-mismatch';
import { missingBaseline } from './missing-baseline';
import { missingEvaluation } from './missing-evaluation';
import { missingIntendedUse } from './missing-intended-use';
import { missingLimitations } from './missing-limitations';
import { missingMetadata } from './missing-metadata';
import { missingPath } from './missing-path';
import { missingTrainingData } from './missing-training-data';
import { noSections } from './no-sections';
import { noSlices } from './no-slices';
import { noUncertainty } from './no-uncertainty';
import { numberDiffersFromFile } from './number-differs-from-file';
import { placeholderLeft } from './placeholder-left';
import { thresholdWithoutReason } from './threshold-without-reason';
import { unknownLicense } from './unknown-license';
import { unlinkedDatasheet } from './unlinked-datasheet';
import { unnamedLicense } from './unnamed-license';

export const RULES: readonly Rule[] = [
  placeholderLeft,
  emptySection,
  duplicateSection,
  missingMetadata,
  licenseMismatch,
  unknownLicense,
  deprecatedLicense,
  unnamedLicense,
  impossibleInterval,
  missingPath,
  bareDomainLink,
  unlinkedDatasheet,
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
  noSections,
  baselineWithoutValue,
  numberDiffersFromFile,
  dataVersionDiffersFromExperiment,
  dataVersionDiffersFromDatasheet,
  dataLicenseDiffersFromDatasheet,
];
