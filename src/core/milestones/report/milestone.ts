import {
  NOTE_FIELDS,
  type ReportedEvidence,
  type ReportedMilestone,
  type ReportedNote,
} from '../../../protocol/milestones-report';
import type { LoggedMilestone } from '../../facts/milestone-log';
import { resolvePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { isDay } from '../day';
import type { Detection } from '../detectors/detector';
import type { PlanMilestone, PlanPart } from '../plan';
import type { DatedEvidence } from './dated-evidence';

/** What a milestone is judged by. */
export interface MilestoneSources {
  readonly repository: Repository;
  readonly dates: DatedEvidence;
  readonly today: string;
  /** Paths in the log start from here. */
  readonly logFolder: string;
  readonly detect: (milestone: PlanMilestone) => Detection;
}

/** One milestone of a plan. @param planDue the day on which its part is due */
export function reportMilestone(
  milestone: PlanMilestone,
  part: PlanPart,
  planDue: string | null,
  logged: LoggedMilestone | undefined,
  sources: MilestoneSources,
): ReportedMilestone {
  const { dates, today } = sources;
  const { state, reasons, next } = sources.detect(milestone);
  const evidence = (logged?.evidence ?? []).map(({ value }) => evidenceAt(value, sources));
  const declared = logged?.status?.value ?? 'todo';
  const due = logged?.due && isDay(logged.due.value) ? logged.due.value : planDue;
  const { firstSeen, lastChanged } = dates.of([
    ...reasons.filter(({ speaksFor }) => speaksFor).map(({ path }) => path),
    ...evidence.flatMap(({ path, exists }) => (path !== null && exists === true ? [path] : [])),
  ]);
  const isOver = declared === 'done' || declared === 'skipped';
  return {
    id: milestone.id,
    part: part.id,
    title: milestone.title,
    deliverable: milestone.deliverable,
    successHint: milestone.successHint,
    source: milestone.source,
    isProposal: milestone.isProposal === true,
    declared,
    due,
    isOverdue: due !== null && due < today && !isOver && state !== 'met',
    detected: state,
    reasons,
    next: next === '' && state === 'cannot-tell' && evidence.length === 0 && !isOver ? NAME_IT : next,
    evidence,
    note: noteOf(logged),
    firstSeen,
    lastChanged,
    isStale: declared !== 'skipped' && dates.isStale(lastChanged),
    artifact: milestone.artifact ?? null,
  };
}

const NAME_IT =
  'Name a file or an address that shows it under `evidence` in milestones.yaml, because the files alone cannot tell.';

/** Whether the evidence of a milestone is there as far as somebody can see, so that it counts as shown. */
export const isShown = ({
  detected,
  declared,
  evidence,
}: Pick<ReportedMilestone, 'detected' | 'declared' | 'evidence'>): boolean =>
  detected === 'met' ||
  (detected === 'cannot-tell' && declared === 'done' && evidence.some(({ exists }) => exists !== false));

function evidenceAt(target: string, { repository, logFolder }: MilestoneSources): ReportedEvidence {
  const path = resolvePath(logFolder, target) ?? null;
  return { target, path, exists: path === null ? null : (repository.has(path) ?? null) };
}

const noteOf = (logged: LoggedMilestone | undefined): ReportedNote =>
  Object.fromEntries(
    NOTE_FIELDS.flatMap((field) => {
      const text = logged?.note[field]?.value ?? '';
      return text === '' ? [] : [[field, text]];
    }),
  );
