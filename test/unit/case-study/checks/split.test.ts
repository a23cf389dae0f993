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
  'words that lead into an item': [
    '- **By time:** train until 2021-03, test on what came later.\n',
    'present',
    '**By time:** train until 2021-03, test on what came later.',
  ],
  'words that lead into an item, by group': ['* By customer: the train and the test set share nobody.\n', 'present'],
  'words that lead into a paragraph': ['**Split:** by week of the scan, the last of them for testing.\n', 'present'],
  'until when': ['Trained until the end of March and tested on the two months behind it.\n', 'present'],
  'a row': [
    '| Choice | What |\n| --- | --- |\n| Split | By time: train until June, test from July |\n',
    'present',
    'Split | By time: train until June, test from July',
  ],
  'a row that only names the way': ['| Choice | What |\n| --- | --- |\n| Split | by customer |\n', 'present'],
  'a row for each part, with its time': [
    '| Part | Scans |\n| --- | --- |\n| Train | until March |\n| Test | the last three weeks |\n',
    'present',
  ],
  'an item for each part, with its time': [
    '- Training data: until June 2021\n- Test data: July and August 2021\n',
    'present',
  ],
  'training until something else happens': [
    'We train until the loss stops falling, and evaluate after each epoch. The test set is small.\n',
    'weak',
  ],
  'how long the steps take': ['- Training: two weeks\n- Evaluation: three weeks\n', 'absent'],
  'what comes later': ['The split by time comes later.\n', 'absent'],
  'errors by month': ['- By month: recall drops in winter.\n', 'absent'],
  'a test set without more': ['The F1 on the test set is 0.8.\n', 'weak'],
  'a plan': ['We will split the data 80/20.\n', 'absent'],
  'an item for each part, with its share and its size': [
    '- 60% (900 scans of each depot) for training,\n- 20% (300 scans) for validation and,\n- 20% (300 scans) for testing.\n',
    'present',
  ],
  'items with shares of something else': [
    '- 60% (900 scans) are letters,\n- 20% (300 scans) are parcels,\n- 20% (300 scans) for testing.\n',
    'absent',
  ],
  'the last ones, counted in words': [
    'The winters up to 2018 were for fitting, and the remaining two winters, 2019 and 2020, as my test set.\n',
    'present',
  ],
  'how many weights are trained': [
    'The adapter makes it train 0.5% of the weights, so that training fits on one card.\n',
    'absent',
  ],
  'unit tests': ['Run the test suite. Coverage is 80%.\n', 'absent'],
  'what a tree says of a script': [
    '## Structure\n\n```\nsrc/\n├── load.py   # Reads parcels\n└── parts.py  # Chronological train/test split\n```\n',
    'present',
    'Chronological train/test split',
  ],
  'a script of that name': ['## Structure\n\n```\nsrc/\n└── random_split.py  # Cuts pages\n```\n', 'absent'],
  'pieces of text': ['The text splitter cuts pages into chunks of 500 tokens.\n', 'absent'],
  traffic: ['Traffic is split 90/10 between both versions.\n', 'absent'],
  nothing: [lines('# Parcels', '', 'It sorts parcels.'), 'absent'],
});
