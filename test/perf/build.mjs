// Builds what is measured, as it is published, into a folder outside the project: dist/ stays as it is.
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { programs, sharedOptions } from '../../src/build/options.mjs';
import { packProgram } from '../../src/build/packed.mjs';
import { LATE_FILES } from '../../src/build/plugins.mjs';
import { generate, publishSchemas } from '../../src/build/validators.mjs';

const root = join(import.meta.dirname, '..', '..');

/** The programs that only this benchmark has; server and command line are built as they are published. */
const OWN = { engine: 'test/perf/engine.ts', floor: 'test/perf/command-line-floor.ts' };

/** File name, without extension, of each program. */
const NAMES = { server: 'server', commandLine: 'cli', git: 'git', engine: 'engine-alone', floor: 'floor' };

/**
 * @param {string} folder an empty folder
 * @param {(keyof NAMES)[]} names
 * @returns {Promise<Record<keyof NAMES, string>>} the path of each built program
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
  const file = (name) => join(folder, `${NAMES[name]}.js`);
  const own = names.filter((name) => name in OWN);
  await Promise.all([
    ...programs(shared, folder).map((program) => esbuild.build(program)),
    ...own.map((name) => esbuild.build({ ...shared, entryPoints: [OWN[name]], outfile: file(name) })),
  ]);
  // As they are published: the schemas beside them, and packed what a start does not need.
  publishSchemas(join(folder, 'schemas'));
  for (const late of LATE_FILES) packProgram(join(folder, late));
  return Object.fromEntries(names.map((name) => [name, file(name)]));
}
