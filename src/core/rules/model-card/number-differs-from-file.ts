import { differencesFromFiles, type Difference } from '../../case-study/numbers/differences';
import { readNumbers } from '../../case-study/numbers/read-numbers';
import { Workspace } from '../../case-study/workspace/workspace';
import { dirname } from '../../portfolio/path';
import { defineRule } from '../rule';
import { differenceProblem, takeFromFile } from '../support/difference';

export const numberDiffersFromFile = defineRule<Difference>({
  id: 'model-card/number-differs-from-file',
  layer: 'agreement',
  severity: 'error',
  summary: 'The card gives a number that the metrics file beside it gives otherwise.',
  why: 'Whoever uses the model decides by the numbers of its card. When the file of the evaluation says something else, the card describes another run of the training, and nobody knows which model they have.\n\nOnly a number that can be bound without doubt is compared: same metric, same average, same part of the data, same model, one value in a file that the card names or that is the only `metrics.json`.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { formats: ['model-card-markdown'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '---\nlicense: mit\n---\n\n# Model card: churn\n\n## Evaluation\n\nThe ROC AUC on the test set is 0.881.\n',
        files: { 'metrics.json': '{"test_roc_auc": 0.8812, "roc_auc_train": 0.93}' },
      },
    ],
    bad: [
      {
        text: '---\nlicense: mit\n---\n\n# Model card: churn\n\n## Evaluation\n\n| Metric | Test |\n| --- | --- |\n| ROC AUC | ⟦88.1%⟧ |\n| F1 | 71.0% |\n',
        fixed:
          '---\nlicense: mit\n---\n\n# Model card: churn\n\n## Evaluation\n\n| Metric | Test |\n| --- | --- |\n| ROC AUC | 85.4% |\n| F1 | 71.0% |\n',
        files: { 'metrics.json': '{\n  "test_roc_auc": 0.8543,\n  "test_f1": 0.7104\n}\n' },
      },
    ],
  },
  *check({ document, repository }) {
    const { body } = document;
    if (!body) return;
    const workspace = new Workspace(repository, dirname(document.path));
    // Most cards have no such file beside them, and then nothing needs to be read.
    if (workspace.facts.metricsFiles.length === 0) return;
    for (const difference of differencesFromFiles(body, readNumbers(body), workspace))
      yield differenceProblem(difference, body, workspace);
  },
  fix: ({ data }, { document }) => (data && document.body ? takeFromFile(data, document.body) : []),
});
