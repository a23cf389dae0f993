import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { checkJson, commandLine, foundIn } from '../harness/command-line';
import { NOBODY, tempFolder } from '../harness/temp-folder';
import { BAD_EXPERIMENT, BAD_IDS, GOOD_DATASHEET } from './documents';

/** Everything else is switched off, so that new rules do not change what these tests are about. */
const only = (severity: string): string =>
  JSON.stringify({ 'mlPortfolio.rules': { 'schema/not-allowed-value': severity } });

describe('the exit code of ml-portfolio check', () => {
  const folder = tempFolder();
  const code = async (...args: string[]): Promise<number | null> =>
    (await commandLine(folder.path, ['check', 'experiment.yaml', ...args])).code;

  it('follows --fail-on', async () => {
    const text = BAD_EXPERIMENT.replace('"42"', '42').replace('basline', 'baseline');
    folder.write({ 'experiment.yaml': `# ml-portfolio-disable-file experiment/missing-seed\n${text}` });
    const codes = async (severity: string): Promise<(number | null)[]> => {
      folder.write({ '.vscode/settings.json': only(severity) });
      return Promise.all(['error', 'warning'].map((limit) => code('--fail-on', limit)));
    };
    assert.equal((await codes('error')).join(), '1,1');
    assert.equal((await codes('warning')).join(), '0,1');
  });

  it('does not change for a slip in the settings, which is told of once on the error output', async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT, 'runs/experiment.yaml': BAD_EXPERIMENT });
    folder.write({ '.vscode/settings.json': '{ "mlPortfolio.rules": { "schema/wrong-typ": "off" } }' });
    folder.git();
    const { code, stderr, report } = await checkJson(folder.at('runs'), ['.', '../experiment.yaml', '--quiet']);
    assert.equal(code, 1);
    assert.equal(
      stderr,
      'ml-portfolio: ../.vscode/settings.json: mlPortfolio.rules: there is no rule `schema/wrong-typ`. Did you mean `schema/wrong-type`?\n',
    );
    assert.ok(foundIn(report).includes('experiment.yaml schema/wrong-type'));
  });

  it('is 2 when something is missing, and the rest is reported', async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT });
    const { code, stderr, report } = await checkJson(folder.path, ['gone.yaml', 'experiment.yaml', 'no/where']);
    assert.equal(code, 2);
    assert.equal(
      stderr,
      'ml-portfolio: gone.yaml: there is no such file or folder\nml-portfolio: no/where: there is no such file or folder\n',
    );
    for (const id of BAD_IDS) assert.ok(foundIn(report).includes(`experiment.yaml ${id}`), id);
  });

  it('is 2 when a document cannot be read, and the rest is reported', async () => {
    folder.write({
      'experiment.yaml': BAD_EXPERIMENT,
      'model_card.md': '# Churn\n',
      'shut/a.md': '',
      'other.json': '{}',
    });
    for (const name of ['model_card.md', 'shut', 'other.json']) chmodSync(folder.at(name), 0);
    const { code, stderr, report } = await checkJson(folder.path, [], { uid: NOBODY });
    chmodSync(folder.at('shut'), 0o755);
    assert.equal(code, 2);
    assert.match(stderr, /^ml-portfolio: model_card\.md: reading it is not permitted$/m);
    assert.match(stderr, /^ml-portfolio: shut: the folder cannot be read and is left out$/m);
    assert.doesNotMatch(stderr, /other\.json/);
    assert.deepEqual(
      report.files.map(({ path }) => path),
      ['experiment.yaml'],
    );
  });

  it('is 0 for a file that is none of ours, with a note', async () => {
    folder.write({ 'docker-compose.yaml': 'services: {}\n', 'train.py': '', 'datasheet.yaml': GOOD_DATASHEET });
    const run = await commandLine(folder.path, ['check', 'docker-compose.yaml', 'train.py']);
    assert.equal(run.code, 0);
    assert.equal(run.stderr.split('\n').length, 3);
    assert.match(run.stderr, /^ml-portfolio: docker-compose\.yaml: it is no document that can be checked/);
  });

  it('is not changed by --quiet, which leaves only what counts', async () => {
    folder.write({ 'experiment.yaml': BAD_EXPERIMENT, 'notes.yaml': '' });
    const { code, stdout, stderr } = await commandLine(folder.path, [
      'check',
      '--quiet',
      'experiment.yaml',
      'notes.yaml',
    ]);
    assert.deepEqual([code, stderr], [1, '']);
    assert.match(stdout, / error /);
    assert.doesNotMatch(stdout, / (warning|info) |problems/);
    const { report } = await checkJson(folder.path, ['--quiet']);
    assert.ok(report.files.every(({ findings }) => findings.every(({ severity }) => severity === 'error')));
  });
});
