import assert from 'node:assert/strict';
import { dirname, join } from 'node:path/posix';
import { SOURCES, type SourceFile } from './project';

/** Each room of the house, and the rooms that it may use. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'src/protocol': [],
  'src/core': ['src/protocol'],
  'src/node': ['src/core', 'src/protocol'],
  'src/server': ['src/node', 'src/core', 'src/protocol'],
  'src/cli': ['src/node', 'src/core', 'src/protocol'],
  'src/extension': ['src/node', 'src/core', 'src/protocol'],
  'src/build': ['src/core'],
  webview: ['src/protocol'],
};

interface Import {
  readonly from: SourceFile;
  /** A path in the project, or the name of a package. */
  readonly target: string;
}

const IMPORT = /^\s*(?:import|export)\b[^'"]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;

const IMPORTS: readonly Import[] = SOURCES.flatMap((from) =>
  Array.from(from.text.matchAll(IMPORT), (match) => {
    const written = match[1] ?? match[2] ?? match[3] ?? '';
    return { from, target: written.startsWith('.') ? join(dirname(from.path), written) : written };
  }),
);

const roomOf = (path: string): string | undefined => Object.keys(ROOMS).find((room) => path.startsWith(`${room}/`));

const importersOf = (isMeant: (target: string) => boolean): string[] => [
  ...new Set(IMPORTS.filter(({ target }) => isMeant(target)).map(({ from }) => from.path)),
];

const isPackage = (name: string) => (target: string) => target === name || target.startsWith(`${name}/`);

describe('the layers', () => {
  it('are all there is', () => {
    assert.ok(IMPORTS.length > 300, 'imports are found at all');
    assert.deepEqual(
      SOURCES.filter(({ path }) => !roomOf(path)).map(({ path }) => path),
      [],
    );
  });

  for (const [room, allowed] of Object.entries(ROOMS)) {
    it(`${room} imports ${allowed.length === 0 ? 'no other room' : `only ${allowed.join(', ')}`}`, () => {
      const wrong = IMPORTS.filter(({ from }) => roomOf(from.path) === room)
        .map(({ from, target }) => ({ from: from.path, target, other: roomOf(target) }))
        .filter(({ other }) => other !== undefined && other !== room && !allowed.includes(other));
      assert.deepEqual(wrong, []);
    });
  }

  it('core knows no machine, no editor and no connection', () => {
    const machine = /^(node:|vscode$|vscode-languageclient|vscode-languageserver(\/|$)|simple-git)/;
    const wrong = IMPORTS.filter(({ from, target }) => roomOf(from.path) === 'src/core' && machine.test(target));
    assert.deepEqual(
      wrong.map(({ from, target }) => `${from.path}: ${target}`),
      [],
    );
    const clock = SOURCES.filter(({ path }) => path.startsWith('src/core/')).filter(({ text }) =>
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.(now|mark|measure|timeOrigin)|\bMath\.random\(|\bprocess\.(env|cwd|platform)/.test(
        text,
      ),
    );
    assert.deepEqual(
      clock.map(({ path }) => path),
      [],
    );
  });

  it('protocol imports nothing at all', () => {
    assert.deepEqual(
      IMPORTS.filter(({ from }) => roomOf(from.path) === 'src/protocol').filter(
        ({ target }) => roomOf(target) !== 'src/protocol',
      ),
      [],
    );
  });

  it('only the extension knows VS Code and its language client', () => {
    const importers = [...importersOf(isPackage('vscode')), ...importersOf(isPackage('vscode-languageclient'))];
    assert.deepEqual(
      importers.filter((path) => !path.startsWith('src/extension/')),
      [],
    );
    assert.ok(importers.length > 0);
  });

  it('only the server knows the connection to an editor', () => {
    const importers = importersOf(isPackage('vscode-languageserver'));
    assert.deepEqual(
      importers.filter((path) => !path.startsWith('src/server/')),
      [],
    );
    assert.ok(importers.length > 0);
  });

  it('git and the toolkit of the panels are each behind one file', () => {
    assert.ok(importersOf(isPackage('simple-git')).length <= 1);
    assert.deepEqual(
      importersOf(isPackage('@vscode/webview-ui-toolkit')).filter((path) => path !== 'webview/ui/toolkit.ts'),
      [],
    );
  });
});
