import type { DataNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { wrapInList } from '../../fixes/replace-value';
import { wrapBlockInList } from '../../fixes/wrap-block';
import { yamlScalar } from '../../fixes/write-value';
import type { Edit } from '../../text/edit';
import { defineRule } from '../rule';
import { CARDS, frontMatterEntry, MODEL_CARD, placeOf } from './support/front-matter';

const MODEL_LISTS = ['tags', 'widget', 'model-index'];
const DATASET_LISTS = ['tags', 'task_categories', 'task_ids'];

/** The lists whose items are mappings. */
const MAPPINGS = new Set(['widget', 'model-index']);

interface Data {
  readonly node: DataNode;
  readonly key: string;
}

export const listWanted = defineRule<Data>({
  id: 'hub/list-wanted',
  layer: 'field',
  severity: 'error',
  summary: 'A single value where the Hub wants a list.',
  why: '`tags`, `task_categories`, `task_ids`, `widget` and `model-index` are lists, even of one item. The Hub refuses the push for anything else.',
  source: 'The messages of the Hub for these keys: "must be an array".',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [{ text: '---\nlicense: mit\nlibrary_name: sklearn\ntags: [churn]\n---\n' }],
    bad: [
      {
        text: '---\nlibrary_name: sklearn\ntags: ⟦churn⟧ # more to come\n---\n',
        fixed: '---\nlibrary_name: sklearn\ntags: [churn] # more to come\n---\n',
      },
      {
        text: '---\nlibrary_name: sklearn\ntags: ⟦churn, tabular data, "no"⟧\n---\n',
        fixed: '---\nlibrary_name: sklearn\ntags: [churn, tabular data, "no"]\n---\n',
      },
      {
        text: '---\ntask_categories: ⟦text-classification⟧\ntask_ids: ⟦sentiment-classification⟧\n---\n',
        fixed: '---\ntask_categories: [text-classification]\ntask_ids: [sentiment-classification]\n---\n',
      },
      {
        text: '---\nlibrary_name: sklearn\n⟦widget⟧:\n  text: I want to leave. # a hard one\n  output:\n    text: churn\n---\n',
        fixed:
          '---\nlibrary_name: sklearn\nwidget:\n  - text: I want to leave. # a hard one\n    output:\n      text: churn\n---\n',
      },
      {
        text: '---\nlibrary_name: sklearn\n⟦model-index⟧: {name: Churn ranker, results: []}\n---\n',
        fixed: '---\nlibrary_name: sklearn\nmodel-index: [{name: Churn ranker, results: []}]\n---\n',
      },
      { text: '---\nlibrary_name: sklearn\nmodel-index: ⟦Churn ranker⟧ # by name\n---\n' },
      { text: '---\npretty_name: Churn\n⟦task_ids⟧:\n  small:\n  - sentiment-classification\n---\n' },
    ],
  },
  *check({ document }) {
    for (const key of document.format.id === MODEL_CARD ? MODEL_LISTS : DATASET_LISTS) {
      const entry = frontMatterEntry(document, key);
      const node = entry?.value;
      if (!node || node.value === null || Array.isArray(node.value)) continue;
      const message = `\`${key}\` must be a list, or the Hub refuses the push. Turn it into a list.`;
      yield { span: placeOf(document, node, entry), message, data: { node, key } };
    }
  },
  fix({ data }, { document }) {
    const edits = data ? asList(document, data) : [];
    return edits.length > 0 ? [{ title: 'Turn into a list', preferred: true, edits }] : [];
  },
});

function asList(document: PortfolioDocument, { node, key }: Data): Edit[] {
  // Tags and tasks are texts; what is grouped under names has to be sorted out by hand, and a text is no mapping.
  if ((node.type === 'map') !== MAPPINGS.has(key)) return [];
  if (node.type === 'map' && !node.flow) return wrapBlockInList(document, node);
  if (node.type !== 'scalar' || typeof node.value !== 'string' || !node.value.includes(','))
    return wrapInList(document, node);
  const items = node.value
    .split(',')
    .map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'))
    .filter((item) => item !== '')
    .map((item) => yamlScalar(item));
  return [{ span: { start: node.start, end: node.end }, newText: `[${items.join(', ')}]` }];
}
