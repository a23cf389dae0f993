import type { Rule } from '../rule';
import { bareDomainLink } from './bare-domain-link';
import { duplicateField } from './duplicate-field';
import { duplicateSection } from './duplicate-section';
import { emptySection } from './empty-section';
import { licenseMismatch } from './license-mismatch';
import { missingCollectionPeriod } from './missing-collection-period';
import { missingLicense } from './missing-license';
import { missingLimitations } from './missing-limitations';
import { missingPath } from './missing-path';
import { missingSections } from './missing-sections';
import { missingVersion } from './missing-version';
import { personalDataWithoutPrivacy } from './personal-data-without-privacy';
import { placeholderLeft } from './placeholder-left';
import { privacyContradictsFields } from './privacy-contradicts-fields';
import { randomSplitOnTimeData } from './random-split-on-time-data';
import { targetAvailable } from './target-available';
import { undeclaredLicense } from './undeclared-license';
import { undefinedTarget } from './undefined-target';
import { undescribedField } from './undescribed-field';
import { unknownAvailability } from './unknown-availability';
import { unknownLicense } from './unknown-license';
import { unlistedTarget } from './unlisted-target';

export const RULES: readonly Rule[] = [
  placeholderLeft,
  emptySection,
  duplicateSection,
  licenseMismatch,
  undeclaredLicense,
  unknownLicense,
  missingPath,
  bareDomainLink,
  unlistedTarget,
  privacyContradictsFields,
  missingLicense,
  missingLimitations,
  missingSections,
  missingCollectionPeriod,
  missingVersion,
  undefinedTarget,
  targetAvailable,
  undescribedField,
  unknownAvailability,
  personalDataWithoutPrivacy,
  randomSplitOnTimeData,
  duplicateField,
];
