import assert from 'node:assert/strict';
import { truncateSync } from 'node:fs';
import { encode } from '../../src/node/read-file';
import { checkJson, commandLine, foundIn } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';
import { BAD_EXPERIMENT } from './documents';

/** Nine levels of nine aliases each: a billion values. */
const ALIAS_BOMB = [
  'a0: &a0 [x, x, x, x, x, x, x, x, x]',
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`),
].join('\n');

describe('ml-portfolio check on bad input', () => {
  const folder = tempFolder();
  /** What is found in one file and where, and what would be written where. */
  const ranges = async (content: string | Uint8Array): Promise<readonly { id: string; range: object }[]> => {
    folder.write({ 'experiment.yaml': content });
    const { report } = await checkJson(folder.path);
    return report.files.flatMap(({ findings }) => findings.map(({ id, range, fixes }) => ({ id, range, fixes })));
  };
  const found = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> => {
    folder.write(files);
    const { report, stderr, code } = await checkJson(folder.path);
    assert.equal(stderr, '');
    assert.ok(code === 0 || code === 1);
    return foundIn(report);
  };

  it('says of a binary file with the name of a document that it is no text', async () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0xff);
    assert.deepEqual(await found({ 'model_card.md': png }), ['model_card.md syntax/binary-file']);
  });

  it('does not read a file of 50 MB to say that it is too large', async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT, 'data.yaml': 'a: 1\n' });
    for (const name of ['experiment.yaml', 'data.yaml']) truncateSync(folder.at(name), 50_000_000);
    const bytes = Buffer.alloc(50_000_000, 'name: churn\n');
    folder.write({ 'experiment.yaml': bytes });
    assert.deepEqual(await found({}), ['experiment.yaml syntax/too-large']);
  });

  it('does not unfold an alias bomb', async () => {
    const ids = await found({ 'experiment.yaml': `${BAD_EXPERIMENT}notes: |\n  x\n${ALIAS_BOMB}\n` });
    assert.ok(ids.includes('experiment.yaml syntax/alias-bomb'), ids.join());
  });

  for (const [name, text] of [
    ['experiment.yaml', `data: ${'['.repeat(10_000)}`],
    ['deep.experiment.yaml', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['model-card.json', '{"a":'.repeat(10_000)],
    ['README.md', `---\npipeline_tag: ${'{a: '.repeat(10_000)}\n---\n`],
  ] as const) {
    it(`survives thousands of levels in ${name}`, async () => {
      const ids = await found({ [name]: text });
      assert.ok(
        ids.some((line) => /syntax\//.test(line)),
        ids.join(),
      );
    });
  }

  it('reads UTF-16, and counts in its characters', async () => {
    const text = `# größe 😀\n${BAD_EXPERIMENT}`;
    const expected = await found({ 'experiment.yaml': text });
    for (const encoding of ['utf-16le', 'utf-16be'] as const)
      assert.deepEqual(await found({ 'experiment.yaml': encode(text, { encoding, mark: true }) }), expected);
    assert.ok(expected.length >= 3);
  });

  it('counts the first line from behind the mark of byte order, as an editor does', async () => {
    const text = 'nam: churn\ntask:\n  type: other\ndata: {}\n';
    const expected = await ranges(text);
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
    assert.deepEqual(expected.find(({ id }) => id === 'schema/unknown-key')?.range, first);
    for (const encoding of ['utf-8', 'utf-16le'] as const)
      assert.deepEqual(await ranges(encode(text, { encoding, mark: true })), expected);
  });

  it('has nothing to say about files that only look like documents', async () => {
    const none = await found({
      'hydra.yaml': 'dsn: memory\nserve:\n  public:\n    port: 4444\n',
      '.github/workflows/ci.yml': 'on: push\njobs: {}\n',
      'deployment.yaml': 'apiVersion: apps/v1\nkind: Deployment\n',
      'README.md': '# A library\n',
      'package.json': '{"name": "x"}',
      'broken.yaml': '[',
    });
    assert.deepEqual(none, []);
  });

  it('takes a front matter without an end, an empty file and a lone fence', async () => {
    await found({ 'README.md': '---\npipeline_tag: other\n', 'model_card.md': '', 'DATASHEET.md': '---' });
    await found({ 'experiment.yaml': '', 'model-card.json': '', 'datasheet.yaml': '\uFEFF' });
  });

  it('ends when nobody reads any further', async () => {
    const names = Array.from({ length: 300 }, (_, index) => [`${index}.experiment.yaml`, BAD_EXPERIMENT]);
    folder.write(Object.fromEntries(names) as Record<string, string>);
    const { code, stderr, stdout } = await commandLine(folder.path, ['check', '--format', 'json'], { hangUp: true });
    assert.deepEqual([code, stderr], [1, '']);
    assert.ok(stdout.length > 0 && !stdout.endsWith('}\n'), 'it was cut off');
  });
});
