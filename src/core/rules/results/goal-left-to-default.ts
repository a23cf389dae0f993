import { entryOf } from '../../document/data/locate';
import { insertKey } from '../../fixes/insert-key';
import { metricOf } from '../../metrics/metric';
import { defineRule } from '../rule';

export const goalLeftToDefault = defineRule({
  id: 'results/goal-left-to-default',
  layer: 'field',
  severity: 'warning',
  summary: 'A sweep that minimizes a metric which is better when it is higher, because no goal is given.',
  why: 'Without a goal a W&B sweep minimizes. With accuracy or F1 as its metric it then looks for the worst run, and stops the good ones early.',
  source: 'W&B sweep configuration: `metric.goal` defaults to `minimize`.',
  appliesTo: { formats: ['wandb-sweep'] },
  absence: true,
  examplePath: 'sweep.yaml',
  examples: {
    good: [{ text: 'method: random\nmetric:\n  name: val_loss\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n' }],
    bad: [
      {
        text: 'method: bayes\nmetric:\n  name: ⟦val_f1⟧ # macro\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n',
        fixed:
          'method: bayes\nmetric:\n  name: val_f1 # macro\n  goal: maximize\nparameters:\n  lr:\n    min: 0.1\n    max: 0.2\n',
      },
    ],
  },
  *check({ experiment, document }) {
    const metric = experiment?.search?.metric;
    // A goal that is misspelt is told of as such.
    if (entryOf(entryOf(document.data?.root, 'metric')?.value, 'goal')) return;
    if (!metric || metric.goal || metricOf(metric.value)?.better !== 'higher') return;
    yield {
      span: metric.span,
      message: `Without a goal the sweep minimizes \`${metric.value}\`, which is better when it is higher. Add \`goal: maximize\`.`,
    };
  },
  fix(_problem, { document }) {
    const edit = insertKey(document, ['metric'], 'goal', 'maximize');
    return edit ? [{ title: 'Add `goal: maximize`', preferred: true, edits: [edit] }] : [];
  },
});
