import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { encode, type Encoding } from '../../src/node/read-file';
import { checkJson, commandLine, foundIn } from '../harness/command-line';
import { NOBODY, tempFolder } from '../harness/temp-folder';
import { BAD_EXPERIMENT, BAD_IDS, FIXED_EXPERIMENT } from './documents';

const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}# größe 😀 \t\r\n\r\n`;

describe('ml-portfolio check --fix', () => {
  const folder = tempFolder();
  const bytes = (name = 'experiment.yaml'): Buffer => readFileSync(folder.at(name));
  const fix = (...args: string[]) => commandLine(folder.path, ['check', '--fix', ...args]);

  /** Fixes of other rules would be in the way of comparing whole files. */
  beforeEach(async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT });
    const others = foundIn((await checkJson(folder.path)).report)
      .map((line) => line.split(' ').at(-1) ?? '')
      .filter((id) => !BAD_IDS.includes(id));
    const rules = Object.fromEntries([...others, ...NOISY].map((id) => [id, 'off']));
    folder.write({ '.vscode/settings.json': JSON.stringify({ 'mlPortfolio.rules': rules }) });
  });

  /** Only seen once the mistakes are gone. */
  const NOISY = ['experiment/missing-split-seed', 'experiment/missing-baseline', 'experiment/undefined-target'];

  it('applies the fixes, reports what is left, and says how many there were', async () => {
    const { code, stdout, stderr } = await fix();
    assert.equal(bytes().toString(), FIXED_EXPERIMENT);
    assert.equal(stderr, 'ml-portfolio: fixed 3 problems in 1 file\n');
    assert.equal(stdout, 'No problems in 1 document.\n');
    assert.equal(code, 0);
    assert.equal((await fix()).stderr, '', 'the second time there is nothing to do');
  });

  it('does as much as a check before it says', async () => {
    // Both near `seed`: only one of them can become it.
    folder.write({ 'twice.experiment.yaml': FIXED_EXPERIMENT.replace('seed: 42', 'sed: 42\nsedd: 7') });
    const before = await commandLine(folder.path, ['check']);
    const { stderr } = await fix();
    const promised = /(\d+) can be fixed with --fix\./.exec(before.stdout)?.[1];
    assert.equal(/fixed (\d+) problems/.exec(stderr)?.[1], promised);
    assert.match(bytes('twice.experiment.yaml').toString(), /^seed: 42\nsedd: 7$/m);
    assert.doesNotMatch((await commandLine(folder.path, ['check'])).stdout, /can be fixed/);
  });

  it('keeps line breaks, the mark of byte order and every other byte', async () => {
    folder.write({ 'experiment.yaml': crlf(BAD_EXPERIMENT) });
    await fix();
    assert.deepEqual(bytes(), Buffer.from(crlf(FIXED_EXPERIMENT)));
  });

  for (const encoding of ['utf-16le', 'utf-16be'] satisfies Encoding[]) {
    it(`writes ${encoding} where it has read it`, async () => {
      folder.write({ 'experiment.yaml': encode(`${BAD_EXPERIMENT}# größe\n`, { encoding, mark: true }) });
      await fix();
      assert.deepEqual(bytes(), encode(`${FIXED_EXPERIMENT}# größe\n`, { encoding, mark: true }));
    });
  }

  it('keeps permissions and leaves nothing else behind', async () => {
    chmodSync(folder.at('experiment.yaml'), 0o754);
    const before = readdirSync(folder.path);
    await fix();
    assert.equal(statSync(folder.at('experiment.yaml')).mode & 0o777, 0o754);
    assert.deepEqual(readdirSync(folder.path), before);
    assert.equal(bytes().toString(), FIXED_EXPERIMENT);
  });

  it('writes through a link', async () => {
    folder.write({ 'store/a.txt': BAD_EXPERIMENT });
    folder.link('linked.experiment.yaml', 'store/a.txt');
    await fix('linked.experiment.yaml');
    assert.ok(lstatSync(folder.at('linked.experiment.yaml')).isSymbolicLink());
    assert.equal(bytes('store/a.txt').toString(), FIXED_EXPERIMENT);
    assert.equal(bytes().toString(), BAD_EXPERIMENT, 'only what was named');
  });

  it('leaves a read-only file alone, says so, and fixes the others', async () => {
    folder.write({ 'other.experiment.yaml': BAD_EXPERIMENT });
    chmodSync(folder.at('experiment.yaml'), 0o444);
    const { code, stderr, stdout } = await fix();
    assert.equal(code, 2);
    assert.match(stderr, /^ml-portfolio: experiment\.yaml: it is read-only$/m);
    assert.match(stderr, /^ml-portfolio: fixed 3 problems in 1 file$/m);
    assert.match(stdout, /^experiment\.yaml\n/);
    assert.equal(bytes().toString(), BAD_EXPERIMENT);
    assert.equal(bytes('other.experiment.yaml').toString(), FIXED_EXPERIMENT);
  });

  it('leaves a file alone in a folder that it may not write to', async () => {
    chmodSync(folder.path, 0o555);
    const { code, stderr } = await commandLine(folder.path, ['check', '--fix'], { uid: NOBODY });
    chmodSync(folder.path, 0o755);
    assert.equal(code, 2);
    assert.match(stderr, /^ml-portfolio: experiment\.yaml: writing it is not permitted$/m);
    assert.equal(bytes().toString(), BAD_EXPERIMENT);
  });

  it('does not touch what it cannot read as text, and nothing without a fix', async () => {
    const latin1 = Buffer.from(`${BAD_EXPERIMENT}# größe\n`, 'latin1');
    folder.write({ 'experiment.yaml': latin1, 'model_card.md': '# Größe' });
    const before = statSync(folder.at('model_card.md')).mtimeMs;
    await fix();
    assert.deepEqual(bytes(), latin1);
    assert.equal(statSync(folder.at('model_card.md')).mtimeMs, before);
  });
});
