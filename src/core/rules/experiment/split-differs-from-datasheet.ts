import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { scalarAt } from '../support/scalar-at';
import { agreeingDatasheet } from './support/datasheet';
import { splitDifferences, type SplitDifference } from './support/planned-split';
import { restrategise } from './support/split';

export const splitDiffersFromDatasheet = defineRule<SplitDifference>({
  id: 'experiment/split-differs-from-datasheet',
  layer: 'agreement',
  severity: 'warning',
  summary: 'The split is another one than the datasheet asks for.',
  why: 'Two results on one data set can be compared when both were measured on the same rows. The datasheet says how the rows are to be divided, because those who know the data know which of them belong together; an experiment that divides them otherwise has its own test, and its score stands alone.\n\nA stricter split is no difference: by group and time where the datasheet says time, by time where it draws at random. Another strategy that has its `reason` is left alone too.',
  source:
    'REFORMS checklist, modules on modelling (split) and on leakage; Datasheets for Datasets, recommended splits.',
  appliesTo: { formats: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: group-time\n  time_column: Month\n  group_column: household\n  test_size: 0.2\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\nsplit:\n  strategy: time\n  time_column: month\n  test_size: 0.20\n',
        },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: random\n  test_size: 0.2\n  seed: 7\n  reason: The classes are even in this part of the data.\n',
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\nsplit:\n  strategy: stratified\n' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: predefined\n  test_size: 1500\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\nsplit:\n  strategy: stratified\n  test_size: 0.2\n',
        },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: ⟦time⟧ # as in use\n  cutoff: 2025-10-01\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\nsplit:\n  strategy: group-time\n  time_column: month\n  group_column: household\n',
        },
      },
      {
        text: "name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: group\n  group_column: ⟦'contract'⟧ # never on both sides\n  test_size: ⟦0.25⟧\n",
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\nsplit:\n  strategy: group\n  group_column: household\n  test_size: 0.2\n',
        },
      },
      {
        path: 'churn.experiment.json',
        text: '{\n  "name": "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "split": { "strategy": ⟦"random"⟧, "test_size": 0.2, "seed": 7 }\n}\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\nsplit:\n  strategy: stratified\n  test_size: 0.2\n',
        },
      },
    ],
  },
  *check(context) {
    const found = context.experiment?.split && agreeingDatasheet(context);
    if (!found) return;
    for (const difference of splitDifferences(context, found.facts)) {
      const { key, own, planned } = difference;
      const otherwise = key === 'strategy' ? ', or say in `reason` why not' : '';
      yield {
        span: own.span,
        message: `\`${found.document.path}\` asks for a split with \`${key}: ${planned}\`, and this has \`${own.value}\`. Write \`${planned}\`${otherwise}.`,
        data: difference,
      };
    }
  },
  // Only the author knows whether the experiment or the datasheet is out of date.
  fix({ data }, context) {
    const { document, experiment } = context;
    const scalar = data && scalarAt(document, data.own.span);
    if (!scalar || !experiment?.split) return [];
    const { key, planned, columns } = data;
    const edits =
      key === 'strategy' && columns
        ? restrategise(context, experiment.split, String(planned), columns)
        : [replaceScalar(document, scalar, planned)];
    const title = `Write \`${planned}\`, as the datasheet has it`;
    return edits ? [{ title, preferred: false, edits }] : [];
  },
});
