import type { LogChange } from '../../protocol/milestones-requests';
import type { PortfolioDocument } from '../document/document';
import { dirname } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import { allPlans } from './known-plans';
import { editLog, type LogEdit } from './log-edits/edit-log';
import { milestonesOf } from './plans';
import { planNamed } from './report/chosen-plans';
import { findLog } from './report/log';

/** Where a log is written when there is none. */
export const NEW_LOG_PATH = 'milestones.yaml';

/** An edit of the log, which is undefined when it is not there yet. */
export type ChangedLog =
  | { readonly kind: 'edit'; readonly log: PortfolioDocument | undefined; readonly edits: LogEdit & { kind: 'edit' } }
  | Exclude<LogEdit, { kind: 'edit' }>;

/** What a change does to the log of a repository, or why it cannot be made. */
export function changeLog(repository: Repository, change: LogChange): ChangedLog {
  const log = findLog(repository);
  const reason = objection(repository, change, log) ?? (log ? undefined : inTheWay(repository));
  if (reason !== undefined) return { kind: 'refused', reason };
  const edits = editLog(log, change, log ? dirname(log.path) : '');
  return edits.kind === 'edit' ? { kind: 'edit', log, edits } : edits;
}

/** A file of the log's name that is no log: nobody may write over it. */
const inTheWay = (repository: Repository): string | undefined =>
  repository.has(NEW_LOG_PATH) === true
    ? `${NEW_LOG_PATH} is there and is no log of milestones. Rename it, or write \`plans:\` into it.`
    : undefined;

/** Why a change means nothing: what it names is in no plan. */
function objection(repository: Repository, change: LogChange, log: PortfolioDocument | undefined): string | undefined {
  switch (change.kind) {
    case 'remove-plan':
    case 'set-track':
      return undefined;
    case 'choose-plan':
      return planNamed(change.plan, log ? dirname(log.path) : '', repository)
        ? undefined
        : `There is no plan "${change.plan}". Choose one of those that are offered.`;
    case 'set-kpi':
    case 'set-score': {
      const isKpi = change.kind === 'set-kpi';
      return allPlans(repository).some(({ kpis = [], scorecard = [] }) =>
        (isKpi ? kpis : scorecard).some(({ id }) => id === change.id),
      )
        ? undefined
        : `No plan has the ${isKpi ? 'KPI' : 'dimension'} "${change.id}". Refresh the tracker and try again.`;
    }
    case 'set-status':
    case 'set-due':
    case 'add-evidence':
    case 'remove-evidence':
    case 'set-note':
    case 'start-note':
      return isMilestone(repository, change.id, log)
        ? undefined
        : `No plan has the milestone "${change.id}". Refresh the tracker and try again.`;
  }
}

/** A milestone that the log has already may be of a plan that is gone. */
const isMilestone = (repository: Repository, id: string, log: PortfolioDocument | undefined): boolean =>
  allPlans(repository).some((plan) => milestonesOf(plan).some((milestone) => milestone.id === id)) ||
  (log !== undefined &&
    repository.factsOf(log).milestones?.milestones.some((logged) => logged.id.value === id) === true);
