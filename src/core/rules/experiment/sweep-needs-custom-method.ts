import { child, entryOf } from '../../document/data/locate';
import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';

export const sweepNeedsCustomMethod = defineRule({
  id: 'experiment/sweep-needs-custom-method',
  layer: 'field',
  severity: 'error',
  summary: 'A sweep uses a scheduler or several metrics with a built-in method.',
  why: 'The built-in methods of W&B optimise one metric by themselves. A list of `metrics` and a `scheduler` are for a search of your own, so both need `method: custom`, and the sweep is refused with any other.',
  source: 'W&B sweep schema (`wandb/sweeps`, `schema.json`), rules between keys.',
  appliesTo: { formats: ['wandb-sweep'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'job: team/project/job:v1\nmethod: custom\nscheduler:\n  job: team/project/scheduler:v1\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
    bad: [
      {
        text: 'job: team/project/job:v1\n⟦method⟧: random\nscheduler:\n  job: team/project/scheduler:v1\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        text: 'program: train.py\n⟦method⟧: "bayes" # two goals\nmetric: {name: f1}\nmetrics:\n  - name: f1\n  - name: latency\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
  },
  *check({ experiment, document }) {
    const method = experiment?.search?.method;
    const entry = entryOf(document.data?.root, 'method');
    const key = ['scheduler', 'metrics'].find((name) => entryOf(document.data?.root, name));
    if (!method || !entry || !key || !['grid', 'random', 'bayes'].includes(method.value)) return;
    yield {
      span: entry.keySpan,
      message: `\`${key}\` needs \`method: custom\`, and W&B refuses the sweep with \`${method.value}\`. Change the method, or remove \`${key}\`.`,
    };
  },
  fix(_, { document }) {
    const scalar = child(document.data?.root, 'method');
    return scalar?.type === 'scalar'
      ? [{ title: 'Use the method `custom`', preferred: false, edits: [replaceScalar(document, scalar, 'custom')] }]
      : [];
  },
});
