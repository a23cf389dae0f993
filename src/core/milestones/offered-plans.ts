import type { MilestonePlansAnswer, OfferedPlan } from '../../protocol/milestones-requests';
import { dirname, relativePath } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import { TRACKS, type Plan } from './plan';
import { builtInPlans, milestonesOf, planOf } from './plans';
import { findLog } from './report/log';

/** The plans that a user can choose: the built-in ones, and those of the repository by their paths from the log's folder. */
export function offeredPlans(repository: Repository): MilestonePlansAnswer {
  const log = findLog(repository);
  const folder = log ? dirname(log.path) : '';
  const own = Array.from(repository.ofKind('milestone-plan')).flatMap((document) => {
    const plan = planOf(document);
    return plan ? [offer(relativePath(folder, document.path), plan)] : [];
  });
  return {
    plans: [...builtInPlans().map((plan) => offer(plan.id, plan)), ...own.sort((a, b) => (a.id < b.id ? -1 : 1))],
    tracks: TRACKS.map(({ id, title }) => ({ id, title })),
  };
}

const offer = (id: string, plan: Plan): OfferedPlan => ({
  id,
  title: plan.title,
  summary: plan.summary,
  milestones: milestonesOf(plan).length,
});
