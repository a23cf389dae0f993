// Builds what is measured, as it is published, into a folder outside the project: dist/ stays as it is.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { lean, sharedOptions } from '../../src/build/options.mjs';
import { schemasBeside, withoutRuleDocumentation } from '../../src/build/plugins.mjs';
import { generate } from '../../src/build/validators.mjs';

const root = join(import.meta.dirname, '..', '..');

const PROGRAMS = {
  server: 'src/server/main.ts',
  commandLine: 'src/cli/main.ts',
  engine: 'test/perf/engine.ts',
  floor: 'test/perf/command-line-floor.ts',
};

/**
 * @param {string} folder an empty folder
 * @param {(keyof PROGRAMS)[]} names
 * @returns {Promise<Record<keyof PROGRAMS, string>>} the path of each built program
 */
export async function build(folder, names) {
  const generated = join(folder, 'generated');
  generate(generated);
  const shared = {
    ...sharedOptions(generated),
    absWorkingDir: root,
    // The generated code lies outside the project and asks for a few functions of its dependencies.
    nodePaths: [join(root, 'node_modules')],
    minify: true,
    sourcemap: false,
  };
  const beside = { ...shared, alias: lean, plugins: [schemasBeside, withoutRuleDocumentation] };
  const file = (name) => join(folder, `${name}.js`);
  await Promise.all([
    esbuild.build({ ...shared, entryPoints: [join(generated, 'index.js')], outfile: file('schemas') }),
    ...names.map((name) => esbuild.build({ ...beside, entryPoints: [PROGRAMS[name]], outfile: file(name) })),
  ]);
  return Object.fromEntries(names.map((name) => [name, file(name)]));
}
