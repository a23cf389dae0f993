import type { Rule } from '../rule';
import { invalidYaml } from './invalid-yaml';

export const RULES: readonly Rule[] = [invalidYaml];
