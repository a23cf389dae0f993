import { either, isText, oneOf, record, type Guard } from '../../src/protocol/guard';
import {
  AXES,
  STATES,
  type ReportAxis,
  type ReportCheck,
  type ReportEvidence,
  type ReportFinding,
  type ReportState,
} from '../../src/protocol/panel-report';
import { STATE_WORDS } from '../strings';
import { matchesText } from '../ui/filter-bar';

export type Show = 'all' | 'to-do' | ReportState;

/** What the reader wants to see. */
export interface Filter {
  readonly show: Show;
  readonly axis: ReportAxis | 'all';
  readonly text: string;
}

export const EVERYTHING: Filter = { show: 'all', axis: 'all', text: '' };

export const isFilter: Guard<Filter> = record<Filter>({
  show: either(oneOf('all', 'to-do'), oneOf(...STATES)),
  axis: either(oneOf('all'), oneOf(...AXES)),
  text: isText,
});

export const isToDo = (state: ReportState): boolean => state === 'weak' || state === 'absent';

export const matchesShow = (show: Show, state: ReportState): boolean =>
  show === 'all' || show === state || (show === 'to-do' && isToDo(state));

const texts = (evidence: readonly ReportEvidence[]): string[] => evidence.map(({ text }) => text);

export const matchesCheck = (filter: Filter, check: ReportCheck): boolean =>
  matchesShow(filter.show, check.state) &&
  (filter.axis === 'all' || filter.axis === check.axis) &&
  matchesText(filter.text, check.title, check.id, check.message, STATE_WORDS[check.state], ...texts(check.evidence));

/** A finding is something to do, and belongs to no axis. */
export const matchesFinding = (filter: Filter, finding: ReportFinding): boolean =>
  (filter.show === 'all' || filter.show === 'to-do') &&
  filter.axis === 'all' &&
  matchesText(filter.text, finding.id, finding.message, finding.text);

export type Tally = Readonly<Record<ReportState, number>>;

export function tally(checks: readonly ReportCheck[]): Tally {
  const counts = { present: 0, weak: 0, absent: 0, 'not-judged': 0 };
  for (const { state } of checks) counts[state]++;
  return counts;
}
