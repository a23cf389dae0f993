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
