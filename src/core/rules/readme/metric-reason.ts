import { checkRule } from '../support/check-rule';

export const metricReason = checkRule({
  id: 'readme/metric-reason',
  severity: 'hint',
  summary: 'A metric is named without the reason for it.',
  why: 'Accuracy, recall and the area under a curve answer different questions. A sentence on what a miss and a false alarm cost shows that the metric was chosen, and not taken over.',
  source: 'Survey of READMEs of machine-learning projects: one in eleven gives a reason.',
  examples: {
    good: [
      { text: '# Late parcels\n\nWe chose recall because a missed late parcel costs a complaint. Recall is 0.52.\n' },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n⟦The primary metric is recall.⟧\n\nRecall is 0.52 on the test months.\n',
      },
    ],
  },
});
