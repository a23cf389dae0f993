import { defineRule } from '../rule';
import { fixMissingPath, missingPathProblems } from '../support/missing-path';

export const missingPath = defineRule<string>({
  id: 'model-card/missing-path',
  layer: 'field',
  severity: 'warning',
  summary: 'The card links to a file that is not in the repository.',
  why: 'A link to the datasheet, the metrics or the licence is the evidence for what the card says. One that leads to nothing makes a reader doubt the rest; mostly the file was renamed, moved, or never committed.',
  source: 'Survey of cards in public repositories: 12 of 67 relative links led nowhere.',
  appliesTo: { kinds: ['model-card'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Ranker\n\nSee [the data](data/datasheet.md#fields), [the folder](data), [the model](model.pkl), [below](#use) and [the site](https://example.org).\n',
        files: { 'data/datasheet.md': '# Datasheet\n', 'model.pkl.dvc': '' },
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: ranker\ntraining_data:\n  datasheet: datasheet.yaml\n',
        files: { 'datasheet.yaml': 'name: d\nfields:\n  - name: x\n' },
      },
    ],
    bad: [
      {
        text: '# Ranker\n\nSee ![curve](⟦curve.png⟧ "on test data") and [the licence](⟦../ranker/LICENSE⟧).\n',
        path: 'models/MODEL_CARD.md',
      },
      {
        path: 'models/MODEL_CARD.md',
        text: '# Ranker\n\nTrained on [the data](⟦./DATASHEET.md#fields⟧ "all of it").\n',
        fixed: '# Ranker\n\nTrained on [the data](data/datasheet.md#fields "all of it").\n',
        files: { 'models/data/datasheet.md': '# Datasheet\n' },
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: ranker\nexperiment: ⟦run.yaml⟧ # best\nmetrics_file: ⟦"metrics.json"⟧\n',
        fixed:
          'model_details:\n  name: ranker\nexperiment: experiments/run.yaml # best\nmetrics_file: "reports/metrics.json"\n',
        files: { 'reports/metrics.json': '{}', 'experiments/run.yaml': '' },
      },
    ],
  },
  *check(context) {
    yield* missingPathProblems(context, context.card?.paths ?? []);
  },
  fix: (problem, { document }) => fixMissingPath(document, problem),
});
