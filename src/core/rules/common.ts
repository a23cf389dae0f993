import { RULES as datasheet } from './datasheet/index';
import { RULES as experiment } from './experiment/index';
import { RULES as hub } from './hub/index';
import { RULES as modelCard } from './model-card/index';
import { RULES as results } from './results/index';
import type { Rule } from './rule';
import { RULES as schema } from './schema/index';
import { RULES as syntax } from './syntax/index';

/** The rules for cards, datasheets and experiments, and those for documents of every kind. */
export const COMMON: readonly Rule[] = [
  ...syntax,
  ...schema,
  ...hub,
  ...modelCard,
  ...datasheet,
  ...experiment,
  ...results,
];
