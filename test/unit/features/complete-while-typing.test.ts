import assert from 'node:assert/strict';
import { complete } from '../../../src/core/features/complete';
import { Repository } from '../../../src/core/portfolio/repository';
import { SourceText } from '../../../src/core/text/source-text';
import { parseDocument } from '../../harness/engine';

const CARD = `model_details:
    name: Churn
    overview: Ranks customers.
thresholds:
  - name: call
    value: 0.5
`;

const key = (text: string): number => text.indexOf('own') + 'own'.length;

/** What is offered behind `own` after an edit, and what is offered when that text is opened anew. */
function offered(before: string, after: string) {
  const opened = parseDocument('model-card.yaml', before);
  const anew = parseDocument('model-card.yaml', after);
  assert.ok(opened && anew);
  const edited = opened.update(new SourceText(opened.source.uri, after, 2));
  const items = (document: typeof edited) => complete(document, key(after), new Repository()).items;
  return { edited, typed: items(edited), anew: items(anew) };
}

describe('completion right behind a keystroke', () => {
  it('parses nothing for a key and keeps to the layout of the lines around it', () => {
    const { edited, typed, anew } = offered(CARD, CARD.replace('    overview', '    own\n    overview'));
    assert.equal(edited.lastData?.source.version, 1);
    assert.deepEqual(typed, anew);
    const owners = typed.find(({ label }) => label === 'owners');
    assert.match(String(owners?.textEdit?.newText), /^owners:\n {6}- name/);
  });

  for (const [title, after] of [
    ['a mapping', CARD.replace(/ {4}(name|overview)/g, '   $1').replace('thresholds', '   own\nthresholds')],
    ['a list', CARD.replace('  - name: call\n    value', '- name: call\n  value').replace('thresh', '    own\nthresh')],
    ['everything', 'model_details:\n  name: x\n  own\nthresholds:\n- name: y\n  value: 1\n'],
  ] as const) {
    it(`follows a new layout of ${title}`, () => {
      const { typed, anew } = offered(CARD, after);
      assert.ok(typed.some(({ label }) => label === 'owners'));
      assert.deepEqual(typed, anew);
    });
  }
});
