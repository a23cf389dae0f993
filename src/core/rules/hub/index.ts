import type { Rule } from '../rule';
import { arxivKey } from './arxiv-key';
import { configNotMapping } from './config-not-mapping';
import { emissionsUnit } from './emissions-unit';
import { emptyFrontMatter } from './empty-front-matter';
import { frontMatterNotMapping } from './front-matter-not-mapping';
import { incompleteResult } from './incomplete-result';
import { invalidLanguage } from './invalid-language';
import { languageBoolean } from './language-boolean';
import { listWanted } from './list-wanted';
import { metricId } from './metric-id';
import { missingFrontMatter } from './missing-front-matter';
import { misspeltKey } from './misspelt-key';
import { modelIndex } from './model-index';
import { notADatasetId } from './not-a-dataset-id';
import { notAModelId } from './not-a-model-id';
import { pluralKey } from './plural-key';
import { severalDefaultConfigs } from './several-default-configs';
import { sizeCategoryMismatch } from './size-category-mismatch';
import { sizeCategoryNotText } from './size-category-not-text';
import { spaceColor } from './space-color';
import { splitDisagreement } from './split-disagreement';
import { splitName } from './split-name';
import { templateSlot } from './template-slot';
import { unexpectedValue } from './unexpected-value';
import { unknownKey } from './unknown-key';
import { unknownLicense } from './unknown-license';
import { unknownTask } from './unknown-task';
import { unlistedValue } from './unlisted-value';
import { unnamedLicense } from './unnamed-license';
import { unquotedDate } from './unquoted-date';
import { unregisteredLibrary } from './unregistered-library';
import { unsuitedTask } from './unsuited-task';

/** What the Hub refuses, what it warns of, and what it ignores without a word. */
export const RULES: readonly Rule[] = [
  unknownLicense,
  invalidLanguage,
  languageBoolean,
  listWanted,
  notADatasetId,
  notAModelId,
  modelIndex,
  incompleteResult,
  pluralKey,
  configNotMapping,
  sizeCategoryNotText,
  spaceColor,
  frontMatterNotMapping,
  splitName,
  severalDefaultConfigs,
  unknownTask,
  emptyFrontMatter,
  missingFrontMatter,
  templateSlot,
  unknownKey,
  unlistedValue,
  unexpectedValue,
  unnamedLicense,
  sizeCategoryMismatch,
  splitDisagreement,
  emissionsUnit,
  unquotedDate,
  unregisteredLibrary,
  metricId,
  arxivKey,
  unsuitedTask,
  misspeltKey,
];
