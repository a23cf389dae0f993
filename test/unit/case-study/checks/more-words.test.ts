import { judges, lines } from '../read-study';

judges('readme/result', {
  'a name with its short form behind it': [
    'On parcels of May it has a mean absolute error (MAE) of 3.21 minutes.\n',
    'present',
  ],
  'a currency': ['O modelo atingiu um MAE (erro médio absoluto) de ~£960 em maio.\n', 'present'],
  German: ['Die Genauigkeit liegt bei 97,1 % auf den Paketen vom Mai.\n', 'present'],
  'two boards in one line': ['The last one has public / private 10817.55 / 11713.39.\n', 'present'],
});

judges('readme/baseline', {
  'a row that says which model it is': [
    lines(
      '| Part | Tool |',
      '|---|---|',
      '| Baseline model | Nearest depots |',
      '',
      '| Model | RMSE |',
      '|---|---|',
      '| Nearest depots | 2.72 |',
      '| Forest | 0.97 |',
    ),
    'present',
  ],
});

judges('readme/result-vs-baseline', {
  'a list in which the next item is no baseline': [
    lines(
      '- Forest baseline model',
      '- Network',
      '',
      '| Model | MAE |',
      '|---|---|',
      '| Forest | 15.4 |',
      '| Network | 9.92 |',
    ),
    'present',
  ],
  'what others are asked for': [
    '- Ensure that you are **better than** this baseline (**0.98 in F1 Score**)\n',
    'absent',
  ],
});

judges('readme/demo', {
  'a picture that was dropped into the editor': [
    '- <img width="271" alt="output" src="https://github.com/user-attachments/assets/0c10c628">\n',
    'absent',
  ],
  'a film that was dropped into the editor': ['https://github.com/user-attachments/assets/0c10c628\n', 'present'],
});

judges('readme/decisions', {
  'a title that sets one over the other': [
    '# Parcels\n\n## Why a forest beats a network here\n\n- There are few rows, and most of their columns are depots and days.\n- It answers at once.\n',
    'present',
  ],
  'what was done, and what for': [
    'We encoded the routes once to reduce the time of each run. We translated the remarks to obtain more rows.\n',
    'present',
  ],
  'the choice of others': [
    '## Framework choice\n\nYou could use this or that or any other if you want to. There is no requirement to follow us.\n',
    'absent',
  ],
});

judges('readme/problem', {
  'what is needed': ['The grid must be balanced, which requires accurate forecasts of the load.\n', 'present'],
  'what nobody knows': ['It is currently unclear which network suits the load of a grid.\n', 'present'],
  Portuguese: ['As lojas sofrem com atrasos que ninguém sabe explicar, em todos os meses do ano.\n', 'present'],
});

judges('readme/next-steps', {
  'what could be better': ['## How to improve the sorter\n\n- Add the weather of each depot\n', 'present'],
});

judges('readme/dataset', {
  'a competition with its host': [
    'The parcels of the competition come from Dacon: 7,480 rows, of which 3 % are late.\n',
    'present',
  ],
  Portuguese: [
    lines(
      '## Base de dados',
      '',
      'Fonte: Kaggle. São 72 mil registros com o mês e a quantidade, de 2019 a maio de 2025.',
    ),
    'present',
  ],
});

judges('readme/run', {
  'what brings the machine up to date is no part of it': [
    '```sh\nsudo apt update\nsudo apt upgrade -y\n```\n',
    'absent',
  ],
  'what has to be installed': [
    '```sh\nsudo apt update\npip install -r requirements.txt\n```\n',
    'weak',
    'pip install -r requirements.txt',
  ],
});

judges('readme/deployment', {
  'a title that names the service': [
    '# Parcels\n\n## FastAPI service\n\n```bash\nuvicorn api.main:app\n```\n',
    'present',
  ],
});

judges('readme/what-changed', {
  'what a part is worth': ['Removing the scaler costs 6.25 points of accuracy.\n', 'present'],
});
