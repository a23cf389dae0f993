import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import budgets from '../../src/build/budgets.json';
import { programText } from '../../src/build/packed.mjs';
import { RULES } from '../../src/core/rules/index';
import type { Rule } from '../../src/core/rules/rule';
import { unmarked } from '../../src/core/rules/run-example';
import { commandLine } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';
import { filesBelow, SOURCES } from './project';

const BUDGETS: Readonly<Record<string, number>> = budgets;

/** What is published of the program, by path. */
const BUNDLES = filesBelow('dist', '.js').map(({ path }) => ({ path, text: programText(path) }));

/** Lines of examples that no way to write a string changes, the longest of each text. */
const exampleLines = (rule: Rule): string[] =>
  [...rule.examples.good, ...rule.examples.bad]
    .flatMap(({ text, fixed = '', files = {} }) => [text, fixed, ...Object.values(files)])
    .flatMap((text) => {
      const lines = unmarked(text).split(/[^ -~]|["'`\\$]/);
      return lines.sort((a, b) => b.length - a.length).slice(0, 1);
    })
    .filter((line) => line.trim().length >= 24);

describe('the bundles', () => {
  const folder = tempFolder();

  for (const [file, limit] of Object.entries(BUDGETS).filter(([path]) => path.endsWith('.js'))) {
    it(`${file} has at most ${limit} bytes`, () => {
      const found = BUNDLES.find(({ path }) => path === file);
      assert.ok(found && !found.text.includes('sourceMappingURL'), 'Run `npm run build -- --production` first.');
      const size = Buffer.byteLength(found.text);
      assert.ok(size <= limit, `${size} bytes`);
    });
  }

  it('have the budgets that docs/ARCHITECTURE.md promises', () => {
    const rows = readFileSync('docs/ARCHITECTURE.md', 'utf8').matchAll(/^\| `([^`]+)` \| ([\d,]+) \|/gm);
    const promised = Array.from(rows, ([, path = '', limit = '']) => [path, Number(limit.replaceAll(',', ''))]);
    assert.deepEqual(Object.fromEntries(promised), BUDGETS);
  });

  it('hold no example of a rule, which the tests do', () => {
    const elsewhere = SOURCES.filter(({ path }) => !path.startsWith('src/core/rules/')).map(({ text }) => text);
    const lines = [...new Set(RULES.flatMap(exampleLines))].filter(
      (line) => !elsewhere.some((text) => text.includes(line)),
    );
    assert.ok(lines.length > RULES.length);
    assert.deepEqual(
      BUNDLES.flatMap(({ path, text }) =>
        lines.filter((line) => text.includes(line)).map((line) => `${path}: ${line}`),
      ),
      [],
    );
    for (const { path, text } of BUNDLES) assert.doesNotMatch(text, /[⟦⟧]|\\u27e[67]/i, path);
  });

  it('hold no reason of a rule, which its page does', () => {
    const reasons = RULES.map(({ why }) => why.split(/[^ -~]|["'`\\$]/).sort((a, b) => b.length - a.length)[0] ?? '');
    const long = reasons.filter((text) => text.length >= 40);
    assert.ok(long.length > RULES.length / 2);
    assert.deepEqual(
      long.filter((text) => BUNDLES.some((bundle) => bundle.text.includes(text))),
      [],
    );
  });

  it('a start compiles neither what reads Markdown nor a schema', () => {
    const script = "require('./dist/engine.js'); console.log(Object.keys(require.cache).join('\\n'))";
    const loaded = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    assert.deepEqual(loaded.trim().split('\n'), [join(process.cwd(), 'dist', 'engine.js')]);
  });

  it('a check of structured documents that name no metrics file compiles only the engine and their schemas', () => {
    folder.write({
      'plain/model-card.yaml': 'model_details:\n  name: churn\n',
      'plain/datasheet.yaml': 'name: churn\n',
      'plain/experiment.yaml': 'name: churn\nsed: 1\n',
      'plain/params.yaml': 'train:\n  seed: 1\n',
    });
    const script = `process.argv = ['node', 'ml-portfolio', 'check', ${JSON.stringify(folder.at('plain'))}, '--format', 'json'];
      process.on('exit', () => console.error(Object.keys(require.cache).join('\\n')));
      require('./dist/cli.js');`;
    const { stdout, stderr } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    assert.match(stdout, /schema\/unknown-key/);
    const dist = join(process.cwd(), 'dist');
    const loaded = stderr
      .trim()
      .split('\n')
      .map((path) => relative(dist, path).split(sep).join('/'));
    assert.deepEqual(
      loaded.filter((path) => !/^(?:validators|schemas)\//.test(path)),
      ['cli.js', 'engine.js'],
    );
  });

  it('the page of the panels brings nothing that the toolkit only carries along', () => {
    assert.doesNotMatch(readFileSync('dist/webview.js', 'utf8'), /react/i);
  });

  it('the command line needs nothing but dist', async () => {
    cpSync('dist', folder.at('dist'), { recursive: true });
    folder.write({ 'cards/experiment.yaml': 'name: churn\nsed: 1\n' });
    const { code, stdout } = await commandLine(folder.at('cards'), ['check'], { bundle: folder.at('dist/cli.js') });
    assert.equal(code, 1);
    assert.match(stdout, /schema\/unknown-key/);
  });
});
