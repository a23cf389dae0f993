import { child } from '../../document/data/locate';
import { numberAt } from '../../facts/read-values';
import { defineRule } from '../rule';

/** Of `split`: a share of the rows below 1, and their number from 1 on. */
const SIZES = ['test_size', 'validation_size'] as const;

export const fractionalRowCount = defineRule({
  id: 'experiment/fractional-row-count',
  layer: 'field',
  severity: 'warning',
  summary: 'The size of a split is neither a share of the rows nor a number of rows.',
  why: 'Below 1 a size is a share of all rows, and from 1 on it is how many rows were held out, as in scikit-learn. 1.5 can be neither, so a reader cannot tell how far the score can be trusted. Mostly a digit slipped, or a percentage was written with a fraction.',
  source: 'The schemas of experiments and datasheets, `split`.',
  appliesTo: { formats: ['experiment', 'datasheet'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nsplit:\n  test_size: 2000\n  validation_size: 0.15\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: churn.csv\nsplit:\n  test_size: ⟦1.5⟧ # of ten\n  validation_size: 0.15\n',
      },
      {
        path: 'datasheet.yaml',
        text: 'name: telecom\nfields:\n  - name: tenure\nsplit:\n  test_size: 0.2\n  validation_size: ⟦12.5⟧\n',
      },
    ],
  },
  *check({ document }) {
    const split = child(document.data?.root, 'split');
    for (const name of SIZES) {
      const size = numberAt(split, name);
      if (!size || size.value < 1 || Number.isInteger(size.value)) continue;
      yield {
        span: size.span,
        message: `\`${name}\` is ${size.value}, which is neither a share of the rows nor a number of rows. Write a share below 1, or a whole number of rows.`,
      };
    }
  },
});
