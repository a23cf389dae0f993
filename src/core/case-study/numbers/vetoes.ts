import type { Statement } from '../checks/support/statements';
import { isUnder } from '../checks/support/outline';
import { isAhead, isAside, isTask } from '../checks/support/places';
import { comesLater, isPlanned } from '../checks/support/wording';

/** Titles over numbers that are settings, alarms, parts of a sum, or examples of what a program prints. */
const NO_RESULT =
  /^hyper-?param\w*$|^(?:\w+ )?config(?:uration)?s?(?: (?:file|options|reference|parameters))?$|^settings?$|environment variable|alert|requirement|prerequisite|(?<!(?:default|optimi[sz]ed|optimal|tuned|best|chosen|custom|selected|adjusted)\s)threshold(?!\s*(?:=|of\b|\(?\s*0?\.\d|optimi|tuning|analysis|comparison|selection))|acceptance|success criteria|goals?$|targets?$|\bslas?\b|\bslos?\b|^(?:scoring |metric )?weights?$|weighting|(?:example|sample) (?:output|response|request|prediction)|\bapi\b|endpoint|response format|usage example|rubric|grading/i;

/** In front of a metric: its value is asked for, not measured. */
const ASKED_BEFORE =
  /(?:\b(?:targets?|goals?|thresholds?|sla|slo|at least|at most|min(?:imum)?|max(?:imum)?|required?|requires|must (?:have|be|reach)|should (?:be|have|reach)|expect(?:ed|ing)?|desired|aim(?:s|ing)? (?:for|at)|acceptance|if(?: the)?|until|unless|whenever|weight of|within|meta|objetivo|umbral|limiar)(?:\s+[\w-]+){0,2}\s*[:=]?\s*|min_|max_|目标|目標|閾値|阈值|임계값|목표)$/i;

/** Between a metric and its number. */
const ASKED_BETWEEN = /[<>≥≤]|threshold|target|weight|at least|at most/i;

/** Behind a number. */
const ASKED_BEHIND =
  /^\s*[)%]?\s*(?:\w+\s+)?(?:targets?|goals?|thresholds?|required|minimum|weight|confidence (?:interval|level)|or (?:higher|more|better|above)|objetivo|meta)\b/i;

/** Shares of several metrics in one score. */
const PARTS_OF_SUM = /\b(?:are|as) (?:the )?weights\b|\bweighted (?:sum|average|score) of\b|\bweighted at\b/i;

/** Words of a plan count when they stand so far in front of what is planned. */
const PLAN_BEFORE = 80;

/** Whether the number of a metric in a table stands where no result stands. */
export const isElsewhere = ({ block }: Statement): boolean =>
  isUnder(block, NO_RESULT) || isAside(block) || isAhead(block) || isTask(block);

/** Whether the words around a number of a metric say that it is no result. @param from, to of metric and number in the statement's text */
export function isAskedFor({ text }: Statement, from: number, to: number): boolean {
  return (
    isPlanned(text.slice(Math.max(0, from - PLAN_BEFORE), to)) ||
    comesLater(text.slice(to)) ||
    PARTS_OF_SUM.test(text) ||
    ASKED_BEFORE.test(text.slice(Math.max(0, from - 60), from)) ||
    ASKED_BETWEEN.test(text.slice(from, to)) ||
    ASKED_BEHIND.test(text.slice(to, to + 40))
  );
}
