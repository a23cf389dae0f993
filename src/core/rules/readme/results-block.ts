import { examine } from '../../case-study/results-block/examine';
import { defineRule, type Fix } from '../rule';

const METRICS = '{\n  "f1": 0.8149,\n  "roc_auc": 0.871\n}\n';

export const resultsBlock = defineRule<readonly Fix[]>({
  id: 'readme/results-block',
  layer: 'field',
  severity: 'warning',
  summary: 'A block of results that cannot be written from its file.',
  why: 'Between `<!-- results:begin src=reports/metrics.json -->` and `<!-- results:end -->` stands a table that is written from the file of metrics that the first comment names, so that the README says what the last run has measured. A comment can give more:\n\n- `keys=f1,roc_auc` chooses and orders the metrics; `keys=test.f1` names one below another.\n- `percent=true` shows shares in percent.\n- `title="Test set"` puts a line above the table.\n\nThe file is JSON or YAML, named from the folder of the README. As long as something is wrong here, the block is left as it is.',
  source: 'Our own format.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n<!-- results:begin src=reports/metrics.json keys=f1 percent=true title="Test set" -->\n\n**Test set**\n\n| Metric | Value |\n| --- | --- |\n| F1 | 81.49% |\n\n<!-- results:end -->\n',
        files: { 'reports/metrics.json': METRICS },
      },
      { text: '# Churn\n\n```html\n<!-- results:begin -->\n```\n' },
      {
        text: "# Churn\n\n<!-- results:begin src='unseen/run 1.json' -->\n<!-- results:end -->\n",
        files: { 'unseen/run 1.json': '' },
      },
    ],
    bad: [
      {
        text: '# Churn\n\n⟦<!-- results:begin src=metrics.json -->⟧\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n| ROC AUC | 0.871 |\n\nBehind it.\n',
        fixed:
          '# Churn\n\n<!-- results:begin src=metrics.json -->\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n| ROC AUC | 0.871 |\n\n<!-- results:end -->\n\nBehind it.\n',
        files: { 'metrics.json': METRICS },
      },
      {
        text: '# Churn\n\n⟦<!-- results:begin -->⟧\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n| ROC AUC | 0.871 |\n\n<!-- results:end --> <!-- kept -->\n',
        fixed:
          '# Churn\n\n<!-- results:begin src=reports/metrics.json -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n| ROC AUC | 0.871 |\n\n<!-- results:end --> <!-- kept -->\n',
        files: { 'reports/metrics.json': METRICS },
      },
      {
        text: '# Churn\n\n<!-- results:begin src="reports/metrics.json" ⟦key⟧=f1 -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n\n<!-- results:end -->\n',
        fixed:
          '# Churn\n\n<!-- results:begin src="reports/metrics.json" keys=f1 -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n\n<!-- results:end -->\n',
        files: { 'reports/metrics.json': METRICS },
      },
      {
        text: "# Churn\n\n<!-- results:begin src='⟦report/metrics.json⟧' keys=f1 -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n\n<!-- results:end -->\n",
        fixed:
          "# Churn\n\n<!-- results:begin src='reports/metrics.json' keys=f1 -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n\n<!-- results:end -->\n",
        files: { 'reports/metrics.json': METRICS },
      },
      {
        text: '# Churn\n\n<!-- results:begin src=metrics.json keys=f1,⟦roc_acu⟧ -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n| ROC AUC | 0.871 |\n\n<!-- results:end -->\n',
        fixed:
          '# Churn\n\n<!-- results:begin src=metrics.json keys=f1,roc_auc -->\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.8149 |\n| ROC AUC | 0.871 |\n\n<!-- results:end -->\n',
        files: { 'metrics.json': METRICS },
      },
      {
        text: '# Churn\n\n<!-- results:begin src=⟦../metrics.json⟧ -->\n<!-- results:end -->\n\n⟦<!-- results:end -->⟧\n',
      },
      {
        text: '# Churn\n\n<!-- results:begin src=⟦metrics.json⟧ -->\n| F1 |\n| --- |\n| 0.8 |\n<!-- results:end -->\n',
        files: { 'metrics.json': '{"f1": 0.8,,}' },
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy) return;
    for (const { span, message, fixes } of examine(caseStudy).faults) yield { span, message, data: fixes };
  },
  fix: ({ data }) => data ?? [],
});
