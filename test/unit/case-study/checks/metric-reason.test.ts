import { judges, lines } from '../read-study';

judges('readme/metric-reason', {
  'because of the classes': ['We report PR AUC because the classes are very unbalanced.\n', 'present'],
  'in the next sentence': ['RMSE is the main metric. The reason is that large misses cost most.\n', 'present'],
  'a miss costs more': ['Recall is more important than precision here.\n', 'present'],
  'what errors cost': ['A false negative costs the bank ten times what a false positive does.\n', 'present'],
  'a criterion with its rationale': [
    '- Selection criterion: lowest MAE. Rationale: each late hour is paid alike.\n',
    'present',
  ],
  'a criterion without one': ['Selection criterion: lowest MAE. Trees were fitted next.\n', 'absent'],
  'what one shows and another hides': [
    'We compute the gap in recall between depots. This reflects what people lose, not only how parcels are ranked.\n',
    'present',
  ],
  'what a picture shows': ['The page shows all depots and not just the largest.\n', 'absent'],
  'no threshold is needed': ['The AUC is threshold-free, and depots choose their own.\n', 'present'],
  'accuracy misleads': ['With one case in a hundred, accuracy is misleading.\n', 'present'],
  'a question as a title': ['## Why F1?\n\nThe two kinds of errors matter about the same to the clinic.\n', 'present'],
  'a column': [
    lines('| Metric | Value | Why it matters |', '|---|---|---|', '| Recall | 0.8 | a missed leak floods a street |'),
    'present',
  ],
  'a metric is named': ['The primary metric is F1.\n', 'weak'],
  'a gloss': ['- Recall (how many of the leaks are found)\n', 'weak'],
  'another because': ['Accuracy dropped on Monday because a sensor failed.\n', 'absent'],
  'metrics of a service': ['Prometheus is used for metrics because it is simple.\n', 'absent'],
  nothing: ['The F1 is 0.81.\n', 'absent'],
});
