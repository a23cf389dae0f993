import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { areDifferent, statedVersion, type StatedVersion } from '../support/data-version';
import { trainingVersion, versionInExperiment } from './support/data-version';
import { agreeingDatasheet } from './support/datasheet';

export const dataVersionDiffersFromDatasheet = defineRule<StatedVersion>({
  id: 'model-card/data-version-differs-from-datasheet',
  layer: 'agreement',
  severity: 'info',
  summary: 'The card names another version of the data than the datasheet describes.',
  why: 'Who wants to know what the model has learnt follows the card to the datasheet. When that describes another state of the data, its limits, labels and fields may not be those of this model.\n\nNumbers, dates and checksums are compared, and only with their own kind; `v1.0` is `1`, and `2026-01` may be `2026-01-15`. Where the card links to an experiment that names a version, that one decides.',
  source: 'Model Cards for Model Reporting, training data; Datasheets for Datasets, maintenance.',
  appliesTo: { formats: ['model-card'] },
  examplePath: 'model-card.yaml',
  examples: {
    good: [
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: 1.0\n  datasheet: datasheet.yaml\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: v1\nfields:\n  - name: tenure\n' },
      },
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: 2025-12\n',
        files: {
          'old/datasheet.yaml': 'name: telecom\nversion: 2025-12\nfields:\n  - name: tenure\n',
          'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n',
        },
      },
      {
        text: 'model_details:\n  name: ranker\nmodel_parameters:\n  data:\n    - name: weather\ntraining_data:\n  name: telecom\n  version: 2025-12\n',
        files: { 'datasheet.yaml': 'name: weather\nversion: 2026-01\nfields:\n  - name: rain\n' },
      },
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: 2025-12\n  datasheet: datasheet.yaml\nexperiment: experiment.yaml\n',
        files: {
          'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n',
          'experiment.yaml': 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2025-12\n',
        },
      },
    ],
    bad: [
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: ⟦"2025-12"⟧ # the billing export\n  datasheet: datasheet.yaml\n',
        files: { 'datasheet.yaml': 'name: telecom\nversion: 2026-01\nfields:\n  - name: tenure\n' },
      },
      {
        path: 'model-card.json',
        text: '{\n  "model_details": { "name": "ranker" },\n  "training_data": { "name": "telecom", "version": ⟦2⟧ }\n}\n',
        files: { 'datasheet.json': '{ "name": "telecom", "version": 3, "fields": [{ "name": "tenure" }] }\n' },
      },
    ],
  },
  *check(context) {
    const own = trainingVersion(context);
    const found = own && !versionInExperiment(context) ? agreeingDatasheet(context) : undefined;
    const other = found && statedVersion(found.document, ['version']);
    if (!own || !other || !areDifferent(own.written, other.written)) return;
    yield {
      span: { start: own.node.start, end: own.node.end },
      message: `\`${found.document.path}\` describes version \`${other.written}\` of this data, and this is another one. Write \`${other.written}\` if the model learnt from that, or bring the datasheet to \`${own.written}\`.`,
      data: other,
    };
  },
  // Only the author knows what the model was trained on.
  fix({ data: other }, context) {
    const own = trainingVersion(context);
    if (!own || !other) return [];
    const edits = [replaceScalar(context.document, own.node, other.value)];
    return [{ title: `Write \`${other.written}\`, as the datasheet has it`, preferred: false, edits }];
  },
});
