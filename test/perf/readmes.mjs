// READMEs of projects as people write them, made up: prose, lists, tables of results, commands and blocks of code.

const PROJECTS = ['churn', 'fraud', 'demand', 'defects', 'reviews', 'credit risk', 'arrival times', 'plant diseases'];
const MODELS = ['Logistic regression', 'Random forest', 'XGBoost', 'LightGBM', 'SVM', 'A small network'];

const number = (seed) => (0.5 + ((seed * 37) % 450) / 1000).toFixed(3);

/** The parts of a README; each has a few lines and differs from one README to the next. */
const PARTS = [
  (seed, name) => [
    '## Problem',
    '',
    `The team decides every week which cases of ${name} to look at. A miss costs about ${20 + (seed % 60)} euros, a false`,
    'alarm a call of five minutes, so that recall matters more than precision. The predictions are used by the people who',
    'call, and by nobody else.',
  ],
  (seed) => [
    '## Data',
    '',
    `- **Source:** [a public data set](https://example.org/data/${seed}) of ${(seed % 90) + 10},000 rows from 2019 to 2023`,
    '- **Target:** whether it happens within 60 days',
    '- **Split:** the last three months are the test set, 5-fold cross-validation on the rest',
    '',
    'Rows without a date were left out, and two columns that are only known afterwards.',
  ],
  (seed) => [
    '## Results',
    '',
    '| Model | ROC AUC | F1 | Recall |',
    '| --- | ---: | ---: | ---: |',
    `| Baseline (majority class) | 0.500 | 0.000 | 0.000 |`,
    ...MODELS.map(
      (model, index) => `| ${model} | ${number(seed + index)} | ${number(seed + 2 * index)} | ${number(seed + 3)} |`,
    ),
    '',
    `On the test set the best model reaches a ROC AUC of ${number(seed + 5)}, the baseline 0.500.`,
  ],
  (seed) => [
    '## How to run',
    '',
    '```bash',
    'git clone https://example.org/ann/project.git',
    'python -m venv .venv && source .venv/bin/activate',
    'pip install -r requirements.txt',
    `python train.py --seed ${seed} --config configs/base.yaml`,
    'uvicorn app:app --port 8000',
    '```',
    '',
    'Then open `http://localhost:8000/docs`, or run `make test`.',
  ],
  () => [
    '### Structure',
    '',
    '```text',
    '├── data/',
    '├── notebooks/',
    '│   └── explore.ipynb',
    '├── src/',
    '│   ├── features.py',
    '│   └── train.py',
    '└── README.md',
    '```',
  ],
  (seed) => [
    '## Limitations',
    '',
    `1. The data ends in 2023; ${seed % 9} of 20 regions are missing.`,
    '2. The model has never seen customers who pay by invoice.',
    '3. Drift is not watched yet. *Predictions are logged*, and [a dashboard](docs/dashboard.md) is planned.',
  ],
  (seed, name) => [
    `**What was tried.** For ${name}, oversampling raised recall from ${number(seed)} to ${number(seed + 1)} and lowered`,
    'precision. Target encoding was chosen over one-hot encoding because some columns have more than 400 values; the',
    'gain was small. See [notes](docs/notes.md) and `src/features.py` for the details.',
    '',
    '> Numbers are means of five seeds.',
  ],
];

/** A README of about so many lines. */
export function readme(lines, seed = 1) {
  const name = PROJECTS[seed % PROJECTS.length];
  const text = [
    `# Predicting ${name}`,
    '',
    `Finds ${name} before it happens, with gradient boosting and scikit-learn.`,
    '',
  ];
  for (let part = 0; text.length < lines; part++) text.push(...PARTS[part % PARTS.length](seed + part, name), '');
  return `${text.slice(0, lines).join('\n')}\n`;
}
