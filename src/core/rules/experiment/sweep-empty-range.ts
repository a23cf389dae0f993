import { entryOf } from '../../document/data/locate';
import { resolve, type ScalarNode } from '../../document/data/node';
import { numberAt } from '../../facts/read-values';
import { defineRule } from '../rule';
import { sweepParameters } from './support/sweep';

export const sweepEmptyRange = defineRule<{ readonly min: ScalarNode; readonly max: ScalarNode }>({
  id: 'experiment/sweep-empty-range',
  layer: 'field',
  severity: 'error',
  summary: 'A parameter of a sweep has a lower end that is not below its upper end.',
  why: 'W&B refuses a sweep in which `min` is not less than `max`, since nothing lies between them. Mostly the two were swapped, or an exponent lost its sign.',
  source: 'W&B sweeps (`wandb/sweeps`, `schema.py`, check of `min` and `max`).',
  appliesTo: { formats: ['wandb-sweep'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'program: train.py\nmethod: random\nparameters:\n  lr:\n    distribution: log_uniform\n    min: -9.2\n    max: -2.3\n',
      },
    ],
    bad: [
      {
        text: 'program: train.py\nmethod: random\nparameters:\n  lr:\n    min: ⟦0.1⟧ # of the optimiser\n    max: 0.001\n  head:\n    parameters:\n      width:\n        max: 8\n        min: ⟦8⟧\n',
      },
    ],
  },
  *check({ document }) {
    for (const { entry, node } of sweepParameters(document)) {
      const [min, max] = [numberAt(node, 'min'), numberAt(node, 'max')];
      if (!min || !max || min.value < max.value) continue;
      const [low, high] = [resolve(entryOf(node, 'min')?.value), resolve(entryOf(node, 'max')?.value)];
      const swap = min.value > max.value && low?.type === 'scalar' && high?.type === 'scalar';
      yield {
        span: min.span,
        message: `\`min\` of \`${entry.key}\` is not less than its \`max\`, and W&B refuses the sweep. Write the lower end as \`min\` and the upper end as \`max\`.`,
        ...(swap ? { data: { min: low, max: high } } : {}),
      };
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    const { min, max } = data;
    const edits = [
      { span: { start: min.start, end: min.end }, newText: document.text.slice(max.start, max.end) },
      { span: { start: max.start, end: max.end }, newText: document.text.slice(min.start, min.end) },
    ];
    return [{ title: 'Swap `min` and `max`', preferred: false, edits }];
  },
});
