import type { Difference } from '../../case-study/numbers/differences';
import { Workspace } from '../../case-study/workspace/workspace';
import { dirname } from '../../portfolio/path';
import { defineRule } from '../rule';
import { differenceProblem, differencesFromNamed, takeFromFile } from '../support/difference';

export const numberDiffersFromFile = defineRule<Difference>({
  id: 'experiment/number-differs-from-file',
  layer: 'agreement',
  severity: 'error',
  summary: 'A result is given that the results file of the experiment gives otherwise.',
  why: 'The file is what the run has written, and the number beside it was typed or copied. When the two differ, one of them is of another run, and whoever compares experiments compares the wrong ones.\n\nOnly a number that can be bound without doubt is compared: same metric, same average, same part of the data, same model. Results of a slice are left alone.',
  source: 'REFORMS checklist, module on metrics and uncertainty.',
  appliesTo: { formats: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - {metric: roc_auc, value: 0.854, split: test}\nresults_file: reports/churn_metrics.json\n',
        files: { 'reports/churn_metrics.json': '{"test_roc_auc": 0.8543, "train_roc_auc": 0.97}' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - {metric: recall, value: 0.42, slice: new customers}\nresults_file: metrics.json\n',
        files: { 'metrics.json': '{"recall": 0.61}' },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: roc_auc\n    value: ⟦0.881⟧ # the best so far\n    split: test\n  - metric: recall\n    value: 0.61\n    split: test\nresults_file: reports/churn_metrics.json\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: roc_auc\n    value: 0.854 # the best so far\n    split: test\n  - metric: recall\n    value: 0.61\n    split: test\nresults_file: reports/churn_metrics.json\n',
        files: { 'reports/churn_metrics.json': '{"test": {"roc_auc": 0.8543, "recall": 0.614}}' },
      },
    ],
  },
  *check({ document, repository, experiment }) {
    if (!experiment?.resultsFile) return;
    const workspace = new Workspace(repository, dirname(document.path));
    for (const difference of differencesFromNamed(experiment.results, experiment.resultsFile, document, workspace))
      yield differenceProblem(difference, document.source, workspace);
  },
  fix: ({ data }, { document }) => (data ? takeFromFile(data, document.source) : []),
});
