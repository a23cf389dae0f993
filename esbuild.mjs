// Builds dist/ (extension, server, command line, webview) and, with --tests, the mocha files into .out/test.
//   --production  minify and check the size budgets   --watch  rebuild on change   --tests  build the tests too
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { programs, sharedOptions, testFiles, testOptions, webview } from './src/build/options.mjs';
import { generate } from './src/build/validators.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const generated = join(import.meta.dirname, '.out', 'generated');

generate(generated);

/** Largest size of each bundle in bytes, minified; see docs/ARCHITECTURE.md. */
const BUDGETS = {
  'dist/server.js': 700_000,
  'dist/extension.js': 620_000,
  'dist/engine.js': 950_000,
  'dist/engine-markdown.js': 750_000,
  'dist/engine-milestones.js': 350_000,
  'dist/engine-editing.js': 200_000,
  'dist/webview.js': 200_000,
};

/** @type {esbuild.BuildOptions} */
const shared = { ...sharedOptions(generated), minify: production, sourcemap: production ? false : 'linked' };

const bundles = [
  ...programs(shared, 'dist'),
  { ...shared, entryPoints: ['src/extension/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  webview(production, 'dist'),
];

function checkBudgets() {
  const over = Object.entries(BUDGETS).filter(([file, limit]) => existsSync(file) && statSync(file).size > limit);
  for (const [file, limit] of over) console.error(`${file} has ${statSync(file).size} bytes; its budget is ${limit}.`);
  if (over.length > 0) process.exitCode = 1;
}

if (flags.has('--watch')) {
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  rmSync('.out/test', { recursive: true, force: true });
  await Promise.all(
    [...bundles, ...(flags.has('--tests') ? [testOptions(generated, testFiles(), '.out/test')] : [])].map((bundle) =>
      esbuild.build(bundle),
    ),
  );
  if (production) checkBudgets();
}
