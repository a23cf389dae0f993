// Entry of the tests that run inside VS Code's extension host; VS Code calls `run`.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';

const { ML_PORTFOLIO_TEST_SCENARIO, ML_PORTFOLIO_TEST_RESULTS, ML_PORTFOLIO_TEST_GREP } = process.env;

/** Runs every test of the scenario; rejects when one fails, which becomes the exit code of the run. */
export async function run(): Promise<void> {
  const grep = ML_PORTFOLIO_TEST_GREP ? { grep: ML_PORTFOLIO_TEST_GREP } : {};
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 120_000, ...grep });
  const folder = join(__dirname, ML_PORTFOLIO_TEST_SCENARIO || 'editing');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.js'))) mocha.addFile(join(folder, file));
  const runner = await new Promise<Mocha.Runner>((resolve) => {
    const started = mocha.run(() => resolve(started));
  });
  const { passes = 0, failures = 0 } = runner.stats ?? {};
  if (ML_PORTFOLIO_TEST_RESULTS) {
    writeFileSync(ML_PORTFOLIO_TEST_RESULTS, JSON.stringify({ passed: passes, failed: failures }));
  }
  if (failures > 0 || passes === 0) throw new Error(`${failures} tests failed, ${passes} passed.`);
}
