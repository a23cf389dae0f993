import { judges, lines, type Case } from '../read-study';

/** Texts of one check: those that answer it, and near misses that do not. */
const tells = (
  id: Parameters<typeof judges>[0],
  yes: readonly string[],
  no: readonly string[],
  otherwise: Case[1] = 'absent',
): void => {
  judges(id, {
    ...Object.fromEntries(yes.map((text): [string, Case] => [text, [`# Parcels\n\n${text}\n`, 'present']])),
    ...Object.fromEntries(no.map((text): [string, Case] => [text, [`# Parcels\n\n${text}\n`, otherwise]])),
  });
};

tells(
  'readme/baseline',
  [
    'A constant prediction is off by 14.2 minutes.',
    'Always guessing the nearest depot, or just guessing at random, is worse.',
    'The rule-based controller has a score of 1.0, ours has 0.87.',
    'The untuned base model answers 23% of the questions.',
    'Our agent is compared to the rule-based controller of the organisers.',
    '| Model | RMSE |\n|---|---|\n| Predict the mean | 1.21 |\n| Forest | 0.82 |',
    'A modo de comparación, repetir el último valor da un MAE de 3,2.',
  ],
  [
    'Simple rules for the 3 depots are read from a file.',
    'The parcels are compared with random search in the depot.',
    'Choose a constant learning rate of 0.1.',
  ],
);

tells(
  'readme/result',
  [
    'The forest got 93% on the held-out parcels.',
    'It correctly sorts 96 of 100 parcels.',
    'The average error is about 4.3 hours.',
    'The model explains 87% of the variance.',
    'The average reward per episode is 210.',
  ],
  ['The average reward is printed every 100 episodes.', 'Use an average error of 0.5 as the limit.'],
);

tells(
  'readme/result-vs-baseline',
  [
    'RMSE fell from 1.21 for the mean predictor to 0.82 for the forest.',
    'It beats the naive forecast (MAE 3.4) with an MAE of 2.1.',
  ],
  ['The accuracy is 0.8.'],
);

tells(
  'readme/metric-reason',
  ['Because the classes are uneven, we report macro-F1.', 'A miss loses the parcel, so recall matters most.'],
  ['RMSE counts the most in the table of metrics.'],
);

judges('readme/metric-reason', {
  Spanish: [
    lines(
      'El modelo predice los retrasos de los paquetes de una empresa en la ciudad.',
      '',
      'La métrica principal es ROC-AUC porque hay desbalance de las clases.',
    ),
    'present',
  ],
  'Spanish without a reason': [
    lines('El modelo predice los retrasos de los paquetes de una empresa.', '', 'La métrica principal es ROC-AUC.'),
    'not-judged',
  ],
});

tells(
  'readme/split',
  [
    'The forest was trained on 800 parcels and tested on the other 200.',
    'The parcels of the north were never seen during training.',
    'Scored with StratifiedGroupKFold.',
    'I split the data 75-25.',
    'Four years are used to train and the last one to test.',
    'The 200 test parcels were set aside before.',
  ],
  ['The screen is split 50/50.', 'The column is never used in the model.'],
);

tells(
  'readme/limitations',
  [
    'It was only trained on parcels of Bonn.',
    'The labels come from one clerk, so they are subjective.',
    'The simulator ignores the weather.',
    'Accuracy drops sharply on torn labels.',
    'Its answers can be wrong.',
    'There is no data for weekends.',
    'Not all depots are covered.',
    '## Weak points\n\nIt needs good light and a clean label.',
  ],
  [
    'It was trained only on the training set.',
    'The parser ignores comments.',
    'Customers may be wrong about the day.',
    'There is no data on disk after the run.',
    'We study bias against women in hiring.',
  ],
);

tells(
  'readme/error-analysis',
  [
    'The model does worst on torn labels, with a recall of 0.41.',
    'The biggest errors are at weekends: 5.1 hours.',
    'Recall for the minority class is only 0.35.',
    'Heavy parcels are underestimated by 12%.',
  ],
  [
    'The biggest errors are printed first, at most 10.',
    'Users are often confused by 12 buttons.',
    'Underestimated houses are 12% cheaper.',
    'Do not get it wrong: there are 3 files.',
  ],
);

tells(
  'readme/decisions',
  [
    'The weights were scaled because the neighbours are found by distance. The address was left out since it names people.',
    'As the classes are uneven, I used weights. Because of the many zeros, a Tweedie loss was chosen.',
    'The reason I used a forest is its speed, since the depot waits for it. A cache was added to reduce the load.',
  ],
  ['Values are scaled to 0-1. Missing weights are filled.'],
);

tells(
  'readme/what-changed',
  [
    'Accuracy went up to 88% (from 81%).',
    'Stemming gave +0.5% accuracy.',
    'Before tuning the RMSE was 0.45, after tuning it was 0.41.',
    'Without augmentation the accuracy is 4 points lower.',
  ],
  ['The van gains +5 km.', 'The learning rate decays, 0.010 -> 0.001.'],
);

tells(
  'readme/dataset',
  [
    'MNIST: 70,000 digits with their labels.',
    'Dataset: Oxford-IIIT Pet, 37 classes with about 200 images each.',
    'The recordings were made by ourselves: 2,000 clips of four seconds.',
    'Prices were pulled from the Binance API, hourly from 2018 to 2023.',
  ],
  ['The app keeps photos for 3 users.'],
  'weak',
);

tells(
  'readme/run',
  ['Run `main.m`.', '```bash\nparcels sort --fast\n```', '```bash\nuvx parcels sort\n```'],
  ['```bash\nparcels --help\n```', '```bash\nothers sort --fast\n```'],
);

tells(
  'readme/training-entry-point',
  ['Train the model by running `src/modeling.py`.'],
  ['People train by running 5 km.'],
);

tells('readme/seed', ['All runs are seeded.'], ['The database is seeded.']);

tells(
  'readme/next-steps',
  ['- [ ] add the weather\n- [ ] add the depots of the south'],
  ['- [ ] I have read the rules', 'In the next step the parcels are sorted by weight.'],
);

tells(
  'readme/pinned-dependencies',
  ['```\nconda create -n parcels python=3.8 numpy=1.19 pandas=1.2\n```'],
  ['```\nconda create -n parcels python=3.8\n```'],
  'weak',
);

tells('readme/monitoring', ['Requests are traced with Langfuse.'], ['Requests are logged.']);

tells('readme/deployment', ['The app runs on Render.'], ['Training runs on EC2.']);

judges('readme/latency-cost', {
  'what it took': ['# Parcels\n\nThe training ran for 2h on a free card.\n', 'present'],
  'what is expected': ['# Parcels\n\nExpect this training to run for 5 hours.\n', 'weak'],
});

tells('readme/tests-or-ci', ['Tests run on each push.'], ['We tested it on each parcel.']);

tells(
  'readme/problem',
  [
    'Teachers can choose words of the right difficulty with it.',
    'It is hard for people to tell these labels apart.',
    'Clerks cannot check each label by hand.',
    'Sorting by hand wastes time.',
  ],
  ['Developers can use the key.', 'We cannot check each label.'],
  'weak',
);
