import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../src/core/features/hover';
import { withCursor } from '../../harness/cursor';
import { showMarks } from '../../harness/marked';

type Files = Readonly<Record<string, string>>;

/** What is shown, and the text with the stretch that it is about marked. */
function hoverAt(path: string, marked: string, files?: Files): { text: string; range: string } | undefined {
  const { document, offset, repository } = withCursor(path, marked, files);
  const found = hover(document, offset, repository);
  if (!found) return undefined;
  assert.ok(MarkupContent.is(found.contents) && found.range);
  const { source } = document;
  const span = { start: source.offsetAt(found.range.start), end: source.offsetAt(found.range.end) };
  return { text: found.contents.value, range: showMarks(document.text, [span]) };
}

describe('hover', () => {
  const ranges: Readonly<Record<string, readonly [path: string, marked: string, range: string]>> = {
    'a key': ['experiment.yaml', 'na|me: a\n', '⟦name⟧: a\n'],
    'the end of a key': ['experiment.yaml', 'name|: a\n', '⟦name⟧: a\n'],
    'a key in quotes': ['experiment.yaml', '"na|me": a\n', '⟦"name"⟧: a\n'],
    'a key in JSON': ['experiment.json', '{"na|me": "a"}', '{⟦"name"⟧: "a"}'],
    'a key in front matter': ['model_card.md', '---\nlic|ense: mit\n---\n', '---\n⟦license⟧: mit\n---\n'],
    'a value': ['model_card.md', '---\nlicense: m|it # ours\n---\n', '---\nlicense: ⟦mit⟧ # ours\n---\n'],
    'a value in quotes': ['model_card.md', '---\nlicense: "m|it"\n---\n', '---\nlicense: ⟦"mit"⟧\n---\n'],
    'a value in brackets': ['model_card.md', '---\nlanguage: [en, d|e]\n---\n', '---\nlanguage: [en, ⟦de⟧]\n---\n'],
    'a key behind a block text': ['experiment.yaml', 'notes: ¦\n  a\n|seed: 1\n', 'notes: |\n  a\n⟦seed⟧: 1\n'],
    'a file with CRLF': ['experiment.yaml', 'name: a\r\nse|ed: 1\r\n', 'name: a\r\n⟦seed⟧: 1\r\n'],
    'a file with a byte order mark': ['experiment.yaml', '\uFEFFna|me: a\n', '\uFEFF⟦name⟧: a\n'],
    'a line with a surrogate pair': [
      'experiment.yaml',
      'task: {unit: 😀, ty|pe: other}\n',
      'task: {unit: 😀, ⟦type⟧: other}\n',
    ],
  };
  for (const [title, [path, marked, range]] of Object.entries(ranges))
    it(`is about exactly ${title}`, () => assert.equal(hoverAt(path, marked)?.range, range));

  const texts: Readonly<Record<string, readonly [path: string, marked: string, ...contains: string[]]>> = {
    'a key: title, type, what it is for, example': [
      'experiment.yaml',
      'se|ed: 1\n',
      '**Seed** (whole number)',
      'Example: `42`',
      '*Experiment*',
    ],
    'that a key is required': ['experiment.yaml', 'na|me: a\n', '**Name** (text, required)'],
    'the allowed values of a key': [
      'experiment.yaml',
      'split:\n  str|ategy: time\n',
      'Allowed values: `random`, `stratified`',
    ],
    'how many values there are': ['model_card.md', '---\nlic|ense: mit\n---\n', 'among them `apache-2.0`', '*Source: '],
    'the values of a list': ['model_card.md', '---\nlang|uage: [en]\n---\n', 'Allowed values: 81', '(text or list)'],
    'that other values are allowed': ['model_card.md', '---\nlibrary_n|ame: x\n---\n', 'Usual values: '],
    'a default': ['sweep.yaml', 'method: grid\nmetric:\n  go|al: minimize\nparameters: {}\n', 'Default: `minimize`'],
    'that a key is deprecated': ['dataset_card.md', '---\nlicense_de|tails: x\n---\n', 'Deprecated.'],
    'a licence': ['model_card.md', '---\nlicense: apa|che-2.0\n---\n', '**apache-2.0**: Apache license 2.0'],
    'a task': [
      'model_card.md',
      '---\npipeline_tag: text-ran|king\n---\n',
      'Text Ranking',
      'Natural Language Processing',
    ],
    'that a task is off the list': [
      'model_card.md',
      '---\npipeline_tag: text2text-gen|eration\n---\n',
      'Off the list since 2025',
      '`text-generation`',
    ],
    'a language': ['model_card.md', '---\nlanguage: d|e\n---\n', 'German'],
    'a library': ['model_card.md', '---\nlibrary_name: skle|arn\n---\n', 'Scikit-learn'],
    'a metric': ['model_card.md', '---\nmetrics: [r|mse]\n---\n', 'At least 0, lower is better.'],
    'another name of a metric': ['experiment.yaml', 'metrics:\n  primary: a|uc\n', 'The same as `roc_auc`.'],
    'a metric that is a key': [
      'experiment.yaml',
      'baseline:\n  results:\n    roc_|auc: 0.7\n',
      'From 0 to 1, higher is better.',
    ],
    'a split strategy': ['experiment.yaml', 'split:\n  strategy: ti|me\n', 'train on the past'],
    'a boolean by its key': ['datasheet.yaml', 'fields:\n  - name: a\n    nullable: tr|ue\n', '**'],
  };
  for (const [title, [path, marked, ...contains]] of Object.entries(texts))
    it(`tells ${title}`, () => {
      const text = hoverAt(path, marked)?.text ?? 'nothing';
      for (const part of contains) assert.ok(text.includes(part), `${part} is not in:\n${text}`);
    });

  it('tells what the datasheet says of a feature', () => {
    const files = {
      'datasheet.yaml':
        'name: d\nfields:\n  - name: tenure\n    type: integer\n    unit: months\n    range: [0, 72]\n    meaning: Full months.\n    available_at_prediction: false\n',
    };
    const found = hoverAt('experiment.yaml', 'features: [age, ten|ure]\n', files);
    assert.equal(found?.range, 'features: [age, ⟦tenure⟧]\n');
    for (const part of ['**tenure** (field of datasheet.yaml)', '- Unit: months', '0, 72', 'Full months.', 'false'])
      assert.ok(found.text.includes(part), `${part} is not in:\n${found.text}`);
  });
  it('tells where a path leads', () => {
    const found = hoverAt('experiment.yaml', 'data:\n  datasheet: data|sheet.yaml\n', {
      'datasheet.yaml': 'name: d\nfields: []\n',
    });
    assert.equal(found?.text, 'Datasheet (structured): `datasheet.yaml`');
  });
  it('says nothing of free text, unknown keys, comments and Markdown', () => {
    for (const marked of [
      'hypothesis: fr|ee\n',
      'model:\n  parameters:\n    dep|th: 1\n',
      'name: a # co|mment\n',
      '|\n',
    ])
      assert.equal(hoverAt('experiment.yaml', marked), undefined, marked);
    assert.equal(hoverAt('model_card.md', '---\nlicense: mit\n---\n# Ti|tle\n'), undefined);
  });
});
