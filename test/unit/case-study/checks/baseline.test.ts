import { judges, lines } from '../read-study';

judges('readme/baseline', {
  'a row of a table': [
    lines('| Model | F1 |', '|---|---|', '| Majority baseline | 0.41 |', '| BERT | 0.83 |'),
    'present',
  ],
  'a naive forecast': ['The network is compared with a seasonal naive forecast.\n', 'present'],
  'a dummy classifier': ['A dummy classifier gets 0.50.\n', 'present'],
  'a sentence with an own number': ['It beats the logistic regression baseline (0.71) by a clear margin.\n', 'present'],
  'columns before and after': [
    lines('| Metric | Before | After |', '|---|---|---|', '| AUC | 0.71 | 0.84 |'),
    'present',
  ],
  'rows beside the own one': [
    lines('| Model | AUC |', '|---|---|', '| GRU | 0.80 |', '| FlowNet (ours) | 0.88 |'),
    'present',
  ],
  'human performance': ['Human performance on these scans is 0.93.\n', 'present'],
  'the earlier model': ['Recall improved over the previous model, which found 61% of the leaks.\n', 'present'],
  Portuguese: ['A linha de base é a média do mês anterior.\n', 'present'],
  'models without a reference': [
    lines('| Model | Accuracy |', '|---|---|', '| Forest | 0.81 |', '| SVM | 0.79 |'),
    'weak',
  ],
  'models that were tried': ['Several classification models were trained and compared.\n', 'weak'],
  'a baseline of drift': [
    'Alerts fire when the input departs from the baseline distribution of last month.\n',
    'absent',
  ],
  'a performance baseline of a service': ['We keep a performance baseline for the API.\n', 'absent'],
  'better than the rate of the population': [
    'Students in the club pass more often than the baseline rate.\n',
    'absent',
  ],
  'naive Bayes is a model': ['It uses naive Bayes on word counts.\n', 'absent'],
  'dummy variables are columns': ['Categories became dummy variables.\n', 'absent'],
  'a plan': ['## Next steps\n\n- Add a baseline\n', 'absent'],
  'a wish in a sentence': ['A simple baseline will be added later. We plan to add a baseline.\n', 'absent'],
  'an open task': ['- [ ] Compare with a baseline\n', 'absent'],
  nothing: ['# Parcels\n\nA tool that sorts parcels.\n', 'absent'],
});

judges('readme/result-vs-baseline', {
  'one table': [
    lines('| Model | F1 |', '|---|---|', '| Majority baseline | 0.41 |', '| BERT | 0.83 |'),
    'present',
    'Majority baseline | 0.41',
  ],
  'one sentence': ['The forest has an RMSE of 3.1, compared to 4.8 for the baseline.\n', 'present'],
  'from one value to another': ['Tuning raised recall from 0.61 to 0.74.\n', 'present'],
  'a share against another': ['Our model has 92% accuracy vs 81% for the rules in use.\n', 'present'],
  'a list, and the word in another section': [
    lines(
      '## Models',
      '',
      '- Linear regression: the baseline',
      '',
      '## Results',
      '',
      '- **Boosting**: MAE = 2.1',
      '- **Linear regression**: MAE = 3.4',
    ),
    'present',
  ],
  'numbers of candidates': [lines('| Model | Accuracy |', '|---|---|', '| Forest | 0.81 |', '| SVM | 0.79 |'), 'weak'],
  'a difference alone': ['We see a 12% improvement over the baseline.\n', 'weak'],
  'a number alone': ['The F1 is 0.81.\n', 'absent'],
  'a baseline alone': ['The baseline predicts the mean.\n', 'absent'],
});
