import { replaceScalar } from '../../fixes/replace-value';
import { defineRule } from '../rule';
import { areDifferent, type StatedVersion } from '../support/data-version';
import { trainingVersion, versionInExperiment } from './support/data-version';

export const dataVersionDiffersFromExperiment = defineRule<StatedVersion>({
  id: 'model-card/data-version-differs-from-experiment',
  layer: 'agreement',
  severity: 'warning',
  summary: 'The card names another version of the data than the experiment that it links to.',
  why: 'The experiment is the record of how the model came about. When the card names other data, it was not brought along with the model, and a reader doubts the numbers on it as well.\n\nNumbers, dates and checksums are compared, and only with their own kind; `v1.0` is `1`, and `2026-01` may be `2026-01-15`.',
  source: 'Model Cards for Model Reporting, training data; REFORMS checklist (dataset version).',
  appliesTo: { formats: ['model-card'] },
  examplePath: 'model-card.yaml',
  examples: {
    good: [
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: 2026-01\nexperiment: experiment.yaml\n',
        files: {
          'experiment.yaml':
            'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2026-01-15\n',
        },
      },
      {
        text: 'model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: 2026-01\nexperiment: experiment.yaml\n',
        files: {
          'experiment.yaml': 'name: rain\ntask:\n  type: classification\ndata:\n  name: weather\n  version: 2025-03\n',
        },
      },
    ],
    bad: [
      {
        path: 'models/model-card.yaml',
        text: "model_details:\n  name: ranker\ntraining_data:\n  name: telecom\n  version: ⟦'2025-12'⟧ # the billing export\nexperiment: ../experiment.yaml\n",
        files: {
          'experiment.yaml': 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: 2026-01\n',
        },
      },
      {
        path: 'model-card.json',
        text: '{\n  "model_details": { "name": "ranker" },\n  "training_data": { "version": ⟦"v1.1"⟧ },\n  "experiment": "experiment.yaml"\n}\n',
        files: {
          'experiment.yaml': 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  version: v1.2\n',
        },
      },
    ],
  },
  *check(context) {
    const own = trainingVersion(context);
    const other = own && versionInExperiment(context);
    if (!other || !areDifferent(own.written, other.version.written)) return;
    yield {
      span: { start: own.node.start, end: own.node.end },
      message: `\`${other.document.path}\` used version \`${other.version.written}\` of the data, and this is another one. Write \`${other.version.written}\`, or link the experiment that this model is from.`,
      data: other.version,
    };
  },
  // Only the author knows whether this is the experiment that the model is from.
  fix({ data: other }, context) {
    const own = trainingVersion(context);
    if (!own || !other) return [];
    const edits = [replaceScalar(context.document, own.node, other.value)];
    return [{ title: `Write \`${other.written}\`, as the experiment has it`, preferred: false, edits }];
  },
});
