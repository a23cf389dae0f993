import {
  MilestoneCommands,
  type MilestoneCommandArguments,
  type MilestoneCommandId,
} from '../../protocol/milestone-commands';
import type { LazyMilestones } from './lazy-milestones';

type Handlers = { readonly [Id in MilestoneCommandId]: (...args: MilestoneCommandArguments[Id]) => unknown };

/** Handlers of the tracker's commands; what they do is loaded with the first of them. */
export function milestoneHandlers(lazy: LazyMilestones): Handlers {
  const handlers = Object.values(MilestoneCommands).map((id) => [
    id,
    async (...args: unknown[]): Promise<unknown> => {
      const [milestones, { ACTIONS }] = await Promise.all([lazy.get(), import('./actions/index')]);
      await milestones.ready;
      const action = ACTIONS[id] as (...given: unknown[]) => unknown;
      return action(milestones, ...args);
    },
  ]);
  return Object.fromEntries(handlers) as Handlers;
}
