import type { Rule } from '../rule';
import { doneWithoutEvidence } from './done-without-evidence';
import { dueBeforeStart } from './due-before-start';
import { duplicateMilestone } from './duplicate-milestone';
import { emptySuccessCheck } from './empty-success-check';
import { evidenceGone } from './evidence-gone';
import { invalidDate } from './invalid-date';
import { notShown } from './not-shown';
import { scorecardWeights } from './scorecard-weights';
import { successCheckWithoutNumber } from './success-check-without-number';
import { unknownDetector } from './unknown-detector';
import { unknownDimension } from './unknown-dimension';
import { unknownKpi } from './unknown-kpi';
import { unknownMilestone } from './unknown-milestone';
import { unknownPlan } from './unknown-plan';
import { unknownSameAs } from './unknown-same-as';

/** What is wrong in a log of milestones or in a plan of one's own, and what a log claims without showing it. */
export const RULES: readonly Rule[] = [
  unknownPlan,
  unknownMilestone,
  unknownKpi,
  unknownDimension,
  invalidDate,
  dueBeforeStart,
  doneWithoutEvidence,
  emptySuccessCheck,
  successCheckWithoutNumber,
  evidenceGone,
  notShown,
  duplicateMilestone,
  unknownSameAs,
  scorecardWeights,
  unknownDetector,
];
