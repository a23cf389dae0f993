import type { Rule } from '../rule';
import { headline } from './headline';
import { longSkillList } from './long-skill-list';
import { noMeasurement } from './no-measurement';
import { noScale } from './no-scale';
import { noStrongVerb } from './no-strong-verb';
import { noSystem } from './no-system';
import { numberInNoFile } from './number-in-no-file';
import { numberWithoutReference } from './number-without-reference';
import { toolWithoutOutcome } from './tool-without-outcome';
import { vagueVerb } from './vague-verb';

export const RULES: readonly Rule[] = [
  noMeasurement,
  noStrongVerb,
  noSystem,
  noScale,
  vagueVerb,
  toolWithoutOutcome,
  numberWithoutReference,
  numberInNoFile,
  longSkillList,
  headline,
];
