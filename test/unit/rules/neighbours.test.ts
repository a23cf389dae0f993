import assert from 'node:assert/strict';
import { fixAll } from '../../../src/core/fixes/fix-all';
import { Checked, repositoryOf, strictHost } from '../../harness/engine';

const DATASHEET = 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n';

/** An experiment after everything was mended that can be, with one datasheet in the repository. */
function mended(data: string, datasheet: string, path = 'experiment.yaml'): string {
  const text = `name: churn\ntask:\n  type: classification\n${data}\nmodel:\n  family: trees\nmetrics:\n  primary: f1\n`;
  const repository = repositoryOf({ [path]: text, [datasheet]: DATASHEET });
  const document = repository.get(path);
  assert.ok(document);
  return fixAll(document, repository, { settings: {}, host: strictHost }).document.text;
}

describe('what is taken over from a datasheet', () => {
  it('is taken from the one that is linked, or has the name of the data', () => {
    assert.match(mended('data:\n  datasheet: about/datasheet.yaml', 'about/datasheet.yaml'), /version: 2026-01/);
    assert.match(mended('data:\n  name: Telecom', 'about/datasheet.yaml'), /version: 2026-01/);
  });
  it('is not taken from one that merely lies near', () => {
    for (const data of [
      'data: {}',
      'data:\n  path: churn.csv',
      'data:\n  name: telecom churn',
      'data:\n  name: lab/telecom',
    ])
      assert.doesNotMatch(mended(data, 'datasheet.yaml'), /2026-01/, data);
  });
});

const card = (path: string, dataset: string, datasheet: string): Checked =>
  new Checked(path, `---\ndatasets:\n- ${dataset}\n---\n# Churn ranker\n\n## Results\n\n- Accuracy: 0.93\n`, {
    [datasheet]: '# Telecom\n\n## Composition\n\nThe dataset is not balanced.\n',
  });
const messages = (checked: Checked): readonly string[] =>
  checked.of('model-card/accuracy-on-unbalanced-data').map(({ message }) => message);

describe('the datasheet of a model card', () => {
  it('is named where it is drawn on', () => {
    assert.match(messages(card('MODEL_CARD.md', 'lab/telecom', 'data/DATASHEET.md'))[0] ?? '', /`data\/DATASHEET.md`/);
    assert.equal(messages(card('churn/MODEL_CARD.md', 'telecom', 'about/DATASHEET.md')).length, 1);
  });
  it('is not that of another project which has the name without its owner', () => {
    assert.deepEqual(messages(card('churn/MODEL_CARD.md', 'lab/telecom', 'fraud/DATASHEET.md')), []);
  });
  it('is not that of another data set', () => {
    assert.deepEqual(messages(card('MODEL_CARD.md', 'lab/weather', 'DATASHEET.md')), []);
  });
});
