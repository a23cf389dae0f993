import { isText, oneOf, record, type Guard } from '../../src/protocol/guard';
import type { ReportedMilestone } from '../../src/protocol/milestones-report';
import { matchesText } from '../ui/filter-bar';
import { DECLARED_WORDS, DETECTED_WORDS } from './strings';

const SHOWS = ['all', 'to-do', 'due', 'missing', 'done'] as const;
export type Show = (typeof SHOWS)[number];

/** What the reader wants to see. */
export interface Filter {
  readonly show: Show;
  readonly text: string;
}

export const EVERYTHING: Filter = { show: 'all', text: '' };

export const isFilter: Guard<Filter> = record<Filter>({ show: oneOf(...SHOWS), text: isText });

const SOON_DAYS = 14;
const DAY_MS = 86_400_000;

export const isOpen = ({ declared }: ReportedMilestone): boolean => declared === 'todo' || declared === 'in-progress';

/** Not done, and wanted by now or in the next two weeks. */
function isDue(milestone: ReportedMilestone): boolean {
  if (!isOpen(milestone) || milestone.due === null) return false;
  return milestone.isOverdue || Date.parse(milestone.due) <= Date.now() + SOON_DAYS * DAY_MS;
}

export function matchesShow(show: Show, milestone: ReportedMilestone): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'to-do':
      return isOpen(milestone);
    case 'due':
      return isDue(milestone);
    case 'missing':
      return milestone.declared !== 'skipped' && milestone.detected !== 'met';
    case 'done':
      return milestone.declared === 'done';
  }
}

export const matches = (filter: Filter, milestone: ReportedMilestone): boolean =>
  matchesShow(filter.show, milestone) &&
  matchesText(
    filter.text,
    milestone.id,
    milestone.title,
    milestone.deliverable,
    milestone.next,
    DECLARED_WORDS[milestone.declared],
    DETECTED_WORDS[milestone.detected],
    ...milestone.reasons.map(({ path, text }) => `${path} ${text}`),
    ...milestone.evidence.map(({ target }) => target),
  );
