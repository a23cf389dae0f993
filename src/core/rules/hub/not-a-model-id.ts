import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { repoIdIn, whyNoRepoId } from '../../hub/repo-id';
import { defineRule } from '../rule';
import { frontMatterEntry, MODEL_CARD, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  readonly id: string | undefined;
}

export const notAModelId = defineRule<Data>({
  id: 'hub/not-a-model-id',
  layer: 'field',
  severity: 'error',
  summary: 'A `base_model` that cannot be the id of a model on the Hub.',
  why: 'Training scripts write the path that they loaded the model from into the card. The Hub refuses a path, and nobody else could follow it; the id of the model links its licence and its biases.',
  source: 'The message of the Hub for `base_model`.',
  appliesTo: { formats: [MODEL_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nbase_model: distilbert/distilbert-base-uncased\n---\n' },
      { text: '---\nbase_model:\n- gpt2\n- example-lab/second\n---\n' },
    ],
    bad: [
      { text: '---\nbase_model: ⟦./checkpoints/last⟧\n---\n' },
      { text: '---\nbase_model:\n- gpt2\n- ⟦/home/jane/models/base⟧\n---\n' },
      {
        text: '---\nbase_model: ⟦"https://huggingface.co/example-lab/base"⟧\n---\n',
        fixed: '---\nbase_model: "example-lab/base"\n---\n',
      },
    ],
  },
  *check({ document }) {
    for (const { node, text, span } of textsOf(document, frontMatterEntry(document, 'base_model'))) {
      const reason = whyNoRepoId(text);
      if (reason === undefined) continue;
      const id = repoIdIn(text);
      const what = reason === 'path' ? 'is a path' : reason === 'address' ? 'is an address' : 'is no id of a model';
      const advice = id === undefined ? 'Write the id of the model, such as `owner/name`.' : `Write \`${id}\`.`;
      yield { span, message: `\`${text}\` ${what}, which the Hub refuses. ${advice}`, data: { node, id } };
    }
  },
  fix({ data }, { document }) {
    if (!data || data.id === undefined) return [];
    return [
      { title: `Replace with \`${data.id}\``, preferred: true, edits: [replaceScalar(document, data.node, data.id)] },
    ];
  },
});
