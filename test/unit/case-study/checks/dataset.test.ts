import { judges, lines } from '../read-study';

judges('readme/dataset', {
  'a source and a size': [
    'The [bike data](https://archive.ics.uci.edu/dataset/275/bikes) has 17,379 rows.\n',
    'present',
  ],
  scraped: ['We scraped 5,000 listings from a portal of flats.\n', 'present'],
  'a section with a period': [
    lines('## Data', '', 'Sales were collected from the tills of one shop, from 2019 to 2021.'),
    'present',
  ],
  classes: ['## Dataset\n\nThe public CIFAR-10 dataset has ten classes and is balanced.\n', 'present'],
  'a table of columns': [
    lines(
      '## Dataset',
      '',
      'Downloaded from Zenodo.',
      '',
      '| Column | Meaning |',
      '|---|---|',
      '| age | years |',
      '| pay | per month |',
    ),
    'present',
  ],
  images: ['I used the Sea Shells Dataset from Kaggle with 1.2k images of 8 species.\n', 'present'],
  'a synthetic one': ['Training uses a synthetic dataset of 50,000 claims.\n', 'present'],
  'a link alone': ['Data: https://www.kaggle.com/datasets/someone/shells\n', 'weak'],
  'a name alone': ['A model for the Sea Shells Dataset.\n', 'weak'],
  'fields without a source': [
    lines('## Data', '', '| Feature | Type |', '|---|---|', '| age | number |', '| city | text |'),
    'weak',
  ],
  'data that an app handles': ['Users upload PDF files and the API returns data as JSON.\n', 'absent'],
  telemetry: ['An agent collects logs and metrics from 12 services.\n', 'absent'],
  'questions for an evaluation': ['A golden dataset of 25 questions checks the answers.\n', 'absent'],
  'a form that nobody filled': [
    '## Results\n\n[Describe the dataset used, including its source and its 1000 rows]\n',
    'absent',
  ],
  nothing: ['# Parcels\n\nIt sorts parcels.\n', 'absent'],
});
