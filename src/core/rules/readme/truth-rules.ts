import type { Rule } from '../rule';
import { absoluteClaim } from './absolute-claim';
import { genericEssay } from './generic-essay';
import { keywordDump } from './keyword-dump';
import { constraint } from './constraint';
import { dataAccess } from './data-access';
import { dataTerms } from './data-terms';
import { decisionAndErrorCost } from './decision-and-error-cost';
import { evaluationSize } from './evaluation-size';
import { GEN_AI_RULES } from './gen-ai-rules';
import { lead } from './lead';
import { metricWithoutValue } from './metric-without-value';
import { numberDiffersFromFile } from './number-differs-from-file';
import { onlyAccuracy } from './only-accuracy';
import { onlyTroubleshooting } from './only-troubleshooting';
import { planLeftIn } from './plan-left-in';
import { privateNotes } from './private-notes';
import { resultInImage } from './result-in-image';
import { rollback } from './rollback';
import { runtimeCost } from './runtime-cost';
import { twoValues } from './two-values';
import { uncertainty } from './uncertainty';
import { unsupportedMaturity } from './unsupported-maturity';
import { vagueClaim } from './vague-claim';
import { wrongDelta } from './wrong-delta';

/** Whether what a README says can be believed: its numbers against its files and each other, its claims against its numbers. */
export const TRUTH_RULES: readonly Rule[] = [
  numberDiffersFromFile,
  wrongDelta,
  twoValues,
  onlyAccuracy,
  metricWithoutValue,
  unsupportedMaturity,
  absoluteClaim,
  vagueClaim,
  uncertainty,
  evaluationSize,
  lead,
  decisionAndErrorCost,
  constraint,
  dataAccess,
  dataTerms,
  rollback,
  genericEssay,
  resultInImage,
  runtimeCost,
  keywordDump,
  onlyTroubleshooting,
  planLeftIn,
  privateNotes,
  ...GEN_AI_RULES,
];
