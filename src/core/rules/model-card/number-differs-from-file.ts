import { declaredDifferences } from '../../case-study/numbers/declared';
import { differencesFromFiles, measuredFor, type Difference } from '../../case-study/numbers/differences';
import { readNumbers } from '../../case-study/numbers/read-numbers';
import { Workspace } from '../../case-study/workspace/workspace';
import { dirname } from '../../portfolio/path';
import type { CardFacts } from '../../facts/card';
import type { MarkdownBody } from '../../document/markdown/body';
import type { SourceText } from '../../text/source-text';
import { defineRule } from '../rule';
import { differenceProblem, differencesFromNamed, takeFromFile } from '../support/difference';

export const numberDiffersFromFile = defineRule<Difference>({
  id: 'model-card/number-differs-from-file',
  layer: 'agreement',
  severity: 'error',
  summary: 'The card gives a number that its metrics file gives otherwise.',
  why: 'Whoever uses the model decides by the numbers of its card. When the file of the evaluation says something else, the card describes another run of the training, and nobody knows which model they have.\n\nOnly a number that can be bound without doubt is compared: same metric, same average, same part of the data, same model, one value in a file that the card names or, for Markdown, that is the only `metrics.json`. The numbers of `model-index` and those of a structured card with a `metrics_file` are compared as well.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['model-card'] },
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
        text: '---\nlicense: mit\nmodel-index:\n  - name: churn\n    results:\n      - task: {type: tabular-classification}\n        dataset: {name: Churn, type: churn, split: test}\n        metrics:\n          - type: roc_auc\n            value: ⟦0.881⟧ # best run\n          - type: f1\n            value: 0.710\n---\n\n# Model card: churn\n\nMeasured with `eval.py`.\n',
        fixed:
          '---\nlicense: mit\nmodel-index:\n  - name: churn\n    results:\n      - task: {type: tabular-classification}\n        dataset: {name: Churn, type: churn, split: test}\n        metrics:\n          - type: roc_auc\n            value: 0.854 # best run\n          - type: f1\n            value: 0.710\n---\n\n# Model card: churn\n\nMeasured with `eval.py`.\n',
        files: { 'metrics.json': '{\n  "test_roc_auc": 0.8543,\n  "test_f1": 0.7104\n}\n' },
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: churn\nquantitative_analysis:\n  performance_metrics:\n    - type: roc_auc\n      value: "⟦0.881⟧" # best run\n      split: test\n    - {type: recall, value: 0.42, split: test, slice: new customers}\nmetrics_file: reports/churn_metrics.json\n',
        fixed:
          'model_details:\n  name: churn\nquantitative_analysis:\n  performance_metrics:\n    - type: roc_auc\n      value: "0.854" # best run\n      split: test\n    - {type: recall, value: 0.42, split: test, slice: new customers}\nmetrics_file: reports/churn_metrics.json\n',
        files: { 'reports/churn_metrics.json': '{"test": {"roc_auc": 0.8543, "recall": 0.61}}' },
      },
      {
        text: '---\nlicense: mit\n---\n\n# Model card: churn\n\n## Evaluation\n\n| Metric | Test |\n| --- | --- |\n| ROC AUC | ⟦88.1%⟧ |\n| F1 | 71.0% |\n',
        fixed:
          '---\nlicense: mit\n---\n\n# Model card: churn\n\n## Evaluation\n\n| Metric | Test |\n| --- | --- |\n| ROC AUC | 85.4% |\n| F1 | 71.0% |\n',
        files: { 'metrics.json': '{\n  "test_roc_auc": 0.8543,\n  "test_f1": 0.7104\n}\n' },
      },
    ],
  },
  *check({ document, repository, card }) {
    // Most structured cards name no file, and then nothing needs to be loaded for them.
    if (!document.body && !card?.metricsFile) return;
    const workspace = new Workspace(repository, dirname(document.path));
    const differences = document.body
      ? inMarkdown(document.body, card, document.source, workspace)
      : differencesFromNamed(card?.results ?? [], card?.metricsFile, document, workspace);
    for (const difference of differences) yield differenceProblem(difference, document.source, workspace);
  },
  fix: ({ data }, { document }) => (data ? takeFromFile(data, document.source) : []),
});

function inMarkdown(
  body: MarkdownBody,
  card: CardFacts | undefined,
  source: SourceText,
  workspace: Workspace,
): readonly Difference[] {
  // Most cards have no such file beside them, and then nothing needs to be read.
  if (workspace.facts.metricsFiles.length === 0) return [];
  const index = card?.results.filter(({ metricSpan }) => metricSpan.end <= body.span.start) ?? [];
  const values = index.length === 0 ? [] : measuredFor(body, workspace);
  return [...declaredDifferences(index, source, values), ...differencesFromFiles(body, readNumbers(body), workspace)];
}
