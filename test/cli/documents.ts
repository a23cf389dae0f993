// Documents of the command line's tests, in our own words.

/** Nothing is wrong with it at the level of warnings. */
export const GOOD_DATASHEET = 'name: churn\nfields:\n  - name: tenure\n    type: integer\n';

/** A key that is misspelt, a value that is, and a number in quotes: three errors with fixes. */
export const BAD_EXPERIMENT = `name: churn
task:
  type: clasification # the target is binary
data:
  path: data/churn.csv
  version: "2026-01"
seed: "42"
basline:
  name: majority class
`;

export const FIXED_EXPERIMENT = BAD_EXPERIMENT.replace('clasification', 'classification')
  .replace('"42"', '42')
  .replace('basline', 'baseline');

export const BAD_IDS = ['schema/not-allowed-value', 'schema/wrong-type', 'schema/unknown-key'];

/** A project that tells what it has reached, with a link that leads nowhere. */
export const README = `# Churn of broadband customers

Predicts which customers leave within 60 days, so that the retention team can call the 500 most likely ones each week.

## Data

Billing records of 7,043 customers from 2024, exported from the warehouse. The test set is the last two months.

## Results

| Model | ROC AUC | Recall |
| --- | --- | --- |
| Baseline (majority class) | 0.500 | 0.00 |
| Gradient boosting | 0.871 | 0.62 |

## Next

See [the plan](docs/plan.md).
`;
