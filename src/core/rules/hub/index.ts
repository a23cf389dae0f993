import type { Rule } from '../rule';
import { invalidLanguage } from './invalid-language';
import { languageBoolean } from './language-boolean';
import { unknownLicense } from './unknown-license';

export const RULES: readonly Rule[] = [unknownLicense, invalidLanguage, languageBoolean];
