import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkJson, commandLine, foundIn } from '../harness/command-line';
import { tempFolder } from '../harness/temp-folder';
import { BAD_EXPERIMENT, GOOD_DATASHEET } from './documents';

const leaks = (found: readonly string[]): number =>
  found.filter((line) => line.endsWith('experiment/leaky-feature')).length;

const settings = (values: object): string => JSON.stringify(values);

describe('ml-portfolio check on folders', () => {
  const folder = tempFolder();
  const checked = async (...args: string[]): Promise<string[]> =>
    (await checkJson(folder.path, args)).report.files.map(({ path }) => path);

  it('leaves out what git ignores, unless it is named', async () => {
    folder.git();
    folder.write({
      '.gitignore': 'runs/\n',
      'a/experiment.yaml': BAD_EXPERIMENT,
      'runs/1/experiment.yaml': BAD_EXPERIMENT,
      'node_modules/x/model_card.md': '',
    });
    assert.deepEqual(await checked(), ['a/experiment.yaml']);
    assert.deepEqual(await checked('runs/1/experiment.yaml'), ['runs/1/experiment.yaml']);
    assert.deepEqual(await checked('runs'), ['runs/1/experiment.yaml']);
  });

  it('comes back from a circle of links, and checks each file once', async () => {
    folder.git();
    folder.write({ 'a/experiment.yaml': BAD_EXPERIMENT });
    folder.link('a/b/up', '../..');
    folder.link('a/self', '.');
    folder.link('other', 'a');
    folder.link('copy.experiment.yaml', 'a/experiment.yaml');
    assert.deepEqual(await checked(), ['a/experiment.yaml']);
    assert.deepEqual(await checked('other'), ['a/experiment.yaml']);
    assert.deepEqual(await checked('copy.experiment.yaml', '.', 'a/experiment.yaml'), ['a/experiment.yaml']);
  });

  it('compares with the whole repository, whatever part of it is checked', async () => {
    folder.git();
    folder.write({
      'datasheet.yaml': `${GOOD_DATASHEET}  - name: closing_reason\n    available_at_prediction: false\n`,
      'runs/experiment.yaml': `${BAD_EXPERIMENT.replace('basline', 'baseline')}features: [tenure, closing_reason]\n`,
    });
    for (const args of [[], ['runs'], ['runs/experiment.yaml'], [join(folder.path, 'runs')]])
      assert.equal(leaks(foundIn((await checkJson(folder.path, args)).report)), 1, args.join());
    assert.equal(leaks(foundIn((await checkJson(folder.at('runs'))).report)), 1);
  });

  it('does not call a file missing that is ignored by git', async () => {
    folder.git();
    const experiment = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/train_v1.csv\n';
    folder.write({
      'experiment.yaml': experiment,
      'data/train_v1.csv': '',
      'data/train_v2.csv': '',
    });
    const missing = async (): Promise<boolean> =>
      foundIn((await checkJson(folder.path)).report).includes('experiment.yaml experiment/missing-path');
    assert.equal(await missing(), false);
    folder.write({ '.gitignore': 'train_v1.csv\n' });
    assert.equal(await missing(), false);
    folder.write({ 'experiment.yaml': experiment.replace('train_v1', 'train_v3') });
    assert.equal(await missing(), true);
  });

  it('checks several repositories, each with its own settings', async () => {
    for (const name of ['one', 'two']) {
      folder.write({ [`${name}/.git/HEAD`]: '', [`${name}/experiment.yaml`]: BAD_EXPERIMENT });
    }
    folder.write({ 'two/.vscode/settings.json': '{"mlPortfolio.rules": {"schema/unknown-key": "off"}}' });
    const found = foundIn((await checkJson(folder.path, ['two', 'one'])).report);
    assert.deepEqual(
      found.filter((line) => line.endsWith('schema/unknown-key')),
      ['one/experiment.yaml schema/unknown-key'],
    );
  });

  it('checks a thousand documents in one go', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `cards/${index % 25}/${index}.experiment.yaml`);
    folder.write(Object.fromEntries(names.map((name) => [name, BAD_EXPERIMENT])));
    const { report, code } = await checkJson(folder.path);
    assert.equal(code, 1);
    assert.equal(report.summary['files'], 1000);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      names.toSorted(),
    );
    const [first, ...others] = report.files.map(({ findings }) => findings.map(({ id }) => id).join());
    assert.ok(first?.includes('schema/unknown-key'));
    assert.deepEqual([...new Set(others)], [first]);
  });
});

describe('the settings of ml-portfolio check', () => {
  const folder = tempFolder();
  const ids = async (...args: string[]): Promise<string[]> => foundIn((await checkJson(folder.path, args)).report);

  it('are those of the editor', async () => {
    folder.write({
      'experiment.yaml': BAD_EXPERIMENT,
      'churn.yaml': BAD_EXPERIMENT,
      'model_card.md': '',
      '.vscode/settings.json': settings({
        'mlPortfolio.rules': { 'schema/unknown-key': 'off', 'schema/wrong-type': 'hint' },
        'mlPortfolio.documents': { 'churn.yaml': 'experiment', '*.md': 'none' },
      }),
    });
    const { report } = await checkJson(folder.path);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['churn.yaml', 'experiment.yaml'],
    );
    const found = report.files[0]?.findings.map(({ id, severity }) => `${id} ${severity}`) ?? [];
    assert.ok(found.includes('schema/wrong-type hint'));
    assert.ok(!found.some((line) => line.startsWith('schema/unknown-key')));
    const { stdout } = await commandLine(folder.path, ['check']);
    assert.doesNotMatch(stdout, /schema\/wrong-type/, 'a hint is a mark for editors');
    assert.match(stdout, / [1-9]\d* hints? more with --format json\.\n$/, 'it is told that there are some');
  });

  it('are read from the folder above a file that belongs to no repository', async () => {
    folder.write({
      'deep/er/experiment.yaml': BAD_EXPERIMENT,
      '.vscode/settings.json': settings({ 'mlPortfolio.rules': { 'schema/unknown-key': 'off' } }),
    });
    assert.ok(!(await ids('deep/er/experiment.yaml')).some((line) => line.endsWith('schema/unknown-key')));
  });

  it('limit the size of what is checked', async () => {
    folder.write({
      'experiment.yaml': BAD_EXPERIMENT + '# more\n'.repeat(300),
      '.vscode/settings.json': settings({ 'mlPortfolio.maxFileSize': 1500 }),
    });
    assert.deepEqual(await ids(), ['experiment.yaml syntax/too-large']);
  });

  it('give way to comments in the file', async () => {
    folder.write({
      'experiment.yaml': BAD_EXPERIMENT.replace(
        'seed:',
        '# ml-portfolio-disable-next-line schema/wrong-type -- the trainer wants text\nseed:',
      ),
      'other.experiment.yaml': `# ml-portfolio-disable-file\n${BAD_EXPERIMENT}`,
    });
    const found = await ids();
    assert.ok(found.includes('experiment.yaml schema/unknown-key'));
    assert.ok(!found.includes('experiment.yaml schema/wrong-type'));
    assert.ok(!found.some((line) => line.startsWith('other')));
  });
});
