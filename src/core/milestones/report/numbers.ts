import type { ReportedDimension, ReportedKpi, ReportedMilestone } from '../../../protocol/milestones-report';
import type { Detection } from '../detectors/detector';
import type { Plan, PlanMilestone } from '../plan';
import type { TrackedLog } from './log';
import { isShown } from './milestone';

/** The best score that somebody can give. */
const BEST_SCORE = 5;

/** What stands behind a key; what is left empty says nothing. */
const textOf = (fact: { readonly value: string } | undefined): string | null => fact?.value || null;

/** The KPIs of a plan with what the log says of them. */
export const reportKpis = ({ kpis = [] }: Plan, { facts }: TrackedLog): readonly ReportedKpi[] =>
  kpis.map(({ id, title, unit, example }) => {
    const { value, target, source } = facts?.kpis.find((kpi) => kpi.id.value === id) ?? {};
    return { id, title, unit, example, value: textOf(value), target: textOf(target), source: textOf(source) };
  });

interface World {
  readonly log: TrackedLog;
  readonly lookup: (id: string) => PlanMilestone | undefined;
  readonly detect: (milestone: PlanMilestone) => Detection;
}

/** The scorecard of a plan with the author's scores, and how many of the milestones that speak for them are met. */
export function reportScorecard(
  { scorecard = [] }: Plan,
  milestones: readonly ReportedMilestone[],
  { log: { facts, track }, lookup, detect }: World,
): readonly ReportedDimension[] {
  const reported = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const isForTrack = (id: string): boolean => track === null || (lookup(id)?.tracks?.includes(track) ?? true);
  const isMet = (id: string): boolean => {
    const known = reported.get(id);
    if (known) return isShown(known);
    const other = lookup(id);
    return other !== undefined && detect(other).state === 'met';
  };
  return scorecard.map(({ id, title, weight, inputs, milestones: ids }) => {
    const shown = ids.filter(isForTrack);
    const score = facts?.scorecard.find((entry) => entry.id.value === id)?.score?.value;
    return {
      id,
      title,
      weight,
      inputs,
      score: score !== undefined && score >= 0 && score <= BEST_SCORE ? score : null,
      milestones: shown,
      met: shown.filter(isMet).length,
    };
  });
}
