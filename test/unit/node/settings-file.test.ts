import assert from 'node:assert/strict';
import { DEFAULTS } from '../../../src/core/settings';
import { recognise } from '../../../src/core/document/recognise';
import { readFolderSettings } from '../../../src/node/settings-file';
import { tempFolder } from '../../harness/temp-folder';

describe('readFolderSettings', () => {
  const folder = tempFolder();
  const read = (inside = '') => readFolderSettings(folder.at(inside), folder.path);

  it('reads the file as the editor writes it: with comments, commas at the end, and settings of others', async () => {
    folder.write({
      '.vscode/settings.json': `\uFEFF{
        // ours
        "mlPortfolio.rules": { "schema/unknown-key": "warning", },
        "mlPortfolio.documents": { "docs/churn.md": "model-card-markdown" }, /* theirs */
        "mlPortfolio.maxFileSize": 5000,
        "editor.tabSize": 2,
      }`,
    });
    assert.deepEqual(await read(), {
      folder: folder.path,
      settings: {
        ...DEFAULTS,
        rules: { 'schema/unknown-key': 'warning' },
        documents: { 'docs/churn.md': 'model-card-markdown' },
        maxFileSize: 5000,
      },
      mistakes: [],
    });
  });

  it('falls back to the defaults without a file, and with one that is broken', async () => {
    assert.deepEqual((await read()).settings, DEFAULTS);
    for (const content of ['', '[]', '{', 'null', '{"mlPortfolio.rules": 3, "mlPortfolio.maxFileSize": "big"}']) {
      folder.write({ '.vscode/settings.json': content });
      assert.deepEqual((await read()).settings, DEFAULTS, content);
    }
  });

  it('says which rules, severities and formats do not exist, and what was meant', async () => {
    const rules = { 'schema/unknow-key': 'off', 'hub/missing-seed': 'off', 'schema/wrong-type': 'warn', 'a/b': 3 };
    const documents = { 'x.yaml': 'modelcard', 'y.yaml': 'none', 'z.yaml': 'datasheet' };
    const section = { 'mlPortfolio.rules': rules, 'mlPortfolio.documents': documents };
    folder.write({ '.vscode/settings.json': JSON.stringify(section) });
    const { mistakes, settings } = await read();
    assert.deepEqual(mistakes, [
      'mlPortfolio.rules: there is no rule `schema/unknow-key`. Did you mean `schema/unknown-key`?',
      'mlPortfolio.rules: there is no rule `hub/missing-seed`. Did you mean `experiment/missing-seed`?',
      'mlPortfolio.rules: `warn` is no severity for `schema/wrong-type`. Did you mean `warning`?',
      'mlPortfolio.rules: there is no rule `a/b`.',
      'mlPortfolio.rules: `3` is no severity for `a/b`. Write error, warning, info, hint, off.',
      'mlPortfolio.documents: `modelcard` is no format for `x.yaml`. Did you mean `model-card`?',
    ]);
    assert.equal(settings.rules['schema/wrong-type'], undefined);
  });

  it('takes the nearest file, and none from above the root', async () => {
    folder.write({
      '.vscode/settings.json': '{"mlPortfolio.rules": {"a/b": "off"}}',
      'ml/.vscode/settings.json': '{"mlPortfolio.rules": {"a/b": "hint"}}',
      'ml/cards/a.md': '',
      'other/a.md': '',
    });
    assert.deepEqual((await read('ml/cards')).settings.rules, { 'a/b': 'hint' });
    assert.deepEqual((await read('other')).settings.rules, { 'a/b': 'off' });
    assert.deepEqual((await readFolderSettings(folder.at('other'), folder.at('other'))).settings, DEFAULTS);
  });

  it('turns the patterns of a nested file into ones from the root', async () => {
    const documents = { 'card.md': 'model-card-markdown', './x/*.md': 'dataset-card-markdown', 'y/**': 'none' };
    folder.write({ 'm[l]/.vscode/settings.json': JSON.stringify({ 'mlPortfolio.documents': documents }) });
    const { settings } = await read('m[l]');
    const format = (path: string) => recognise({ path, text: '' }, settings.documents)?.format.id;
    assert.equal(format('m[l]/card.md'), 'model-card-markdown');
    assert.equal(format('m[l]/deep/card.md'), 'model-card-markdown');
    assert.equal(format('m[l]/x/a.md'), 'dataset-card-markdown');
    assert.equal(format('m[l]/y/model_card.md'), undefined);
    assert.equal(format('card.md'), undefined);
    assert.equal(format('x/a.md'), undefined);
  });
});
