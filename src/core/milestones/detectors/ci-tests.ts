import type { Detector, Evidence } from './detector';
import { cannotTell, lacking, met, notMet, partly, shown } from './support/answer';
import { ciCommandsOf, type CiCommand } from './support/ci';

const RUNS =
  /\b(?:pytest|py\.test|python3?\s+-m\s+unittest|nosetests|tox|nox|ctest|testthat|devtools::test|cargo\s+test|go\s+test|(?:npm|yarn|pnpm)\s+(?:run\s+)?test|vitest|jest|R\s+CMD\s+check|dvc\s+repro|great_expectations|gx)\b/;
const TASK = /\b(make|just|task|poe|hatch\s+run|pixi\s+run|pdm\s+run|uv\s+run|poetry\s+run|invoke)\s+([\w:-]+)/g;

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
  if (RUNS.test(command)) return true;
  return Array.from(command.matchAll(TASK)).some(([, runner = '', name = '']) => {
    const task = facts.tasks.find((one) => one.name === name);
    return task
      ? RUNS.test(task.recipe) || /^(?:unit-?)?tests?$/.test(name)
      : /^tests?$/.test(name) && /^(?:make|just|task|invoke|poe)$/.test(runner);
  });
}
