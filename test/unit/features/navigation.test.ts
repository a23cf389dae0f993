import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver-types';
import { definition } from '../../../src/core/features/definition';
import { links } from '../../../src/core/features/links';
import { references } from '../../../src/core/features/references';
import { prepareRename, rename } from '../../../src/core/features/rename';
import type { Repository } from '../../../src/core/portfolio/repository';
import { withCursor } from '../../harness/cursor';
import { showMarks } from '../../harness/marked';

const DATASHEET =
  'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure # months\n    type: integer\n  - name: "left"\nsplit:\n  time_column: tenure\n';
const FILES: Readonly<Record<string, string>> = {
  'datasheet.yaml': DATASHEET,
  'data/churn.csv': '',
  'reports/metrics.json': '{}',
  'runs/other.experiment.yaml':
    "name: b\ndata:\n  datasheet: ../datasheet.yaml\nfeatures:\n  - name: tenure\n    source: 'tenure'\ntarget: { name: left }\n",
  'elsewhere/datasheet.yaml': 'name: x\nfields:\n  - name: tenure\n',
  'elsewhere/experiment.yaml': 'name: c\nfeatures: [tenure]\n',
  'MODEL_CARD.md': '# Card\n\nOlder customers stay (`tenure`), see [the data](datasheet.yaml#fields).\n',
};
const EXPERIMENT = 'name: a\ndata:\n  datasheet: datasheet.yaml\n  path: data/churn.csv\nfeatures: [tenure]\n';

/** The line of a place with the place marked: `path: line`. */
function show(repository: Repository, { uri, range }: Location): string {
  const path = uri.replace('file:///', '');
  const document = repository.get(path);
  if (!document) return `${path} ${range.start.line}:${range.start.character}`;
  const { source } = document;
  const span = { start: source.offsetAt(range.start), end: source.offsetAt(range.end) };
  const line = source.lineAt(span.start);
  const marked = showMarks(document.text.slice(line.start, line.end), [
    { start: span.start - line.start, end: span.end - line.start },
  ]);
  return `${path}: ${marked.trim()}`;
}

function definitionAt(path: string, marked: string): string | undefined {
  const { document, offset, repository } = withCursor(path, marked, { ...FILES });
  const found = definition(document, offset, repository);
  return found && show(repository, found);
}

function referencesAt(path: string, marked: string, includeDeclaration = true): string[] {
  const { document, offset, repository } = withCursor(path, marked, FILES);
  return references(document, offset, repository, includeDeclaration)
    .map((location) => show(repository, location))
    .toSorted();
}

describe('definition', () => {
  const table: Readonly<Record<string, readonly [path: string, marked: string, expected: string | undefined]>> = {
    'a feature: its field': ['experiment.yaml', 'features: [ten|ure]\n', 'datasheet.yaml: - name: ⟦tenure⟧ # months'],
    'a feature below name': [
      'experiment.yaml',
      'features:\n  - name: ten|ure\n',
      'datasheet.yaml: - name: ⟦tenure⟧ # months',
    ],
    'a feature in JSON': ['experiment.json', '{"features": ["ten|ure"]}', 'datasheet.yaml: - name: ⟦tenure⟧ # months'],
    'the target': ['experiment.yaml', 'target:\n  name: le|ft\n', 'datasheet.yaml: - name: ⟦"left"⟧'],
    'a column of the split': [
      'experiment.yaml',
      'split:\n  group_column: tenu|re\n',
      'datasheet.yaml: - name: ⟦tenure⟧ # months',
    ],
    'a column in the datasheet itself': [
      'datasheet.yaml',
      DATASHEET.replace('column: ten', 'column: ten|'),
      'datasheet.yaml: - name: ⟦tenure⟧ # months',
    ],
    'the name of the data': ['experiment.yaml', 'data:\n  name: tele|com\n', 'datasheet.yaml: name: ⟦telecom⟧'],
    'another name of the data': ['experiment.yaml', 'data:\n  name: ot|her\n', undefined],
    'a feature that no field describes': ['experiment.yaml', 'features: [un|known]\n', undefined],
    'the datasheet': ['experiment.yaml', 'data:\n  datasheet: data|sheet.yaml\n', 'datasheet.yaml: ⟦⟧name: telecom'],
    'a path in quotes': [
      'experiment.yaml',
      'data:\n  datasheet: "data|sheet.yaml"\n',
      'datasheet.yaml: ⟦⟧name: telecom',
    ],
    'a path from a folder': [
      'runs/experiment.yaml',
      'results_file: ../rep|orts/metrics.json\n',
      'reports/metrics.json 0:0',
    ],
    'a path from the root': [
      'runs/experiment.yaml',
      'results_file: rep|orts/metrics.json\n',
      'reports/metrics.json 0:0',
    ],
    'a path of a card': ['model-card.yaml', 'metrics_file: rep|orts/metrics.json\n', 'reports/metrics.json 0:0'],
    'a path that leads nowhere': ['experiment.yaml', 'results_file: no|where.json\n', undefined],
    'a Markdown link': ['model_card.md', '# Card\n\n[numbers](reports/met|rics.json)\n', 'reports/metrics.json 0:0'],
    'a link to a heading': [
      'model_card.md',
      '# Card\n\n[down](#how-to-us|e)\n\n## How to use\n',
      'model_card.md: ⟦## How to use⟧',
    ],
    'an alias': ['experiment.yaml', 'model: &m\n  family: x\nbaseline: *|m\n', 'experiment.yaml: model: ⟦&m⟧'],
    'an anchor of a scalar': ['experiment.yaml', 'name: &n a\nnotes: *n|\n', 'experiment.yaml: name: ⟦&n⟧ a'],
    'an alias in brackets': ['experiment.yaml', 'name: &n a\nslices: [*|n, b]\n', 'experiment.yaml: name: ⟦&n⟧ a'],
    'a word with an ampersand': ['experiment.yaml', 'name: R &|D\n', undefined],
  };
  for (const [title, [path, marked, expected]] of Object.entries(table))
    it(`of ${title}`, () => assert.equal(definitionAt(path, marked), expected));
});

describe('references', () => {
  const uses = [
    'MODEL_CARD.md: Older customers stay (`⟦tenure⟧`), see [the data](datasheet.yaml#fields).',
    'datasheet.yaml: time_column: ⟦tenure⟧',
    'experiment.yaml: features: [⟦tenure⟧]',
    'runs/other.experiment.yaml: - name: ⟦tenure⟧',
    "runs/other.experiment.yaml: source: '⟦tenure⟧'",
  ];
  it('of a field, from an experiment', () => {
    const marked = EXPERIMENT.replace('[tenure]', '[ten|ure]');
    assert.deepEqual(referencesAt('experiment.yaml', marked, false), uses);
    assert.deepEqual(
      referencesAt('experiment.yaml', marked),
      [...uses, 'datasheet.yaml: - name: ⟦tenure⟧ # months'].toSorted(),
    );
  });
  it('of a file, from a path to it', () => {
    assert.deepEqual(referencesAt('experiment.yaml', EXPERIMENT.replace('datasheet.yaml', 'data|sheet.yaml')), [
      'MODEL_CARD.md: Older customers stay (`tenure`), see [the data](⟦datasheet.yaml#fields⟧).',
      'experiment.yaml: datasheet: ⟦datasheet.yaml⟧',
      'runs/other.experiment.yaml: datasheet: ⟦../datasheet.yaml⟧',
    ]);
  });
  it('of a document, from its name', () => {
    const marked = DATASHEET.replace('telecom', 'tele|com');
    assert.deepEqual(referencesAt('datasheet.yaml', marked), [
      'MODEL_CARD.md: Older customers stay (`tenure`), see [the data](⟦datasheet.yaml#fields⟧).',
      'runs/other.experiment.yaml: datasheet: ⟦../datasheet.yaml⟧',
    ]);
  });
  it('of an anchor', () => {
    const marked = 'name: &|n a\nnotes: *n\nslices: [*n]\n';
    assert.deepEqual(referencesAt('experiment.yaml', marked), [
      'experiment.yaml: name: ⟦&n⟧ a',
      'experiment.yaml: notes: ⟦*n⟧',
      'experiment.yaml: slices: [⟦*n⟧]',
    ]);
  });
  it('of free text: none', () => assert.deepEqual(referencesAt('experiment.yaml', 'notes: te|nure\n'), []));
});

/** The text of each document that the rename changes. */
function renamed(path: string, marked: string, newName: string): Record<string, string> | string | undefined {
  const { document, offset, repository } = withCursor(path, marked, FILES);
  const result = rename(document, offset, newName, repository);
  if (!result) return undefined;
  if ('reason' in result) return result.reason;
  const changed: Record<string, string> = {};
  for (const change of result.documentChanges ?? []) {
    assert.ok('textDocument' in change && 'edits' in change);
    const target = repository.get(change.textDocument.uri.replace('file:///', ''));
    assert.ok(target);
    let { text } = target;
    for (const edit of change.edits.toReversed()) {
      assert.ok('newText' in edit && typeof edit.newText === 'string');
      const start = target.source.offsetAt(edit.range.start);
      text = text.slice(0, start) + edit.newText + text.slice(target.source.offsetAt(edit.range.end));
    }
    changed[target.path] = text;
  }
  return changed;
}

describe('rename of a field', () => {
  const marked = EXPERIMENT.replace('[tenure]', '[ten|ure]');

  it('selects the name without its quotes', () => {
    const { document, offset, repository } = withCursor(
      'datasheet.yaml',
      DATASHEET.replace('"left"', '"le|ft"'),
      FILES,
    );
    const target = prepareRename(document, offset, repository);
    assert.equal(target?.placeholder, 'left');
    assert.equal(target.range.end.character - target.range.start.character, 4);
  });
  it('changes the datasheet and every experiment, quotes and comments kept', () => {
    assert.deepEqual(renamed('experiment.yaml', marked, 'tenure_months'), {
      'datasheet.yaml': DATASHEET.replaceAll('tenure', 'tenure_months'),
      'experiment.yaml': EXPERIMENT.replace('[tenure]', '[tenure_months]'),
      'runs/other.experiment.yaml': (FILES['runs/other.experiment.yaml'] ?? '').replaceAll('tenure', 'tenure_months'),
    });
  });
  it('does not change a datasheet of the same field elsewhere', () => {
    const changed = renamed('experiment.yaml', marked, 'months');
    assert.ok(typeof changed === 'object' && !('elsewhere/datasheet.yaml' in changed));
  });
  it('refuses a name that is taken or none', () => {
    assert.equal(renamed('experiment.yaml', marked, 'left'), 'The datasheet has a field `left` already.');
    assert.equal(renamed('experiment.yaml', marked, ' '), 'The name of a field is a text on one line.');
  });
  it('offers nothing elsewhere', () => assert.equal(renamed('experiment.yaml', 'na|me: a\n', 'b'), undefined));
});

const linksIn = (path: string, text: string): string[] => {
  const { document, repository } = withCursor(path, `${text}|`, FILES);
  return links(document, repository).map(
    ({ range, target = '' }) =>
      `${document.text.slice(document.source.offsetAt(range.start), document.source.offsetAt(range.end))} -> ${target.replace('file:///', '')}`,
  );
};

describe('links', () => {
  it('lead to files that are there', () => {
    assert.deepEqual(linksIn('experiment.yaml', `${EXPERIMENT}results_file: gone.json\n`), [
      'data/churn.csv -> data/churn.csv',
      'datasheet.yaml -> datasheet.yaml',
    ]);
  });
  it('lead from Markdown, with the heading', () => {
    const text = '# Card\n\n[data](datasheet.yaml#fields), [gone](gone.md), [web](https://example.org)\n';
    assert.deepEqual(linksIn('model_card.md', text), ['datasheet.yaml#fields -> datasheet.yaml#fields']);
  });
  it('lead to models and datasets on the Hub', () => {
    const text = '---\nbase_model: "acme/bert"\ndatasets:\n  - acme/reviews\n  - words\n---\n';
    assert.deepEqual(linksIn('model_card.md', text), [
      'acme/reviews -> https://huggingface.co/datasets/acme/reviews',
      'acme/bert -> https://huggingface.co/acme/bert',
    ]);
  });
});
