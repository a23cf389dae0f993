// What every bundle of this project has in common.
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { noRuleTexts } from './rule-texts.mjs';
import { engine, programsBeside } from './plugins.mjs';
import { packedLanguages } from './language-codes.mjs';
import { pureNamespaces } from './pure-namespaces.mjs';
import { SCHEMA_FILES, validatorFiles } from './validators.mjs';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

/** Builds of dependencies that the bundler can leave unused parts out of, and one copy of what several of them bring. */
const lean = {
  yaml: join(modules, 'yaml/browser/index.js'),
  'vscode-languageserver-types': join(modules, 'vscode-languageserver-types/lib/esm/main.js'),
};

/**
 * @param {string} generated folder with the compiled schemas
 * @returns {import('esbuild').BuildOptions}
 */
export const sharedOptions = (generated) => ({
  bundle: true,
  platform: 'node',
  target: 'node20',
  // Node 20 knows classes of characters such as \p{L}; esbuild would build each pattern with one anew at every call.
  supported: { 'regexp-unicode-property-escapes': true },
  format: 'cjs',
  sourcemap: 'linked',
  // Dependencies ship an ES build beside their UMD one; the UMD wrappers cannot be bundled.
  mainFields: ['module', 'main'],
  alias: { ...lean, '#schemas': join(generated, 'index.js'), [SCHEMA_FILES.slice(0, -1)]: join(modules, '../schemas') },
  logLevel: 'warning',
  metafile: true,
  charset: 'utf8',
  legalComments: 'none',
  plugins: [packedLanguages, pureNamespaces],
});

/**
 * What server and command line consist of: the engine, and a face that loads it from beside itself.
 * @param {import('esbuild').BuildOptions} shared
 * @param {string} outdir
 * @returns {import('esbuild').BuildOptions[]}
 */
export const programs = (shared, outdir) => {
  const { files, face: plugin } = engine();
  const face = { ...shared, plugins: [...shared.plugins, plugin, programsBeside] };
  const root = join(modules, '..');
  // Rewritten files have no source maps, so what is debugged keeps its texts.
  const published = shared.minify ? [noRuleTexts] : [];
  return [
    ...files.map(({ name, contents, plugin: own }) => ({
      ...shared,
      plugins: [...shared.plugins, own, ...published],
      stdin: { contents, resolveDir: root, sourcefile: name },
      outfile: join(outdir, name),
    })),
    {
      ...shared,
      entryPoints: validatorFiles().map((file) => join(dirname(shared.alias['#schemas']), file)),
      outdir: join(outdir, 'validators'),
    },
    { ...face, entryPoints: [join(root, 'src/server/main.ts')], outfile: join(outdir, 'server.js') },
    { ...face, entryPoints: [join(root, 'src/node/git/index.ts')], outfile: join(outdir, 'git.js') },
    { ...face, entryPoints: [join(root, 'src/node/scaffold/index.ts')], outfile: join(outdir, 'scaffold.js') },
    {
      ...face,
      entryPoints: [join(root, 'src/extension/scaffold/dialogs/index.ts')],
      external: ['vscode'],
      outfile: join(outdir, 'dialogs.js'),
    },
    {
      ...face,
      entryPoints: [join(root, 'src/cli/main.ts')],
      outfile: join(outdir, 'cli.js'),
      banner: { js: '#!/usr/bin/env node' },
    },
  ];
};

/**
 * The page of the panels: one script and one style sheet. No source map, which the page could not load.
 * @param {boolean} minify
 * @param {string} outdir
 * @returns {import('esbuild').BuildOptions}
 */
export const webview = (minify, outdir) => ({
  bundle: true,
  platform: 'browser',
  // The oldest editor that the extension promises to run in.
  target: 'chrome132',
  format: 'iife',
  minify,
  legalComments: 'none',
  entryPoints: [
    { in: join(modules, '../webview/main.ts'), out: 'webview' },
    { in: join(modules, '../webview/styles/panel.css'), out: 'webview' },
  ],
  outdir,
  logLevel: 'warning',
});

/** All test files, relative to the project. */
export const testFiles = () =>
  readdirSync('test', { recursive: true })
    // The suite inside VS Code is started through a file of its own instead of the mocha command.
    .filter((name) => name.endsWith('.test.ts') || name === join('vscode', 'suite', 'index.ts'))
    .map((name) => join('test', name))
    .sort();

/** @returns {import('esbuild').BuildOptions} */
export const testOptions = (generated, entryPoints, outdir) => ({
  ...sharedOptions(generated),
  sourcemap: 'inline',
  entryPoints,
  outdir,
  outbase: 'test',
  // Mocha and the editor come with the process that runs the tests; the rest is bundled.
  external: ['vscode', 'mocha', 'playwright-core', 'axe-core', 'esbuild', 'ajv', 'typescript'],
});
