// Runs one scenario of test/vscode/suite inside the extension host of a real VS Code. Ends with the suite's code.
//   node test/vscode/run-suite.mjs [scenario] [--grep text]     VSCODE_BUILD picks the VS Code; TEST_RESULTS names a file for the counts
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from './harness/browser.mjs';
import { installVscode } from './harness/install-vscode.mjs';
import { installStubs } from './harness/stub-extensions.mjs';
import { remoteUri, startServer, workbenchAddress } from './harness/vscode-server.mjs';
import { createWorld } from './harness/world.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const SUITE_LIMIT_MS = Number(process.env.SUITE_LIMIT_MS ?? 600_000);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' } },
});
const scenario = positionals[0] ?? 'editing';

/** What each scenario starts from; its tests are in the folder of the same name. */
const scenarios = {
  editing: { workspace: 'test/fixtures/sample-portfolio' },
  'plain-workspace': { workspace: 'test/vscode/fixtures/plain-workspace' },
  milestones: { workspace: 'test/vscode/fixtures/tracked-project' },
  'two-folders': { workspace: 'test/vscode/fixtures/two-projects', file: 'both.code-workspace' },
  scaffold: { workspace: 'test/vscode/fixtures/portfolio-home' },
  neighbours: { workspace: 'test/fixtures/sample-portfolio', stubs: ['redhat.vscode-yaml'] },
};
const setup = scenarios[scenario];
if (setup === undefined) throw new Error(`No scenario ${scenario}; there are ${Object.keys(scenarios).join(', ')}.`);

const entry = join(root, '.out', 'test', 'vscode', 'suite', 'index');
if (!existsSync(`${entry}.js`)) throw new Error('The tests are not built; run: node esbuild.mjs --tests');

/** Lines that VS Code itself writes into the log of every run. */
const NOISE =
  /^(Resolv|Creation of workbench contribution|Timed out waiting for authentication|\(node:|\(Use `node|Creating a socket|Ignoring fetching|ChatSessionStore|Updating additional|\[(Service Worker|reconnection-grace|AgentHost|ChatModelSel|AccountPolicy|RemoteAgentHost))/;

const build = installVscode();
const world = createWorld({ workspace: join(root, setup.workspace) });
installStubs(world, setup.stubs ?? []);
const server = await startServer(world, {
  testDriver: true,
  env: {
    ML_PORTFOLIO_TEST_SCENARIO: scenario,
    ML_PORTFOLIO_TEST_RESULTS: process.env.TEST_RESULTS ?? '',
    ML_PORTFOLIO_TEST_GREP: values.grep ?? '',
  },
});
const { browser, page, refused } = await openBrowser(world, server);
console.log(`VS Code ${build.vscode}, scenario ${scenario}`);

// With tests named in its address, the workbench reports through these two functions of its window.
await page.exposeFunction('codeAutomationLog', (kind, [first = '', ...rest]) => {
  if (process.env.VERBOSE || !NOISE.test(first)) (console[kind] ?? console.log)(first, ...rest);
});
const code = await new Promise((resolveCode, reject) => {
  const timer = setTimeout(() => reject(new Error('The suite did not end in time.')), SUITE_LIMIT_MS);
  const finish = (exitCode) => {
    clearTimeout(timer);
    resolveCode(exitCode);
  };
  const address = workbenchAddress(server, join(world.workspace, setup.file ?? ''), {
    payload: [
      ['extensionDevelopmentPath', remoteUri(server, root)],
      ['extensionTestsPath', remoteUri(server, entry)],
    ],
  });
  page
    .exposeFunction('codeAutomationExit', finish)
    .then(() => page.goto(address))
    .catch(reject);
});
if (refused.length > 0) {
  console.error(`The editor asked for ${refused.length} addresses outside its own server, first: ${refused[0]}`);
}
await browser.close();
await server.stop();
process.exit(code === 0 && refused.length > 0 ? 1 : code);
