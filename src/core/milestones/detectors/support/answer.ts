import type { ReportedReason } from '../../../../protocol/milestones-report';
import type { Detection, Detector, Evidence } from '../detector';

/** A line of a file, 1-based; 1 when the whole file is meant. */
interface At {
  readonly path: string;
  readonly line: number;
}

/** A place that speaks for a milestone. */
export const shown = ({ path, line }: At, text: string): ReportedReason => ({ path, line, text, speaksFor: true });

/** A place at which something is missing or half done. */
export const lacking = ({ path, line }: At, text: string): ReportedReason => ({ path, line, text, speaksFor: false });

/** More places than these tell a reader nothing new. */
const MOST_REASONS = 6;

export const met = (reasons: readonly ReportedReason[]): Detection => ({
  state: 'met',
  reasons: reasons.slice(0, MOST_REASONS),
  next: '',
});

export const partly = (reasons: readonly ReportedReason[], next: string): Detection => ({
  state: 'partly',
  reasons: reasons.slice(0, MOST_REASONS),
  next,
});

export const notMet = (next: string, reasons: readonly ReportedReason[] = []): Detection => ({
  state: 'not-met',
  reasons: reasons.slice(0, MOST_REASONS),
  next,
});

export const cannotTell = (next: string, reasons: readonly ReportedReason[] = []): Detection => ({
  state: 'cannot-tell',
  reasons: reasons.slice(0, MOST_REASONS),
  next,
});

/** A detector that is asked only when the files of the repository were listed: "not seen" is not "not there". */
export const defineDetector = <Id extends string>(
  id: Id,
  detect: (evidence: Evidence) => Detection,
): Detector & { readonly id: Id } => ({
  id,
  detect: (evidence) =>
    evidence.repository.files === undefined
      ? cannotTell('Open the folder of the repository, so that its files can be looked at.')
      : detect(evidence),
});
