import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { filesBelow, SCRIPTS, SOURCES, TESTS, type SourceFile } from './project';

const LONGEST = 400;
const MEDIAN = 80;

const lines = ({ text }: SourceFile): number => text.trimEnd().split('\n').length;

/** Every text of the project that people wrote, without what is generated and without the documents of tests. */
const EVERYTHING: readonly SourceFile[] = [
  ...SOURCES,
  ...TESTS,
  ...SCRIPTS,
  ...filesBelow('docs', '.md').filter(({ path }) => !path.startsWith('docs/rules/')),
  ...filesBelow('snippets', '.json'),
  ...filesBelow('schemas', '.schema.json'),
  ...readdirSync('.')
    .filter((name) => /\.(md|json|mjs)$/.test(name) && name !== 'package-lock.json')
    .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
];

/** Files with something that should not be in them, as `path:line`. */
const places = (files: readonly SourceFile[], pattern: RegExp): string[] =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );

describe('the habits of the house', () => {
  it(`no file is longer than ${LONGEST} lines, and half of them are shorter than ${MEDIAN}`, () => {
    const long = [...SOURCES, ...TESTS, ...SCRIPTS].filter((file) => lines(file) > LONGEST);
    assert.deepEqual(
      long.map((file) => `${file.path}: ${lines(file)}`),
      [],
    );
    const sorted = SOURCES.map(lines).sort((a, b) => a - b);
    assert.ok((sorted[Math.floor(sorted.length / 2)] ?? 0) < MEDIAN);
  });

  it('files are named in lower case with dashes', () => {
    const odd = [...SOURCES, ...TESTS].filter(
      ({ path }) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(path.split('/').at(-1) ?? ''),
    );
    assert.deepEqual(
      odd.map(({ path }) => path),
      [],
    );
  });

  it('nothing has the type any, and no check is switched off', () => {
    const off = String.raw`@ts-(ignore|nocheck|expect-error)|(oxlint|eslint)-disable|prettier-ignore`;
    const any = String.raw`:\s*any\b(?!['"\w -])|<any[>,]|\bas any\b|\bany\[\]`;
    const code = [...SOURCES, ...TESTS].filter(({ path }) => path.endsWith('.ts') && !path.endsWith('habits.test.ts'));
    assert.deepEqual(places(code, new RegExp(`${off}|${any}`)), []);
  });

  it('no test is left out', () => {
    const out = /\b(describe|it|test|context)\.(skip|only)\(|\bx(it|describe)\(/;
    assert.deepEqual(places(TESTS, out), []);
  });

  it('no comment puts something off', () => {
    // The examples of rules show what others put off.
    const own = EVERYTHING.filter(({ path }) => !path.startsWith('src/core/rules/'));
    assert.deepEqual(places(own, /(\/\/|\*|#|<!--)\s*(TODO|FIXME|XXX)\b/), []);
  });

  it('the documentation names files that there are', () => {
    const docs = EVERYTHING.filter(({ path }) => /^(docs\/)?[\w-]+\.md$/.test(path));
    const named = docs.flatMap(({ path, text }) =>
      Array.from(text.matchAll(/`((?:src|test|docs|schemas|snippets)\/[\w./-]*)`/g), ([, name = '']) => ({
        path,
        name,
      })),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter(({ name }) => !existsSync(name)),
      [],
    );
  });

  it('nothing names a path of somebody’s machine', () => {
    // Jane is the author in examples of such paths.
    const machine = new RegExp(String.raw`(^|[^\w.])/(home|root|Users)/(?!jane/)[a-z]|\b[A-Z]:\\\\?Users\\`);
    assert.deepEqual(places(EVERYTHING, machine), []);
  });
});
