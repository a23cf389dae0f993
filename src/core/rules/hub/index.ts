import type { Rule } from '../rule';
import { configNotMapping } from './config-not-mapping';
import { incompleteResult } from './incomplete-result';
import { invalidLanguage } from './invalid-language';
import { languageBoolean } from './language-boolean';
import { listWanted } from './list-wanted';
import { modelIndex } from './model-index';
import { notADatasetId } from './not-a-dataset-id';
import { notAModelId } from './not-a-model-id';
import { pluralKey } from './plural-key';
import { sizeCategoryNotText } from './size-category-not-text';
import { spaceColor } from './space-color';
import { templateSlot } from './template-slot';
import { unknownLicense } from './unknown-license';
import { unknownTask } from './unknown-task';

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
  unknownTask,
  templateSlot,
];
