import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';

/** Bytes of a production build, promised in docs/ARCHITECTURE.md. */
const LARGEST = {
  'dist/server.js': 700_000,
  'dist/extension.js': 620_000,
  'dist/engine.js': 950_000,
  'dist/engine-markdown.js': 750_000,
  'dist/engine-milestones.js': 350_000,
  'dist/engine-editing.js': 200_000,
  'dist/webview.js': 200_000,
} as const;

describe('the bundles', () => {
  const folder = tempFolder();

  for (const [file, limit] of Object.entries(LARGEST)) {
    it(`${file} has at most ${limit} bytes`, () => {
      assert.ok(
        existsSync(file) && !readFileSync(file, 'utf8').includes('sourceMappingURL'),
        'Run `npm run build -- --production` first.',
      );
      const { size } = statSync(file);
      assert.ok(size <= limit, `${size} bytes`);
    });
  }

  it('a start compiles neither what reads Markdown nor a schema', () => {
    const script = "require('./dist/engine.js'); console.log(Object.keys(require.cache).join('\\n'))";
    const loaded = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
    assert.deepEqual(loaded.trim().split('\n'), [join(process.cwd(), 'dist', 'engine.js')]);
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
