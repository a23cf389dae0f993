import { judges, lines } from '../read-study';

judges('readme/split', {
  shares: ['The rows were split 70/15/15 into train, validation and test.\n', 'present'],
  'a share for testing': ['20% of the images were kept for testing.\n', 'present'],
  folds: ['All scores come from 5-fold cross-validation.\n', 'present'],
  'a date': ['We train on the data before 2022 and test on later months.\n', 'present'],
  'by group': ['Splits are grouped by patient with GroupKFold.\n', 'present'],
  'a hold-out set': ['The final number comes from a hold-out set that nobody tuned on.\n', 'present'],
  'out of time': ['Validation is out-of-time: the last quarter.\n', 'present'],
  'into which parts': ['`prepare.py` splits the data into training and test sets.\n', 'present'],
  sizes: ['Train: 8,000, validation: 1,000, test: 1,000.\n', 'present'],
  'a size as a word': ['I used a test size of 25%.\n', 'present'],
  'a backtest': ['Forecasts are backtested with a rolling origin.\n', 'present'],
  Spanish: ['Se usó validación cruzada con los datos de 2020.\n', 'present'],
  'a test set without more': ['The F1 on the test set is 0.8.\n', 'weak'],
  'a plan': ['We will split the data 80/20.\n', 'absent'],
  'unit tests': ['Run the test suite. Coverage is 80%.\n', 'absent'],
  'pieces of text': ['The text splitter cuts pages into chunks of 500 tokens.\n', 'absent'],
  traffic: ['Traffic is split 90/10 between both versions.\n', 'absent'],
  nothing: [lines('# Parcels', '', 'It sorts parcels.'), 'absent'],
});
