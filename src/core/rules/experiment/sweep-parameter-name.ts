import { renameKey } from '../../fixes/rename-key';
import { defineRule } from '../rule';
import { sweepParameters } from './support/sweep';

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

export const sweepParameterName = defineRule<string>({
  id: 'experiment/sweep-parameter-name',
  layer: 'field',
  severity: 'error',
  summary: 'The name of a sweep parameter has characters that W&B refuses.',
  why: 'W&B passes each parameter to the program as an argument and into its config, so a name starts with a letter or an underscore and goes on with letters, digits, underscores, dots and dashes. A sweep with another name is refused when it is created.',
  source: 'W&B sweep schema (`wandb/sweeps`, `schema.json`), pattern of parameter names.',
  appliesTo: { formats: ['wandb-sweep'] },
  examplePath: 'sweep.yaml',
  examples: {
    good: [{ text: 'program: train.py\nmethod: grid\nparameters:\n  learning-rate:\n    values: [0.1, 0.2]\n' }],
    bad: [
      {
        text: 'program: train.py\nmethod: grid\nparameters:\n  ⟦"learning rate"⟧: # of Adam\n    values: [0.1, 0.2]\n  ⟦2nd_layer⟧:\n    values: [8, 16]\n',
        fixed:
          'program: train.py\nmethod: grid\nparameters:\n  "learning_rate": # of Adam\n    values: [0.1, 0.2]\n  _2nd_layer:\n    values: [8, 16]\n',
      },
    ],
  },
  *check({ document }) {
    for (const { entry } of sweepParameters(document)) {
      if (entry.merged || NAME.test(entry.key)) continue;
      const valid = entry.key.replaceAll(/[^A-Za-z0-9_.-]+/g, '_').replace(/^(?=[0-9.-])/, '_');
      yield {
        span: entry.keySpan,
        message: `W&B refuses the parameter name \`${entry.key}\`: a letter or \`_\`, then letters, digits, \`_\`, \`.\` or \`-\`. Rename it, for instance to \`${valid}\`.`,
        data: valid,
      };
    }
  },
  fix({ span, data }, { document }) {
    if (data === undefined || !NAME.test(data)) return [];
    return [{ title: `Rename to \`${data}\``, preferred: true, edits: [renameKey(document, span, data)] }];
  },
});
