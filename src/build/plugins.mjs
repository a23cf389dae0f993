// One engine, several faces: src/core is bundled once, and the faces find it there. What not every document needs lies in
// files of its own beside the rest, which are loaded when the first of their functions is called: a start compiles half as
// much.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { SCHEMA_FILES } from './validators.mjs';

const root = join(import.meta.dirname, '..', '..');
const core = join(root, 'src', 'core');
const FACES = ['server', 'cli', 'node', 'extension/scaffold/dialogs'].map((name) => join(root, 'src', name));

/** The file of the engine that every start loads. */
const ENGINE = './engine.js';

/**
 * The others, each with the modules of core that lie in it beside what nothing else needs: an import does not load them, but
 * the first use of what was imported. So nothing outside of them may use them while it is loaded itself.
 */
const LATE = new Map([
  [
    './engine-markdown.js',
    /^(?:case-study\/(?!profile-name$)|document\/markdown\/|facts\/markdown\/|rules\/(?:(?:readme|resume|milestones|portfolio)\/|index$))/,
  ],
  ['./engine-milestones.js', /^milestones\//],
  ['./engine-editing.js', /^features\/(?!diagnostic$)/],
  ['./engine-scaffold.js', /^scaffold\//],
]);

/** Names of the files of the engine that not every start loads. */
export const LATE_FILES = [...LATE.keys()];

/** Where the engine finds the compiled schemas, each in a file of its own. */
const VALIDATORS = './validators/';

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

/** The late file that a module of core lies in; undefined for those that every start loads. */
const lateFileOf = (name) => Array.from(LATE).find(([, modules]) => modules.test(name))?.[0];

/** Which module of core lies in which file, and which of them are asked for from outside of their file. */
function divide() {
  const byFaces = FACES.flatMap((face) =>
    readdirSync(face, { recursive: true })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => importsOf(join(face, name))),
  );
  const all = reachable(byFaces, () => true);
  const fileOfModule = new Map();
  for (const file of [ENGINE, ...LATE.keys()]) {
    const seeds = file === ENGINE ? byFaces : Array.from(all).filter((name) => lateFileOf(name) === file);
    const enter = (name) => !fileOfModule.has(name) && (lateFileOf(name) ?? file) === file;
    for (const name of reachable(seeds, enter)) fileOfModule.set(name, file);
  }
  const byOthers = Array.from(all).flatMap((name) =>
    importsOf(fileOf(name)).filter((other) => fileOfModule.get(other) !== fileOfModule.get(name)),
  );
  return { fileOfModule, asked: byName([...byFaces, ...byOthers]) };
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
const lateModule = (file, name, exports) => `let late;
const load = () => (late ??= require('${file}')[${JSON.stringify(name)}]);
module.exports = {${exports.map((key) => `get ${key}() { return load().${key}; }`).join(',')}};`;

/** Takes imports of core from the files of the engine beside the bundle, but those of `own`, which are bundled. */
const beside = (fileOfModule, lateExports, own) => ({
  name: 'engine-beside',
  setup(build) {
    build.onResolve({ filter: /^#schema-files\// }, ({ path }) => ({
      path: path.replace(SCHEMA_FILES, './schemas/'),
      external: true,
    }));
    build.onResolve({ filter: /^\./ }, ({ path, resolveDir, namespace }) => {
      if (namespace === 'engine' || path.startsWith(VALIDATORS)) return { path, external: true };
      const target = join(resolveDir, path);
      if (!isInside(core, target)) return undefined;
      const name = nameOf(target);
      return (fileOfModule.get(name) ?? own) === own ? undefined : { path: name, namespace: 'engine' };
    });
    build.onLoad({ filter: /.*/, namespace: 'engine' }, ({ path }) => {
      const exports = lateExports.get(path);
      const contents = exports
        ? lateModule(fileOfModule.get(path), path, exports)
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
  const { fileOfModule, asked } = divide();
  const askedOf = (file) => asked.filter((name) => fileOfModule.get(name) === file);
  const lateExports = exportsOf(Array.from(LATE.keys()).flatMap(askedOf));
  return {
    files: [ENGINE, ...LATE.keys()].map((name) => ({
      name,
      contents: sourceOf(askedOf(name)),
      plugin: beside(fileOfModule, lateExports, name),
    })),
    face: beside(fileOfModule, lateExports, undefined),
  };
}

/** Leaves git, the scaffolder and its dialogs to the bundles beside the one that asks for them, which load them when they are needed. */
export const programsBeside = {
  name: 'programs-beside',
  setup(build) {
    build.onResolve({ filter: /\/(?:git|scaffold|dialogs)\/index$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${path.split('/').at(-2)}.js`, external: true } : undefined,
    );
  },
};
