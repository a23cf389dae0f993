import type { ReportedReason } from '../../../../protocol/milestones-report';
import type { Detection } from '../detector';

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
