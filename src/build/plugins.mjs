// One engine, several faces: src/core is bundled once, as dist/engine.js, and the faces find it there.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const core = join(root, 'src', 'core');
const FACES = ['server', 'cli', 'node'].map((name) => join(root, 'src', name));

const isInside = (folder, path) => path.startsWith(folder + sep);

/** The name of a module of core in dist/engine.js: its path without extension, with forward slashes. */
const nameOf = (path) => relative(core, path).replaceAll('\\', '/');

/** Every module of core that a face imports. */
function engineModules() {
  const names = FACES.flatMap((face) =>
    readdirSync(face, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => {
        const file = join(face, name);
        const imports = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)';/gm);
        return Array.from(imports, (match) => join(file, '..', match[1] ?? ''));
      }),
  );
  return [...new Set(names.filter((path) => isInside(core, path)).map(nameOf))].sort((a, b) => (a < b ? -1 : 1));
}

/** Source of the engine's entry point: each module under its name. */
export const engineSource = () =>
  engineModules()
    .map(
      (name, index) =>
        `import * as m${index} from './src/core/${name}';\nexport { m${index} as ${JSON.stringify(name)} };\n`,
    )
    .join('');

/** In the bundle of a face, takes every import of core from the engine beside it. */
export const engineBeside = {
  name: 'engine-beside',
  setup(build) {
    build.onResolve({ filter: /^\..*\/core\// }, ({ path, resolveDir }) => {
      const target = join(resolveDir, path);
      return isInside(core, target) ? { path: nameOf(target), namespace: 'engine' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => ({
      contents: `module.exports = require('./engine.js')[${JSON.stringify(path)}];`,
    }));
    build.onResolve({ filter: /^\.\/engine\.js$/, namespace: 'engine' }, () => ({
      path: './engine.js',
      external: true,
    }));
  },
};

/** In the bundle of a face, leaves git to the bundle beside it until somebody asks. */
export const gitBeside = {
  name: 'git-beside',
  setup(build) {
    build.onResolve({ filter: /\/git\/index$/ }, () => ({ path: './git.js', external: true }));
  },
};
