import { commandOf, type Task } from '../../case-study/workspace/tasks';
import type { Detector } from './detector';
import { met, notMet, shown } from './support/answer';

const NAMED = 4;

/** Commands by which others run the project: targets of a Makefile, recipes, stages. */
export const oneWordCommands: Detector = {
  id: 'one-word-commands',
  detect({ facts }) {
    const named = facts.tasks.filter((task) => commandOf(task) !== undefined && isUseful(task));
    if (named.length > 0)
      return met(named.slice(0, NAMED).map((task) => shown(task, `The command ${commandOf(task) ?? task.name}`)));
    const [script] = facts.trainingScripts;
    return notMet(
      script === undefined
        ? 'Add a Makefile with targets such as "setup", "test" and "train".'
        : `Add a Makefile with targets for the tests and for ${script}.`,
    );
  },
};

/** What only cleans up or prints help runs nothing. */
const isUseful = ({ name }: Task): boolean => !/^(?:help|clean\w*|default|all|\.?phony)$/i.test(name) || name === 'all';
