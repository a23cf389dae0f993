import { judges, lines } from '../read-study';

judges('readme/baseline', {
  'a benchmark that is a model': ['A classical smoothing benchmark is fitted beside the forest.\n', 'present'],
  'a benchmark of an old kind': [
    'The forest is compared with a seasonal smoothing benchmark of the parcels.\n',
    'present',
  ],
  'a benchmark of data': ['We load a linear benchmark data set of parcels.\n', 'absent'],
  'the first version': [
    'My first version of the sorter, which I call the baseline, sent each parcel to the nearest depot.\n',
    'present',
  ],
});

judges('readme/limitations', {
  'people who struggle': ['Depot managers struggle with late parcels each winter.\n', 'absent'],
  'a model that struggles': ['Our classifiers struggle with parcels of two labels.\n', 'present'],
  'demand that collapses': ['A strike lets the demand collapse in the depots of the north.\n', 'absent'],
  'a forecast that collapses': ['The forecasts collapse on days with a strike.\n', 'present'],
});

judges('readme/error-analysis', {
  'where errors are': ['F1 is 0.71, and errors land on the neighbouring depots.\n', 'present'],
  'errors of an installation': ['In step 3 errors occur in the shell.\n', 'absent'],
  'weak on a class': ['With a recall of 0.31 it is weakest on the rare classes of parcels.\n', 'present'],
  'what answers invent': [
    'The answers invent depots that do not exist. They are wrong because the model has trouble reading tables.\n',
    'present',
  ],
  'people who have trouble': ['Customers call us 300 times a day since they have trouble finding parcels.\n', 'absent'],
  'how many were found': ['The detector caught only 2 of the 9 lost parcels.\n', 'present'],
  'a threshold that fails': ['A fixed threshold fails on 3 of the depots.\n', 'present'],
});

judges('readme/decisions', {
  'why it ended so': [
    '# Parcels\n\n## Why I ended up sorting by weight\n\nThe label is often torn, and weight was known for each of the parcels in the depot.\n',
    'present',
  ],
  'why it matters': [
    '# Parcels\n\n## Why it matters\n\nEarly sorting reduces the waste of time in the depots and keeps the parcels dry for thousands of people.\n',
    'absent',
  ],
});

judges('readme/next-steps', {
  'what would be done next': [
    "# Parcels\n\n## What I'd tackle next\n\n- Scan torn labels with a second camera\n- Ask the depots for their weights\n",
    'present',
  ],
  'a title in a plain line': [
    '# Parcels\n\n## Data\n\nScans of 2021.\n\n## Model\n\nTrees.\n\n## Use\n\nBy depots.\n\n🔭 Future Scope\n\nMore depots: scans of the south.\n\nA second camera for torn labels\n',
    'present',
  ],
  'what a user does next': [
    '# Parcels\n\n## What users do next\n\n- Print the list of depots\n- Load the truck\n',
    'absent',
  ],
  'the steps that follow in a text': [
    'Its table is copied into the folder of the service for the next steps.\n',
    'absent',
  ],
  'what comes next': ['For the next steps, we want to add the weather to the table of parcels.\n', 'present'],
});

judges('readme/tests-or-ci', {
  'tests for code': ['- **tests**: holds tests for the functions that read parcels.\n', 'present'],
  'tests for a property': ['We ran tests for normality of the weights.\n', 'absent'],
  Russian: ['Каждый модуль проверен модульными и интеграционными тестами.\n', 'present'],
});

judges('readme/pinned-dependencies', {
  'what a lock in a tree holds': [
    '```\n├── Pipfile        <- packages\n├── Pipfile.lock   <- exact packages\n```\n',
    'present',
  ],
  'a lock in a tree': ['```\n├── Pipfile\n├── Pipfile.lock\n```\n', 'weak'],
});

judges('readme/run', {
  'a target with another name': ['You can run the project using:\n\n```\nmake build\n```\n', 'present', 'make build'],
  'a target that only builds': ['You can build the image of the project using:\n\n```\nmake build\n```\n', 'weak'],
  Russian: ['Для проверки запустите notebook из папки проекта.\n', 'weak'],
});

judges('readme/one-command', {
  'a target with another name': ['Start the app with:\n\n```\nmake setup\n```\n', 'present', 'make setup'],
  'files and what they are': [
    lines('```', 'sort.py          sorts the parcels', 'run_years.sh     comparison of all experiments', '```'),
    'absent',
  ],
  Spanish: [
    lines(
      'El modelo predice los retrasos de los paquetes en la ciudad.',
      '',
      'Para comprobar el flujo completo con una sola orden, ejecuta:',
      '',
      '```bash',
      'python src/ordenar.py',
      '```',
      '',
      'Luego:',
      '',
      '```bash',
      'python src/dibujar.py',
      '```',
    ),
    'present',
    'python src/ordenar.py',
  ],
  Korean: [
    lines(
      '## 실행',
      '',
      '데이터 검증:',
      '',
      '```bash',
      'python check.py',
      '```',
      '',
      '전체 파이프라인:',
      '',
      '```bash',
      'python sort.py',
      '```',
    ),
    'present',
    'python sort.py',
  ],
});

judges('readme/seed', {
  'runs that nobody can repeat': ['The training cannot be bit-for-bit identical on two cards.\n', 'absent'],
  'runs that are the same': ['Two runs of the training are bit-for-bit identical.\n', 'present'],
});

judges('readme/model-card', {
  'what it is for and what not': [
    'The sorter is a technical demonstration only. It is not intended for clinical decisions on parcels of blood.\n',
    'present',
  ],
  'what it is not for': ['It is not intended for clinical decisions on parcels of blood.\n', 'weak'],
});

judges('readme/dataset', {
  'columns in a block of code': [
    lines(
      '## Data',
      '',
      'The parcels of two depots, published on Kaggle by their owner.',
      '',
      'Columns:',
      '',
      '```text',
      'parcels.csv: depot, weight, late',
      '```',
    ),
    'present',
  ],
  'a command in a block of code': [
    lines(
      '## Data',
      '',
      'The parcels of the depots, published on Kaggle by their owner.',
      '',
      'Fetch the columns:',
      '',
      '```text',
      'python fetch.py',
      '```',
    ),
    'weak',
  ],
  'Russian features': [
    lines(
      '## Признаки модели',
      '',
      'Датасет взят с Kaggle, где его опубликовал владелец складов.',
      '',
      'Модель использует:',
      '',
      '- `depot` — склад;',
      '- `weight` — вес;',
      '- `day` — день;',
      '- `late` — опоздание.',
    ),
    'present',
  ],
});

judges('readme/problem', {
  'why a model did well': [
    '## Why the forest performed well\n\nThe forest handles columns that are no numbers and leaves out those that tell nothing at all.\n',
    'weak',
  ],
  'common problems': [
    '## Common problems\n\nWhen the shell does not find the program, then open a new one and try it again in there.\n',
    'weak',
  ],
});

judges('readme/result-vs-baseline', {
  'a score of a competition': [
    'The first try gave a baseline of 0.61. In the end the private score was 0.7581.\n',
    'present',
  ],
  'a baseline alone': ['The first try gave a baseline of 0.61.\n', 'absent'],
});

judges('readme/what-changed', {
  'what columns add': ['The other columns add ~1.5 points on the random split.\n', 'present'],
  'what columns there are': ['The other columns add up to 100 %.\n', 'absent'],
});
