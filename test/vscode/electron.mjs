// `npm run test:electron`: the suite inside a desktop VS Code, where one may be downloaded from Microsoft.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'mlp-'));
cpSync(join(root, 'test', 'fixtures', 'sample-portfolio'), folder, { recursive: true });
try {
  await runTests({
    version: process.env.VSCODE_VERSION ?? 'stable',
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, '.out', 'test', 'vscode', 'suite', 'index.js'),
    extensionTestsEnv: { ML_PORTFOLIO_TEST_SCENARIO: 'editing' },
    launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
