import type { Rule } from '../rule';
import { budget } from './budget';
import { evaluationSet } from './evaluation-set';
import { guardrails } from './guardrails';
import { promptAndModelSettings } from './prompt-and-model-settings';
import { twoLayers } from './two-layers';

/** What a reviewer asks of a system in which a language model answers. */
export const GEN_AI_RULES: readonly Rule[] = [promptAndModelSettings, evaluationSet, twoLayers, guardrails, budget];
