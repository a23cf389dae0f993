import type { Rule } from '../rule';
import { exclusiveKeys } from './exclusive-keys';
import { invalidKey } from './invalid-key';
import { missingKey } from './missing-key';
import { notAllowedValue } from './not-allowed-value';
import { outOfRange } from './out-of-range';
import { unknownKey } from './unknown-key';
import { wrongFormat } from './wrong-format';
import { wrongSize } from './wrong-size';
import { wrongType } from './wrong-type';

export const RULES: readonly Rule[] = [
  unknownKey,
  wrongType,
  notAllowedValue,
  missingKey,
  outOfRange,
  wrongFormat,
  wrongSize,
  invalidKey,
  exclusiveKeys,
];
