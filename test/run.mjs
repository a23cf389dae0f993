// Everything that has to pass, in a fresh clone too: installs what is missing, builds, checks, and runs every suite.
//   npm test                            all of it
//   npm test -- --only unit,rules       some of it, for the loop while developing
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  EDITOR_PACKAGES,
  PYTHON_PACKAGES,
  installDependencies,
  installSystemPackages,
  requireNode,
} from './runner/prepare.mjs';
import { runStep } from './runner/step.mjs';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',');
const isWanted = (name) => only === undefined || only.some((word) => name === word || name.startsWith(`${word} `));

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

/**
 * What runs real git, disks, editors and browsers can fail because of the machine: it gets a second chance, and both runs are told.
 * What a first run found stays above, and again in front of the last line: it is a fault to look into, of the test or of the product.
 */
const unstable = [];
const broken = [];
async function runSuite(step) {
  const first = await runStep(step);
  if (first.failed === 0) return first;
  const last = checks.includes(step) ? first : await runStep({ ...step, name: `${step.name} again` });
  (last.failed === 0 ? unstable : broken).push(step.name);
  return last;
}

function finish() {
  if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}.`);
  if (unstable.length > 0) console.log(`Failed once, and passed the second time: ${unstable.join(', ')}.`);
  if (only !== undefined) console.log(`This was a part of the tests only: ${only.join(', ')}.`);
  writeFileSync(join(root, '.out', 'summary.json'), `${JSON.stringify(total)}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
}

const module = (name) => join('node_modules', name);

/** Checks that pass or fail as a whole. */
const checks = [
  { name: 'typecheck', args: ['src/build/typecheck.mjs'] },
  { name: 'lint', args: [module('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', 'src', 'webview', 'test'] },
  { name: 'format', args: [module('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
];

/** Folders of .out/test that have a runner of their own. */
const OWN_RUNNER = new Set(['vscode', 'webview']);

function mochaSuites() {
  const built = join(root, '.out', 'test');
  return readdirSync(built, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !OWN_RUNNER.has(entry.name))
    .map(({ name }) => name)
    .sort()
    .map((name) => ({ name, args: ['test/runner/mocha-group.mjs', join('.out', 'test', name)], counts: true }));
}

/** Suites inside the newest and the oldest VS Code that `engines.vscode` promises. */
async function editorSuites() {
  const { builds } = await import('./vscode/harness/install-vscode.mjs');
  const scenarios = readdirSync(join(root, 'test', 'vscode', 'suite'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Object.values(builds).flatMap((version) =>
    scenarios.map((scenario) => ({
      name: `vscode ${version} ${scenario}`,
      args: ['test/vscode/run-suite.mjs', scenario],
      env: { VSCODE_BUILD: version },
      counts: true,
    })),
  );
}

/** Each file in a workbench of its own, so that one which failed is run again alone. The build has made the package. */
const workbenchSuites = readdirSync(join(root, 'test', 'vscode', 'ui'))
  .filter((name) => name.endsWith('.ui.mjs'))
  .sort()
  .map((name) => ({
    name: `ui ${name.replace('.ui.mjs', '')}`,
    args: ['test/vscode/run-ui.mjs', name],
    env: { VSIX: join('.out', 'ml-portfolio.vsix') },
    counts: true,
  }));

const interfaceSuites = [
  { name: 'webview', args: ['test/runner/mocha-group.mjs', join('.out', 'test', 'webview')], counts: true },
  ...workbenchSuites,
  { name: 'start', args: ['test/vscode/start.mjs', '--once', '--browser'] },
];

// Ends by way of 'exit', where the suite that is running is ended too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
requireNode();
console.log('ML Portfolio: build, checks and all test suites. Logs go to .out/logs.');
try {
  installDependencies();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
  console.log('0 passed, 1 failed');
  process.exit();
}
const needsEditor =
  ['vscode', 'webview', 'ui', 'start'].some(isWanted) || only?.some((word) => /^(vscode|ui) /.test(word));
/** A suite whose needs cannot be met has failed; it is not left out. */
function prepare(what, isNeeded, packages) {
  const missing = isNeeded ? installSystemPackages(packages) : undefined;
  if (missing === undefined) return true;
  console.error(`FAIL what ${what} need is missing. ${missing}`);
  add({ passed: 0, failed: 1 });
  return false;
}

const hasEditor = prepare('the editor tests', needsEditor, EDITOR_PACKAGES);
const hasPython = prepare('the tests of templates', isWanted('templates'), PYTHON_PACKAGES);

add(await runStep({ name: 'build', args: ['esbuild.mjs', '--tests', '--production'] }));
// A bundle over its budget fails the build and can still be tested; without bundles nothing else can be said.
if (!['dist/extension.js', 'dist/server.js', '.out/test'].every((path) => existsSync(join(root, path)))) finish();

const suites = [
  ...checks,
  ...mochaSuites().filter(({ name }) => name !== 'templates' || hasPython),
  ...(hasEditor ? [...(await editorSuites()), ...interfaceSuites] : []),
];
for (const step of suites.filter(({ name }) => isWanted(name))) add(await runSuite(step));
finish();
