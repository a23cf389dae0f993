import { RULES as datasheet } from './datasheet/index';
import { RULES as experiment } from './experiment/index';
import { RULES as hub } from './hub/index';
import { RULES as modelCard } from './model-card/index';
import { RULES as readme } from './readme/index';
import { RULES as resume } from './resume/index';
import { RULES as results } from './results/index';
import type { Rule } from './rule';
import { RULES as schema } from './schema/index';
import { RULES as syntax } from './syntax/index';

/** Every rule, in the order in which they run. An id is never used again for something else. */
export const RULES: readonly Rule[] = [
  ...syntax,
  ...schema,
  ...hub,
  ...modelCard,
  ...datasheet,
  ...experiment,
  ...results,
  ...readme,
  ...resume,
];
