import { child, entryOf } from '../../document/data/locate';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';

export const sweepIncompleteHyperband = defineRule({
  id: 'experiment/sweep-incomplete-hyperband',
  layer: 'field',
  severity: 'error',
  summary: 'Hyperband is not told when to look at a run.',
  why: 'Hyperband stops runs that fall behind at certain steps. It computes these from `min_iter`, or from `max_iter` together with `s`; with neither W&B refuses the sweep.',
  source: 'W&B sweep schema (`wandb/sweeps`, `schema.json`), early termination.',
  appliesTo: { formats: ['wandb-sweep'] },
  absence: true,
  examplePath: 'sweep.yaml',
  examples: {
    good: [
      {
        text: 'program: train.py\nmethod: random\nearly_terminate:\n  type: hyperband\n  min_iter: 3\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
      {
        text: 'program: train.py\nmethod: random\nearly_terminate: {type: hyperband, max_iter: 27, s: 2}\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
    bad: [
      {
        text: 'program: train.py\nmethod: random\n⟦early_terminate⟧:\n  type: hyperband\n  max_iter: 27 # epochs\nparameters:\n  depth:\n    values: [2, 4]\n',
      },
    ],
  },
  *check({ document }) {
    const entry = entryOf(document.data?.root, 'early_terminate');
    const block = child(document.data?.root, 'early_terminate');
    if (!entry || child(block, 'type')?.value !== 'hyperband') return;
    const has = (key: string): boolean => entryOf(block, key) !== undefined;
    if (has('min_iter') || (has('max_iter') && has('s'))) return;
    const advice = has('max_iter') ? 'Add `s`, or use `min_iter` instead.' : 'Add `min_iter`, or `max_iter` and `s`.';
    yield { span: entry.keySpan, message: `Hyperband does not know when to look at a run. ${advice}` };
  },
  fix(_, { document }) {
    const block = child(document.data?.root, 'early_terminate');
    const key = entryOf(block, 'max_iter') ? 's' : 'min_iter';
    const value = key === 's' ? 2 : 3;
    const edit = insertAbsent(document, ['early_terminate'], key, value);
    return edit ? [{ title: `Add \`${key}: ${value}\``, preferred: false, edits: [edit] }] : [];
  },
});
