// Builds dist/ (extension, server, command line, webview) and, with --tests, the mocha files into .out/test.
//   --production  minify and check the size budgets   --watch  rebuild on change   --tests  build the tests too
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { generate } from './src/build/validators.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const generated = join(import.meta.dirname, '.out', 'generated');

/** Largest size of each bundle in bytes, minified; see docs/ARCHITECTURE.md. */
const BUDGETS = { 'dist/server.js': 700_000, 'dist/extension.js': 620_000 };

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  sourcemap: production ? false : 'linked',
  minify: production,
  // Dependencies ship an ES build beside their UMD one; the UMD wrappers cannot be bundled.
  mainFields: ['module', 'main'],
  alias: { '#validators': join(generated, 'validators.js'), '#schemas': join(generated, 'schemas.json') },
  logLevel: 'warning',
  metafile: true,
};

const bundles = [
  { ...shared, entryPoints: ['src/server/main.ts'], outfile: 'dist/server.js' },
  { ...shared, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  { ...shared, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
].filter((bundle) => existsSync(bundle.entryPoints[0]));

const testFiles = () =>
  readdirSync('test', { recursive: true })
    // The suite inside VS Code is started through a file of its own instead of the mocha command.
    .filter((name) => name.endsWith('.test.ts') || name === join('vscode', 'suite', 'index.ts'))
    .map((name) => join('test', name))
    .sort();

const testBundle = () => ({
  ...shared,
  minify: false,
  sourcemap: 'inline',
  entryPoints: testFiles(),
  outdir: '.out/test',
  outbase: 'test',
  // Mocha and the editor come with the process that runs the tests; the rest is bundled.
  external: ['vscode', 'mocha', 'playwright-core', 'esbuild', 'ajv', 'typescript'],
});

function checkBudgets() {
  const over = Object.entries(BUDGETS).filter(([file, limit]) => existsSync(file) && statSync(file).size > limit);
  for (const [file, limit] of over) console.error(`${file} has ${statSync(file).size} bytes; its budget is ${limit}.`);
  if (over.length > 0) process.exitCode = 1;
}

generate(generated);
if (flags.has('--watch')) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  rmSync('.out/test', { recursive: true, force: true });
  await Promise.all([...bundles, ...(flags.has('--tests') ? [testBundle()] : [])].map((bundle) => esbuild.build(bundle)));
  if (production) checkBudgets();
}
