import type { DataNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { repoIdIn, whyNoRepoId, type NoRepoId } from '../../hub/repo-id';
import { defineRule } from '../rule';
import { frontMatterEntry, MODEL_CARD, valuesOf } from './support/front-matter';
import { isSlot } from './support/slots';

interface Data {
  readonly node: DataNode;
  readonly id: string | undefined;
}

const REASONS: Readonly<Record<NoRepoId, string>> = {
  space: 'has white space in it, which an id of the Hub cannot have',
  path: 'is a path and no id of the Hub',
  address: 'is an address and no id of the Hub',
  shape: 'has characters that an id of the Hub cannot have',
};

export const notADatasetId = defineRule<Data>({
  id: 'hub/not-a-dataset-id',
  layer: 'field',
  severity: 'error',
  summary: 'An entry of `datasets` that cannot be the id of a data set on the Hub.',
  why: 'The Hub links the model to its data by ids such as `owner/name` and refuses the push for names with spaces and for paths. Data that is not on the Hub is described in the text of the card.',
  source: 'The messages of the Hub for `datasets`.',
  appliesTo: { formats: [MODEL_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlibrary_name: sklearn\ndatasets:\n- example-lab/churn\n- iris\n---\n' },
      { text: '---\nlibrary_name: sklearn\ndatasets: example-lab/churn\n---\n' },
    ],
    bad: [
      { text: '---\nlibrary_name: sklearn\ndatasets:\n- ⟦Telco Churn⟧\n- ⟦./data/churn.csv⟧\n---\n' },
      {
        text: '---\nlibrary_name: sklearn\ndatasets:\n- ⟦https://huggingface.co/datasets/example-lab/churn⟧ # v2\n---\n',
        fixed: '---\nlibrary_name: sklearn\ndatasets:\n- example-lab/churn # v2\n---\n',
      },
      { text: '---\nlibrary_name: sklearn\n⟦datasets⟧:\n  name: example-lab/churn\n---\n' },
      { text: '---\nlibrary_name: sklearn\ndatasets:\n- ⟦name: example-lab/churn⟧\n---\n' },
    ],
  },
  *check({ document }) {
    for (const { node, span, index } of valuesOf(document, frontMatterEntry(document, 'datasets'))) {
      if (node.value === null) continue;
      if (typeof node.value !== 'string') {
        const what =
          index === undefined ? '`datasets` must be an id or a list of ids' : 'Each entry of `datasets` must be an id';
        yield {
          span,
          message: `${what}, or the Hub refuses the push. Write ids such as \`owner/name\`.`,
          data: { node, id: undefined },
        };
        continue;
      }
      const reason = isSlot(node.value) ? undefined : whyNoRepoId(node.value);
      if (reason === undefined) continue;
      const id = repoIdIn(node.value) ?? trimmed(node.value);
      const advice =
        id === undefined ? 'Write `owner/name`, or describe the data in the text instead.' : `Write \`${id}\`.`;
      yield {
        span,
        message: `\`${node.value}\` ${REASONS[reason]}, so the Hub refuses the push. ${advice}`,
        data: { node, id },
      };
    }
  },
  fix({ data }, { document }) {
    if (!data || data.id === undefined || data.node.type !== 'scalar') return [];
    return [
      { title: `Replace with \`${data.id}\``, preferred: true, edits: [replaceScalar(document, data.node, data.id)] },
    ];
  },
});

/** The text without white space around it, when that makes it an id. */
const trimmed = (text: string): string | undefined =>
  whyNoRepoId(text.trim()) === undefined ? text.trim() : undefined;
