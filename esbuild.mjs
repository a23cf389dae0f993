// Builds dist/ (extension, server, command line, webview) and, with --tests, the mocha files into .out/test.
//   --production  minify, package and check the size budgets   --watch  rebuild on change   --tests  build the tests too
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { overBudget } from './src/build/budgets.mjs';
import { pack, packProgram } from './src/build/packed.mjs';
import { LATE_FILES, programsBeside } from './src/build/plugins.mjs';
import { readRulePages } from './src/build/rule-pages.mjs';
import { readScaffold } from './src/build/scaffold.mjs';
import { programs, sharedOptions, testFiles, testOptions, webview } from './src/build/options.mjs';
import { generate, publishSchemas } from './src/build/validators.mjs';

const flags = new Set(process.argv.slice(2));
const production = flags.has('--production');
const generated = join(import.meta.dirname, '.out', 'generated');

generate(generated);

/** @type {esbuild.BuildOptions} */
const shared = { ...sharedOptions(generated), minify: production, sourcemap: production ? false : 'linked' };

const bundles = [
  ...programs(shared, 'dist'),
  {
    ...shared,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    plugins: [...shared.plugins, programsBeside],
  },
  webview(production, 'dist'),
];

/** What the programs read beside themselves. */
function publishTexts() {
  publishSchemas(join('dist', 'schemas'));
  pack(join('dist', 'templates.br'), readScaffold());
  pack(join('dist', 'rule-pages.br'), readRulePages());
}

if (flags.has('--watch')) {
  publishTexts();
  for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
} else {
  rmSync('dist', { recursive: true, force: true });
  rmSync('.out/test', { recursive: true, force: true });
  await Promise.all(
    [...bundles, ...(flags.has('--tests') ? [testOptions(generated, testFiles(), '.out/test')] : [])].map((bundle) =>
      esbuild.build(bundle),
    ),
  );
  publishTexts();
  if (production) for (const file of LATE_FILES) packProgram(join('dist', file));
  const over = production ? overBudget() : [];
  for (const message of over) console.error(message);
  if (over.length > 0) process.exitCode = 1;
}
