import { judges, lines } from '../read-study';

const block = (...table: string[]): string =>
  lines('<!-- results:begin src=reports/metrics.json -->', '', ...table, '', '<!-- results:end -->');

judges('readme/result', {
  'metrics that nobody knows, from a file': [
    block('| Model | npv |', '| --- | --- |', '| best_sellers | 136000 |'),
    'present',
    'best_sellers | 136000',
  ],
  'a block without numbers': [block('| Model | npv |', '| --- | --- |', '| best_sellers | |'), 'absent'],
  'the same table, of which nobody knows where it is from': [
    lines('| Model | npv |', '| --- | --- |', '| best_sellers | 136000 |'),
    'absent',
  ],
});

judges('readme/result-vs-baseline', {
  'a row of the baseline in a block': [
    block('| Model | npv |', '| --- | --- |', '| baseline_do_nothing | 0 |', '| best_sellers | 136000 |'),
    'present',
    'baseline_do_nothing | 0',
  ],
  'a column of the baseline in a block': [
    block('| Metric | Value | Baseline |', '| --- | --- | --- |', '| npv | 136000 | 0 |'),
    'present',
  ],
  'a block without a baseline': [block('| Model | npv |', '| --- | --- |', '| best_sellers | 136000 |'), 'absent'],
});
