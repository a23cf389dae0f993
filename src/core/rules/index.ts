import { COMMON } from './common';
import { RULES as milestones } from './milestones/index';
import { RULES as portfolio } from './portfolio/index';
import { RULES as readme } from './readme/index';
import { RULES as resume } from './resume/index';
import type { Rule } from './rule';

/** Every rule, in the order in which they run. An id is never used again for something else. */
export const RULES: readonly Rule[] = [...COMMON, ...readme, ...resume, ...milestones, ...portfolio];
