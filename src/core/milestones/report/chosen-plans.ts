import { resolvePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { isDay } from '../day';
import type { Plan, PlanMilestone } from '../plan';
import { builtInMilestone, DEFAULT_PLAN, milestonesOf, planOf } from '../plans';
import { readLog, type TrackedLog } from './log';

/** A plan that is followed. */
export interface FollowedPlan {
  /** As the log names it: an id, or a path. */
  readonly id: string;
  readonly plan: Plan;
  /** `YYYY-MM-DD`; null when the log does not say. */
  readonly start: string | null;
}

/**
 * The plans of a log, each once. Somebody who has no log yet, or has written of milestones and not of plans, follows the six
 * chapters; somebody whose log is empty has not chosen yet.
 */
export function followedPlans({ state, facts, folder }: TrackedLog, repository: Repository): readonly FollowedPlan[] {
  const chosen = new Map<string, FollowedPlan>();
  for (const { plan: name, start } of facts?.plans ?? []) {
    const plan = planNamed(name.value, folder, repository);
    if (plan && !chosen.has(name.value))
      chosen.set(name.value, { id: name.value, plan, start: start && isDay(start.value) ? start.value : null });
  }
  if (facts && facts.plans.length > 0) return [...chosen.values()];
  const fallback = planOf(DEFAULT_PLAN);
  const hasBegun = state.kind !== 'there' || (facts?.milestones.length ?? 0) > 0;
  return fallback && hasBegun ? [{ id: DEFAULT_PLAN, plan: fallback, start: null }] : [];
}

/** Plans that a log names and that are not there. */
export function unknownPlans(repository: Repository): readonly { readonly log: string; readonly plan: string }[] {
  const { facts, folder, state } = readLog(repository);
  const names = new Set(facts?.plans.map(({ plan }) => plan.value));
  return state.kind === 'none'
    ? []
    : Array.from(names)
        .filter((name) => planNamed(name, folder, repository) === undefined)
        .map((plan) => ({ log: state.path, plan }));
}

/** @param name id of a built-in plan, or a path from `folder` */
export function planNamed(name: string, folder: string, repository: Repository): Plan | undefined {
  const builtIn = planOf(name);
  if (builtIn) return builtIn;
  const path = resolvePath(folder, name);
  const document = path === undefined ? undefined : repository.get(path);
  return document?.format.kind === 'milestone-plan' ? planOf(document) : undefined;
}

/** Finds a milestone among the built-in plans and those that are followed. */
export function milestoneLookup(plans: readonly FollowedPlan[]): (id: string) => PlanMilestone | undefined {
  const own = new Map(
    plans
      .filter(({ id }) => planOf(id) === undefined)
      .flatMap(({ plan }) => milestonesOf(plan))
      .map((milestone) => [milestone.id, milestone]),
  );
  return (id) => builtInMilestone(id) ?? own.get(id);
}
