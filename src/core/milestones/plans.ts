import { builtInPlans as builtInData } from '#schemas';
import type { PortfolioDocument } from '../document/document';
import type { Plan, PlanMilestone, TrackId } from './plan';
import { planFrom } from './plan-reader';

/** In the order in which they are offered. */
export const BUILT_IN_PLANS = [
  'six-chapter-transition',
  'roadmap-90-days',
  'roadmap-12-months',
  'first-90-days',
] as const;

/** The plan of somebody who has chosen none. */
export const DEFAULT_PLAN = BUILT_IN_PLANS[0];

let builtIn: readonly Plan[] | undefined;
let milestones: ReadonlyMap<string, PlanMilestone> | undefined;
const ofDocuments = new WeakMap<PortfolioDocument, Plan | 'none'>();

/** The plans that come with this tool; their data is read when somebody first asks. */
export function builtInPlans(): readonly Plan[] {
  if (builtIn) return builtIn;
  const data = builtInData();
  builtIn = BUILT_IN_PLANS.flatMap((id) => planFrom(data[id]) ?? []);
  return builtIn;
}

/** The plan of an id, or the one that a document of the format `milestone-plan` holds; undefined when there is none. */
export function planOf(from: string | PortfolioDocument): Plan | undefined {
  if (typeof from === 'string') return builtInPlans().find(({ id }) => id === from);
  const known = ofDocuments.get(from) ?? planFrom(from.data?.root?.value) ?? 'none';
  ofDocuments.set(from, known);
  return known === 'none' ? undefined : known;
}

export const milestonesOf = (plan: Plan): readonly PlanMilestone[] =>
  plan.parts.flatMap((part) => [...part.milestones]);

/** A milestone of a built-in plan. */
export function builtInMilestone(id: string): PlanMilestone | undefined {
  milestones ??= new Map(
    builtInPlans()
      .flatMap(milestonesOf)
      .map((milestone) => [milestone.id, milestone]),
  );
  return milestones.get(id);
}

/** The plan with the milestones of one role track, without the parts that have none of them; the whole plan for `null`. */
export function forTrack(plan: Plan, track: TrackId | null): Plan {
  if (track === null) return plan;
  const parts = plan.parts.flatMap((part) => {
    const shown = part.milestones.filter(({ tracks }) => tracks?.includes(track) ?? true);
    return shown.length > 0 || part.milestones.length === 0 ? [{ ...part, milestones: shown }] : [];
  });
  return { ...plan, parts };
}
