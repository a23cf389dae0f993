// One engine, several faces: src/core is bundled once, and the faces find it there. What only Markdown needs lies in a file
// of its own beside the rest, which is loaded when the first of its functions is called: a start compiles half as much.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';

const root = join(import.meta.dirname, '..', '..');
const core = join(root, 'src', 'core');
const FACES = ['server', 'cli', 'node'].map((name) => join(root, 'src', name));

/** The two files of the engine. */
const ENGINE = './engine.js';
const LATE_ENGINE = './engine-markdown.js';

/** Where the engine finds the compiled schemas, each in a file of its own. */
const VALIDATORS = './validators/';

/**
 * Modules of core that an import does not load but the first use of what was imported. Nothing outside of them may use
 * them while it is loaded itself.
 */
const LATE =
  /^(?:case-study\/(?!profile-name$)|document\/markdown\/|facts\/markdown\/|rules\/(?:readme\/|resume\/|index$))/;

const isInside = (folder, path) => path.startsWith(folder + sep);

/** The name of a module of core in the engine: its path without extension, with forward slashes. */
const nameOf = (path) => relative(core, path).replaceAll('\\', '/');

const fileOf = (name) => join(core, `${name}.ts`);

const byName = (names) => [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));

/** Modules of core that a file imports for more than their types. */
const importsOf = (file) =>
  Array.from(readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*? from '(\.[^']+)';/gm), (match) =>
    join(file, '..', match[1] ?? ''),
  )
    .filter((path) => isInside(core, path))
    .map(nameOf);

/** The modules, and all that they import as long as `enter` lets them. */
function reachable(names, enter) {
  const found = new Set();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name) || !enter(name)) continue;
    found.add(name);
    open.push(...importsOf(fileOf(name)));
  }
  return found;
}

/** Which module of core lies in which file, and which of them are asked for from outside of that file. */
function divide() {
  const asked = FACES.flatMap((face) =>
    readdirSync(face, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => importsOf(join(face, name))),
  );
  const first = reachable(asked, (name) => !LATE.test(name));
  const askedOfLate = [...asked, ...Array.from(first).flatMap((name) => importsOf(fileOf(name)))].filter((name) =>
    LATE.test(name),
  );
  const late = reachable(askedOfLate, (name) => !first.has(name));
  const askedOfFirst = [...asked, ...Array.from(late).flatMap((name) => importsOf(fileOf(name)))].filter((name) =>
    first.has(name),
  );
  return { late, askedOfFirst: byName(askedOfFirst), askedOfLate: byName(askedOfLate) };
}

/** Source of the entry point of a file of the engine: each module under its name. */
const sourceOf = (names) =>
  names
    .map(
      (name, index) =>
        `import * as m${index} from './src/core/${name}';\nexport { m${index} as ${JSON.stringify(name)} };\n`,
    )
    .join('');

/** What modules export, by their names. */
function exportsOf(names) {
  const { metafile } = esbuild.buildSync({
    absWorkingDir: root,
    entryPoints: names.map(fileOf),
    outdir: root,
    outbase: core,
    bundle: false,
    format: 'esm',
    write: false,
    metafile: true,
  });
  return new Map(
    Object.entries(metafile.outputs).map(([output, { exports }]) => [output.replace(/\.js$/, ''), exports]),
  );
}

/** Stands for a module that is loaded when something of it is used. */
const lateModule = (name, exports) => `let late;
const load = () => (late ??= require('${LATE_ENGINE}')[${JSON.stringify(name)}]);
module.exports = {${exports.map((key) => `get ${key}() { return load().${key}; }`).join(',')}};`;

/** Takes imports of core from the engine beside the bundle, as far as they are not to be bundled. */
const beside = (lateExports, isBundled) => ({
  name: 'engine-beside',
  setup(build) {
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
      if (namespace === 'engine' || path.startsWith(VALIDATORS)) return { path, external: true };
      const target = join(resolveDir, path);
      if (!isInside(core, target)) return undefined;
      const name = nameOf(target);
      return isBundled(name) ? undefined : { path: name, namespace: 'engine' };
    });
    build.onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => {
      const exports = lateExports.get(path);
      const contents = exports
        ? lateModule(path, exports)
        : `module.exports = require('${ENGINE}')[${JSON.stringify(path)}];`;
      return { contents };
    });
  },
});

/**
 * The files of the engine, and the plugin for what uses it.
 * @returns {{ files: { name: string, contents: string, plugin: esbuild.Plugin }[], face: esbuild.Plugin }}
 */
export function engine() {
  const { late, askedOfFirst, askedOfLate } = divide();
  const lateExports = exportsOf(askedOfLate);
  return {
    files: [
      {
        name: ENGINE,
        contents: sourceOf(askedOfFirst),
        plugin: beside(lateExports, (name) => !LATE.test(name)),
      },
      {
        name: LATE_ENGINE,
        contents: sourceOf(askedOfLate),
        plugin: beside(new Map(), (name) => late.has(name)),
      },
    ],
    face: beside(lateExports, () => false),
  };
}

/** In the bundle of a face, leaves git to the bundle beside it until somebody asks. */
export const gitBeside = {
  name: 'git-beside',
  setup(build) {
    build.onResolve({ filter: /\/git\/index$/ }, () => ({ path: './git.js', external: true }));
  },
};
