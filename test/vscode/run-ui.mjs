// Drives the workbench by hand and eye, with the extension installed from its package as a user has it.
//   node test/vscode/run-ui.mjs [words in file names]
// VSIX names a package that is there already, TEST_RESULTS a file for the counts.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openBrowser } from './harness/browser.mjs';
import { packageExtension } from '../../src/build/package-extension.mjs';
import { installExtension, startServer, workbenchAddress } from './harness/vscode-server.mjs';
import { workbench } from './harness/workbench.mjs';
import { createWorld } from './harness/world.mjs';

const root = resolve(import.meta.dirname, '..', '..');
const screens = join(root, '.out', 'screens');
mkdirSync(screens, { recursive: true });
const words = process.argv.slice(2);
const files = readdirSync(join(import.meta.dirname, 'ui'))
  .filter((name) => name.endsWith('.ui.mjs') && (words.length === 0 || words.some((word) => name.includes(word))))
  .sort();

const count = { passed: 0, failed: 0 };
const vsix = process.env.VSIX ? resolve(root, process.env.VSIX) : packageExtension();

/** Runs one file of checks in an editor of its own. A failed check ends its file: the next ones build on it. */
async function runFile(name) {
  const world = createWorld({
    workspace: join(root, 'test', 'fixtures', 'sample-portfolio'),
    folder: 'sample-portfolio',
    settings: { 'files.autoSave': 'off' },
  });
  installExtension(world, vsix);
  const server = await startServer(world);
  const { browser, page, refused } = await openBrowser(world, server);
  const editor = workbench(page);
  const screenshot = (title) => page.screenshot({ path: join(screens, `${title}.png`) });
  const check = async (title, act) => {
    const start = Date.now();
    try {
      await act();
      count.passed += 1;
      console.log(`  ✔ ${title} (${Date.now() - start} ms)`);
    } catch (error) {
      count.failed += 1;
      console.log(`  ✘ ${title}\n${error.stack}`);
      await screenshot(`failed-${name.replace('.ui.mjs', '')}`).catch(() => undefined);
      throw error;
    }
  };
  console.log(name);
  try {
    await page.goto(workbenchAddress(server, world.workspace));
    await editor.ready();
    const { default: run } = await import(join(import.meta.dirname, 'ui', name));
    await run({ editor, page, server, world, vsix, check, screenshot });
    await check('nothing outside this machine was asked for', () => {
      if (refused.length > 0) throw new Error(`Asked for ${refused.join(', ')}`);
    });
  } finally {
    await browser.close();
    await server.stop();
    world.dispose();
  }
}

for (const file of files) {
  const before = count.failed;
  try {
    await runFile(file);
  } catch (error) {
    // A failure outside of a check has not been counted or shown yet.
    if (count.failed > before) continue;
    count.failed += 1;
    console.log(error.stack);
  }
}
console.log(`${count.passed} passed, ${count.failed} failed`);
if (process.env.TEST_RESULTS) writeFileSync(process.env.TEST_RESULTS, JSON.stringify(count));
process.exit(count.failed > 0 || count.passed === 0 ? 1 : 0);
