import { child } from '../../document/data/locate';
import { numberAt } from '../../facts/read-values';
import { defineRule } from '../rule';

export const splitWithoutTrainingData = defineRule({
  id: 'experiment/split-without-training-data',
  layer: 'field',
  severity: 'warning',
  summary: 'The shares for test and validation take all rows.',
  why: 'Both sizes are shares of all rows. When they add up to one or more, nothing is left to train on, so the file does not say how the data was divided. Mostly a digit slipped, or the share that was kept for training was written in place of the one held out.',
  source: 'The schemas of experiments and datasheets, `split`.',
  appliesTo: { formats: ['experiment', 'datasheet'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nsplit:\n  strategy: stratified\n  test_size: 0.2\n  validation_size: 0.2\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nsplit:\n  test_size: 2000\n  validation_size: 0.5\n',
      },
      {
        text: 'name: handbook answers\ntask:\n  type: question-answering\ndata:\n  path: eval/queries.jsonl\nllm:\n  prompt:\n    path: prompts/answer.md\nsplit:\n  test_size: 0.5\n  validation_size: 0.5 # chooses prompt and threshold\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nsplit:\n  strategy: stratified\n  test_size: 0.2\n  validation_size: ⟦0.8⟧ # the rest\n',
      },
      {
        path: 'datasheet.yaml',
        text: 'name: telecom\nfields:\n  - name: tenure\nsplit:\n  validation_size: 0.9\n  test_size: ⟦0.3⟧\n',
      },
    ],
  },
  *check({ document }) {
    const root = document.data?.root;
    // The questions of a prompted model are for choosing and for reporting; it is not trained on them.
    if (child(root, 'llm')) return;
    const split = child(root, 'split');
    const sizes = [numberAt(split, 'test_size'), numberAt(split, 'validation_size')];
    const [first, second] = sizes
      .filter((size) => size !== undefined)
      .toSorted((one, other) => one.span.start - other.span.start);
    if (!first || !second || !isShare(first.value) || !isShare(second.value)) return;
    const sum = Number((first.value + second.value).toPrecision(12));
    if (sum < 1) return;
    yield {
      span: second.span,
      message: `\`test_size\` and \`validation_size\` add up to ${sum} of the rows, so none are left to train on. Write the shares that were held out.`,
    };
  },
});

/** From 1 on it is a number of rows. */
const isShare = (size: number): boolean => size > 0 && size < 1;
