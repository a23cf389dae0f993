import assert from 'node:assert/strict';
import { isSuppressed, suppressionsIn } from '../../../src/core/document/suppression';
import { SourceText } from '../../../src/core/text/source-text';
import { Checked } from '../../harness/engine';

const read = (text: string) => suppressionsIn(new SourceText('file:///a', text, 1));

/** Lines with findings. */
const lines = (path: string, text: string): number[] =>
  new Checked(path, text).findings.map(({ range }) => range.start.line);

const ids = (comment: string) => read(comment)[0]?.ids;

/** Lines of findings in the front matter of a card with a mistake, its comments given. */
const card = (above: string, below: string): number[] =>
  lines('model_card.md', `---\n${above}tags: one\nlicense: mit\nlanguage: en\n---\n# Card\n${below}`).filter(
    (line) => line > 0 && line <= 4,
  );

const HEAD = 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n';
const mistakes = (text: string): number[] => lines('experiment.yaml', HEAD + text).filter((line) => line >= 5);

describe('suppressionsIn', () => {
  it('reads ids for the next line and for the file, in YAML and HTML comments', () => {
    const text = '# ml-portfolio-disable-next-line a/b\nx: 1 # ml-portfolio-disable-file c/d, e/f g/h\n';
    assert.deepEqual(read(text), [
      { ids: ['a/b'], span: { start: 0, end: 36 }, line: 1 },
      { ids: ['c/d', 'e/f', 'g/h'], span: { start: 42, end: text.length - 1 } },
    ]);
    assert.deepEqual(read('<!-- ml-portfolio-disable-next-line a/b -->\r\ntext')[0]?.ids, ['a/b']);
    assert.equal(read('<!-- ml-portfolio-disable-next-line a/b -->\r\ntext')[0]?.line, 1);
  });

  it('leaves the reason out', () => {
    assert.deepEqual(ids('# ml-portfolio-disable-file a/b -- see docs/why.md'), ['a/b']);
    assert.deepEqual(ids('# ml-portfolio-disable-file -- all of docs/x is generated'), []);
    assert.deepEqual(ids('<!-- ml-portfolio-disable-file a/b -- reason -->'), ['a/b']);
    assert.deepEqual(ids('# ml-portfolio-disable-file a/b --'), ['a/b']);
  });

  it('does not take a word without a family for "every rule"', () => {
    const [suppression] = read('# ml-portfolio-disable-file experiment\n');
    assert.ok(suppression);
    assert.equal(isSuppressed([suppression], 'schema/unknown-key', 0), false);
  });

  it('reaches over empty lines and over comments of the same sort', () => {
    const text = '# ml-portfolio-disable-next-line a/b\n# ml-portfolio-disable-next-line c/d\n\n\nx: 1\n';
    assert.deepEqual(
      read(text).map(({ line }) => line),
      [4, 4],
    );
  });

  it('knows only the two forms', () => {
    assert.deepEqual(
      read('# ml-portfolio-disable a/b\n# ml-portfolio-disable-next-lines a/b\nml-portfolio-disable-file'),
      [],
    );
  });
});

describe('suppression comments', () => {
  it('switch off the named rule on the next line only', () => {
    assert.deepEqual(mistakes('basline: 1\nsede: 1\n'), [5, 6]);
    assert.deepEqual(
      mistakes('# ml-portfolio-disable-next-line schema/unknown-key -- ours\nbasline: 1\nsede: 1\n'),
      [7],
    );
    assert.deepEqual(mistakes('basline: 1 # ml-portfolio-disable-next-line schema/unknown-key\nsede: 1\n'), [5]);
  });

  it('do not care about ids that do not exist', () => {
    assert.deepEqual(mistakes('# ml-portfolio-disable-next-line no/such-rule\nbasline: 1\n'), [6]);
    assert.deepEqual(mistakes('# ml-portfolio-disable-next-line no/such, schema/unknown-key\nbasline: 1\n'), []);
  });

  it('without ids switch off every rule', () => {
    assert.deepEqual(mistakes('# ml-portfolio-disable-next-line\nbasline: 1\n'), []);
  });

  it('for the file stand anywhere', () => {
    assert.deepEqual(mistakes('basline: 1\nsede: 1\n# ml-portfolio-disable-file schema/unknown-key\n'), []);
    assert.deepEqual(mistakes('basline: 1\r\nsede: 1\r\n  # ml-portfolio-disable-file schema/unknown-key\r\n'), []);
  });

  it('work inside front matter and in the Markdown below it', () => {
    assert.deepEqual(card('', ''), [1]);
    assert.deepEqual(card('# ml-portfolio-disable-next-line\n', ''), []);
    assert.deepEqual(card('', '\ntext <!-- ml-portfolio-disable-file -->\n'), []);
  });
});
