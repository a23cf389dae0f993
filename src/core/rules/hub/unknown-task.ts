import type { ScalarNode } from '../../document/data/node';
import { replaceScalar } from '../../fixes/replace-value';
import { nearestTask, retiredTask } from '../../hub/tasks';
import { listOf } from '../../schema/lists';
import { defineRule } from '../rule';
import { CARDS, frontMatterEntry, MODEL_CARD, textsOf } from './support/front-matter';

interface Data {
  readonly node: ScalarNode;
  readonly task: string | undefined;
}

export const unknownTask = defineRule<Data>({
  id: 'hub/unknown-task',
  layer: 'field',
  severity: 'warning',
  summary: 'A task that is not, or no longer, in the list of the Hub.',
  why: 'The task decides under which filter a card is found and which widget its page has. The Hub shows a warning for a task that it does not know. Two that older cards have left the list: `conversational` and `text2text-generation` are both `text-generation` now.',
  source: 'Hugging Face `tasks/src/pipelines.ts`; the warnings of the Hub for `pipeline_tag` and `task_categories`.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\npipeline_tag: tabular-classification\n---\n' },
      { text: '---\ntask_categories:\n- tabular-classification\n---\n' },
    ],
    bad: [
      {
        text: '---\npipeline_tag: ⟦text2text-generation⟧ # T5\n---\n',
        fixed: '---\npipeline_tag: text-generation # T5\n---\n',
      },
      {
        text: '---\ntask_categories:\n- ⟦conversational⟧\n- ⟦"Text Classification"⟧\n---\n',
        fixed: '---\ntask_categories:\n- text-generation\n- "text-classification"\n---\n',
      },
      { text: '---\npipeline_tag: ⟦churn-prediction⟧\n---\n' },
    ],
  },
  *check({ document }) {
    const key = document.format.id === MODEL_CARD ? 'pipeline_tag' : 'task_categories';
    const entry = frontMatterEntry(document, key);
    // A single category is refused as such, whatever it says.
    const values = textsOf(document, entry).filter(({ index }) => (index === undefined) === (key === 'pipeline_tag'));
    for (const { node, text, span } of values) {
      if (listOf('task').has(text)) continue;
      const retired = retiredTask(text);
      const task = retired?.replacement ?? nearestTask(text);
      const what = retired
        ? `The task \`${text}\` left the list of the Hub on ${retired.left}.`
        : `The Hub has no task \`${text}\` and warns of it.`;
      const advice = task === undefined ? 'Write one of its tasks, which completion lists.' : `Write \`${task}\`.`;
      yield { span, message: `${what} ${advice}`, data: { node, task } };
    }
  },
  fix({ data }, { document }) {
    if (!data || data.task === undefined) return [];
    return [
      {
        title: `Replace with \`${data.task}\``,
        preferred: true,
        edits: [replaceScalar(document, data.node, data.task)],
      },
    ];
  },
});
