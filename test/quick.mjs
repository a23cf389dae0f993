// For the loop while developing: builds and runs only the test files whose path contains one of the words given.
//   npm run test:quick -- reparse front-matter        npm run test:quick -- rules --grep schema/
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { testFiles, testOptions } from '../src/build/options.mjs';
import { generate } from '../src/build/validators.mjs';

const args = process.argv.slice(2);
const flag = args.findIndex((arg) => arg.startsWith('--'));
const words = flag < 0 ? args : args.slice(0, flag);
const mochaFlags = flag < 0 ? [] : args.slice(flag);
const files = testFiles().filter((file) => !file.includes('vscode') && words.some((word) => file.includes(word)));
if (files.length === 0) {
  console.error(`No test file has one of these words in its path: ${words.join(' ')}`);
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
mkdirSync(join(root, '.out'), { recursive: true });
// A folder of its own, so that several runs do not disturb each other.
const out = mkdtempSync(join(root, '.out', 'quick-'));
process.on('exit', () => rmSync(out, { recursive: true, force: true }));
generate(join(out, 'generated'));
await esbuild.build(testOptions(join(out, 'generated'), files, join(out, 'test')));
const { status } = spawnSync(join(root, 'node_modules/.bin/mocha'), ['--recursive', join(out, 'test'), ...mochaFlags], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
