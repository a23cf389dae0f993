import { entryOf } from '../../document/data/locate';
import { resolve, type MapNode } from '../../document/data/node';
import { numberAt, textAt } from '../../facts/read-values';
import { replaceScalar } from '../../fixes/replace-value';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { sweepParameters } from './support/sweep';

/** What a grid can count through. */
const COUNTABLE = new Set(['categorical', 'constant', 'int_uniform', 'q_uniform']);

export const sweepGridWithRange = defineRule({
  id: 'experiment/sweep-grid-with-range',
  layer: 'field',
  severity: 'error',
  summary: 'A grid sweep has a parameter with a continuous range.',
  why: 'A grid tries each combination, so each parameter needs values that can be counted: a list, a constant, whole numbers, or steps of `q`. With a continuous range or with probabilities W&B refuses the search.',
  source: 'W&B sweeps, grid search (`wandb/sweeps`, `grid_search.py`).',
  appliesTo: { formats: ['wandb-sweep'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'program: train.py\nmethod: grid\nparameters:\n  lr:\n    values: [0.01, 0.1]\n  depth:\n    min: 2\n    max: 5\n  epochs:\n    value: 3\n',
      },
      {
        text: 'program: train.py\nmethod: random\nparameters:\n  lr:\n    min: 0.01\n    max: 0.1\n',
      },
    ],
    bad: [
      {
        text: 'program: train.py\nmethod: grid\nparameters:\n  lr:\n    distribution: ⟦log_uniform_values⟧\n    min: 0.01\n    max: 0.1\n  ⟦dropout⟧: # share\n    min: 0.1\n    max: 0.5\n',
      },
    ],
  },
  *check({ experiment, document }) {
    if (experiment?.search?.method?.value !== 'grid') return;
    for (const { entry, node } of sweepParameters(document)) {
      const span = uncountable(node);
      if (!span) continue;
      yield {
        span: span === 'range' ? entry.keySpan : span,
        message: `A grid cannot count through the range of \`${entry.key}\`, and W&B refuses it. List its \`values\`, or search at \`random\`.`,
      };
    }
  },
  fix(_, { document }) {
    const method = resolve(entryOf(document.data?.root, 'method')?.value);
    return method?.type === 'scalar'
      ? [{ title: 'Search at `random`', preferred: false, edits: [replaceScalar(document, method, 'random')] }]
      : [];
  },
});

/** Where the parameter says that it is continuous: its distribution, its probabilities, or the range itself. */
function uncountable(node: MapNode): Span | 'range' | undefined {
  const distribution = textAt(node, 'distribution');
  const probabilities = entryOf(node, 'probabilities');
  if (distribution) return COUNTABLE.has(distribution.value) ? probabilities?.keySpan : distribution.span;
  if (probabilities) return probabilities.keySpan;
  const [min, max] = [numberAt(node, 'min')?.value, numberAt(node, 'max')?.value];
  if (min === undefined || max === undefined) return undefined;
  return Number.isInteger(min) && Number.isInteger(max) ? undefined : 'range';
}
