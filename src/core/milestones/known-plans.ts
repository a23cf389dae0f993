import type { PortfolioDocument } from '../document/document';
import type { Fact } from '../facts/fact';
import { dirname } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import type { Plan } from './plan';
import { builtInPlans, DEFAULT_PLAN, milestonesOf, planOf } from './plans';
import { planNamed } from './report/chosen-plans';

/** What a log says that it follows, as far as it can be looked up. */
export interface PlansOfLog {
  readonly plans: readonly Plan[];
  /** Chosen plans that are neither built in nor a plan file that can be read. */
  readonly unknown: readonly Fact<string>[];
}

/** The plans that a log has chosen; the six chapters when it has chosen none. */
export function plansOfLog(log: PortfolioDocument, repository: Repository): PlansOfLog {
  const chosen = repository.factsOf(log).milestones?.plans ?? [];
  if (chosen.length === 0) return { plans: builtInPlans().filter(({ id }) => id === DEFAULT_PLAN), unknown: [] };
  const plans: Plan[] = [];
  const unknown: Fact<string>[] = [];
  for (const { plan } of chosen) {
    const known = planNamed(plan.value, dirname(log.path), repository);
    if (known) plans.push(known);
    else unknown.push(plan);
  }
  return { plans, unknown };
}

/** Every plan that there is: built in, and the plan files of the repository. */
export const allPlans = (repository: Repository): readonly Plan[] => [
  ...builtInPlans(),
  ...Array.from(repository.ofKind('milestone-plan')).flatMap((document) => planOf(document) ?? []),
];

export const idsOf = (plans: readonly Plan[]): ReadonlySet<string> =>
  new Set(plans.flatMap(milestonesOf).map(({ id }) => id));
