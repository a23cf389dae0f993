import { runsTests, wholeRecipe, type Task } from '../../case-study/workspace/tasks';
import type { Detector, Evidence } from './detector';
import { cannotTell, lacking, met, notMet, partly, shown } from './support/answer';
import { ciCommandsOf, type CiCommand } from './support/ci';

/** What checks data or reproduces the whole, and fails like a test. */
const CHECKS = /\b(?:dvc\s+repro|great_expectations|gx)\b/;
const TASK = /\b(make|just|task|poe|invoke|(?:npm|yarn|pnpm|hatch|pixi|pdm|uv|poetry)\s+run)((?:\s+[\w:.=-]+)+)/g;

/** Whether a workflow runs the tests, and fails when they fail. */
export const ciTests: Detector = {
  id: 'ci-tests',
  detect(evidence) {
    const { ciFiles, testFiles } = evidence.facts;
    const [first] = ciFiles;
    const tests = ciCommandsOf(evidence).filter((one) => isTest(one, evidence));
    const strict = tests.filter(({ isIgnored }) => !isIgnored);
    if (strict.length > 0) return met(strict.map((one) => shown(one, `The workflow runs ${one.command}`)));
    const [ignored] = tests;
    if (ignored)
      return partly(
        [lacking(ignored, 'The workflow goes on when this fails')],
        `Let line ${ignored.line} of ${ignored.path} stop the workflow when a test fails.`,
      );
    if (first === undefined)
      return notMet(
        `Add a workflow in .github/workflows that runs ${testFiles.length > 0 ? 'the tests in ' + folderOf(testFiles[0] ?? '') : 'tests of data, model and API'} on every change.`,
      );
    if (ciFiles.every((path) => evidence.textOf(path) === undefined)) return cannotTell(`Let ${first} run the tests.`);
    return notMet(`Add a step to ${first} that runs the tests.`, [
      lacking({ path: first, line: 1 }, 'No step of the workflow runs tests'),
    ]);
  },
};

const folderOf = (path: string): string => path.replace(/\/?[^/]*$/, '') || 'the root folder';

function isTest({ command }: CiCommand, { facts }: Evidence): boolean {
  if (/^(?:python3?\s+-m\s+)?pip\b|\binstall\b/.test(command) && !/&&|;/.test(command)) return false;
  if (/^(?:echo|#)\b/.test(command)) return false;
  if (runs(command)) return true;
  return Array.from(command.matchAll(TASK)).some(([, runner = '', words = '']) =>
    words
      .trim()
      .split(/\s+/)
      .some((name) => isTestTask(runner.replace(/\s.*$/, ''), name, facts.tasks)),
  );
}

const runs = (commands: string): boolean => runsTests(commands) || CHECKS.test(commands);

function isTestTask(runner: string, name: string, tasks: readonly Task[]): boolean {
  const named = tasks.filter((one) => one.name === name);
  const task = named.find((one) => one.runner === runner) ?? named[0];
  return task
    ? runs(wholeRecipe(task, tasks)) || /^(?:unit-?)?tests?$/.test(name)
    : /^tests?$/.test(name) && /^(?:make|just|task|invoke|poe)$/.test(runner);
}
