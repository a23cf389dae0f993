import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { commandLine } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';

const BLOCK = '# Churn\r\n\r\n<!-- results:begin src=runs/last.json -->\r\nold\r\n<!-- results:end -->\r\n\ttext';
const TABLE = '\r\n\r\n| Metric | Value |\r\n| ------ | ----: |\r\n| F1     |  0.81 |\r\n\r\n';

describe('ml-portfolio readme --update', () => {
  const folder = tempFolder();
  const run = (...args: string[]) => commandLine(folder.path, ['readme', ...args]);
  const text = (path: string): string => readFileSync(folder.at(path), 'utf8');

  /** Ids of what is found in the README. */
  const ids = async (...args: string[]): Promise<string[]> => {
    const { stdout } = await run('README.md', '--format', 'json', ...args);
    return (JSON.parse(stdout) as { findings: { id: string }[] }).findings.map(({ id }) => id);
  };

  beforeEach(() => {
    folder.git();
    // A file of any name, which nothing but the block speaks of.
    folder.write({ 'README.md': BLOCK, 'runs/last.json': '{"f1": 0.81}' });
  });

  it('writes the block and nothing else', async () => {
    const first = await run('README.md', '--update');
    assert.deepEqual([first.code, first.stderr], [0, '']);
    assert.equal(
      first.stdout,
      'README.md:3: the results are updated from runs/last.json\nBlocks of results in 1 README: 1 updated.\n',
    );
    assert.equal(text('README.md'), BLOCK.replace('\r\nold\r\n', TABLE));
    const { mtimeMs } = statSync(folder.at('README.md'));
    const second = await run('README.md', '--update');
    assert.equal(second.code, 0);
    assert.match(second.stdout, /up to date with runs\/last\.json/);
    assert.equal(statSync(folder.at('README.md')).mtimeMs, mtimeMs);
  });

  it('only says what it would write with --check, for continuous integration', async () => {
    const before = await run('.', '--update', '--check');
    assert.equal(before.code, 1);
    assert.match(before.stdout, /README\.md:3: the results are out of date with runs\/last\.json\n/);
    assert.equal(text('README.md'), BLOCK);
    await run('.', '--update');
    assert.equal((await run('.', '--update', '--check')).code, 0);
  });

  it('reports on the README as it is then', async () => {
    assert.ok((await ids()).includes('readme/results-out-of-date'));
    assert.ok(!(await ids('--update')).includes('readme/results-out-of-date'));
  });

  for (const [name, files, message] of [
    ['is missing', { 'README.md': BLOCK.replace('last', 'first') }, /`runs\/first\.json` is not in the repository/],
    ['cannot be read', { 'runs/last.json': '{"f1":' }, /it is no valid JSON/],
    ['is no file of metrics', { 'runs/last.json': '{"f1": "0.8"}' }, /it holds no numbers/],
    ['is too large', { 'runs/last.json': `{"f1": 0.8, "log": "${'x'.repeat(300_000)}"}` }, /is too large/],
    ['lies somewhere else', { 'README.md': BLOCK.replace('runs', '../runs') }, /leads out of the repository/],
  ] as const) {
    it(`leaves a block whose file ${name}, and says so`, async () => {
      folder.write(files);
      const before = text('README.md');
      const { code, stdout } = await run('README.md', '--update');
      assert.equal(code, 1);
      assert.match(stdout, message);
      assert.equal(text('README.md'), before);
    });
  }

  it('leaves a block whose file is in another encoding, and says so', async () => {
    writeFileSync(folder.at('runs/last.json'), Buffer.from('{"modèle": {"f1": 0.81}}', 'latin1'));
    const { code, stdout } = await run('README.md', '--update', '--check');
    assert.equal(code, 1);
    assert.match(stdout, /README\.md:3: `runs\/last\.json` cannot be read as text\./);
  });

  it('writes a page of any name beside a project of which all evidence is read', async () => {
    folder.write({
      'README.md': '# Churn\n\nWe predict churn with XGBoost.\n\n## Dataset\n\nBills.\n\nF1 is 0.8.\n',
      'experiment.yaml':
        'name: churn\ntask:\n  type: classification\ndata:\n  name: bills\nresults_file: runs/other.json\n',
      'notes.md': BLOCK,
    });
    const { code, stdout } = await run('notes.md', '--update');
    assert.equal(code, 0, stdout);
    assert.equal(text('notes.md'), BLOCK.replace('\r\nold\r\n', TABLE));
  });

  it('says that there is no block', async () => {
    folder.write({ 'README.md': '# Churn\n' });
    const { code, stdout } = await run('README.md', '--update', '--check');
    assert.equal(code, 0);
    assert.match(stdout, /^No block of results in 1 README/);
  });
});
