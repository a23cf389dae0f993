import { judges, lines } from '../read-study';

judges('readme/deployment', {
  'an endpoint and what it takes': [
    'The API endpoint /late receives a parcel and returns how late it is.\n',
    'present',
  ],
  'a model that is called deployed': [
    '## Deployed ensemble\n\nThe ensemble has three forests, each of which was fitted on parcels of another year.\n',
    'absent',
  ],
  'machines for experiments': [
    '## Cloud setup\n\nWe rent a machine with a graphics card for the experiments of the group.\n',
    'absent',
  ],
});

judges('readme/result', {
  'a score behind several signs': ['- Final Kaggle score: **~0.1312 (Top 9%)**\n', 'present'],
  'a value alone in brackets': ['The forest had the highest F1 (0.8137) of the four.\n', 'present'],
  'a remark in brackets is none': ['The F1 (over 2 classes) is explained below.\n', 'absent'],
  'what an evaluation printed, under any title': [
    lines(
      '## Forest',
      '',
      '```',
      'Epoch 1/2 - loss: 0.52 - acc: 0.71',
      'Accuracy: 0.81372',
      'Confusion matrix:',
      '```',
    ),
    'present',
    '0.81372',
  ],
  'how far a training has come': [
    lines('## Forest', '', '```', 'Epoch 1/2', '10/10 [=====] - 6s 21us/step - loss: 0.5210 - acc: 0.7104', '```'),
    'absent',
  ],
});

judges('readme/result-vs-baseline', {
  'a column that is named after a loss': [
    lines(
      '| Metric | MSE baseline | Two towers |',
      '|---|---|---|',
      '| MRR | 0.013 | 0.113 |',
      '| NDCG@10 | 0.02 | 0.14 |',
    ),
    'present',
  ],
});

judges('readme/metric-reason', {
  Portuguese: ['Dado o desbalanceamento das classes, a métrica escolhida foi o recall.\n', 'present'],
});

judges('readme/split', {
  'data that is for nothing else': ['Depots of the north were evaluation-only.\n', 'present'],
  'used for nothing else': ['The parcels of May are used only for testing.\n', 'present'],
  'a title that names the folds': ['## Scores (5-fold CV)\n\nThey vary little.\n', 'present', '## Scores (5-fold CV)'],
  'rows of a table': [
    lines('## Data', '', '| Part | Parcels |', '|---|---|', '| Training set | 6,140 |', '| Test set | 1,535 parcels |'),
    'present',
  ],
  'columns of a table': [
    lines('| Source | Train | Validation | Test |', '|---|---|---|---|', '| Depots | 800 | 100 | 100 |'),
    'present',
  ],
  'rows of scores': [lines('| Part | Accuracy |', '|---|---|', '| Training | 98 |', '| Test | 91 |'), 'absent'],
  Korean: ['데이터를 5개의 폴드로 분할하여 학습했습니다.\n', 'present'],
  Chinese: ['最后三天的数据作为验证集。\n', 'present'],
});

judges('readme/dataset', {
  'a database that is a record of something': [
    'The depot database is a record of 2900 houses, published by the city at https://zenodo.org/record/1.\n',
    'present',
  ],
  'a size in front of its unit': ['The parcels come from Kaggle; the full dataset is big (~12GB).\n', 'present'],
});

judges('readme/training-entry-point', {
  'a script of which a list says that it trains': [
    '- *loadScans.m*: reads the scans\n- *sortNetwork.m*: builds, trains and stores the network\n',
    'present',
    '*sortNetwork.m*: builds, trains and stores the network',
  ],
  'a script that others need for it': [
    '- `layers.py`: layers that the training needs\n- `load.py`: loads what was trained before\n',
    'absent',
  ],
  'how a script trains': ['- `notes.py`: explains on which machines one trains with mixed precision\n', 'absent'],
  'a script for modeling': [
    '### Do modeling\n\n```sh\npython run_modeling.py\n```\n',
    'present',
    'python run_modeling.py',
  ],
  'steps that lead to a model': [
    lines('Turn the log into a trained model:', '', '1. Get the log', '2. Run the pipeline: `kedro run`'),
    'present',
  ],
});

judges('readme/pinned-dependencies', {
  constraints: ['It runs on Python 3.12 with pinned constraints.\n', 'present'],
});

judges('readme/decisions', {
  'what the other way would have led to': [
    lines(
      'The head reads layer three. Reading layer four would have meant another stride.',
      '',
      'Fixed statistics were measured to be better than those of each picture.',
    ),
    'present',
  ],
  Portuguese: [
    'A mediana foi utilizada em vez da média para os pesos. Escolhemos a floresta porque há poucas linhas de dados em cada mês do ano.\n',
    'present',
  ],
  Spanish: [
    'Elegimos el bosque porque hay pocas filas en la tabla. Se descartó el nombre ya que es un dato personal de los clientes.\n',
    'present',
  ],
  Russian: ['Выбрали лес, потому что строк мало. Медиану использовали вместо среднего из-за выбросов.\n', 'present'],
  Korean: [
    '데이터가 적기 때문에 랜덤 포레스트를 사용했습니다. 이상치를 고려하여 중앙값을 선택하였습니다.\n',
    'present',
  ],
});

judges('readme/what-changed', {
  'how much better after a switch': [
    'Switching from a squared baseline to a softmax made it **6.5× higher in MRR**.\n',
    'present',
  ],
  'a value that has no name': [
    'Dropping the late class pushes the score of the depot from 0.729 to 0.824.\n',
    'present',
  ],
});

judges('readme/error-analysis', {
  Spanish: ['- Confusiones típicas entre paquetes urgentes y paquetes grandes.\n', 'present'],
});

judges('readme/demo', {
  'a page under a title that promises it': [
    lines('## Live demo', '', '<p>', '  <a href="https://ann.github.io/parcels/">', '    Open', '  </a>', '</p>'),
    'present',
  ],
  'an address alone in a fence': [
    '```\nhttps://parcels.onrender.com/\n```\n',
    'present',
    'https://parcels.onrender.com/',
  ],
});

judges('readme/next-steps', {
  Spanish: ['# Futuras funcionalidades\n\nLas próximas versiones incluirán más depósitos.\n', 'present'],
  Russian: ['## Возможные улучшения\n\n- добавить погоду каждого дня\n', 'present'],
});

judges('readme/model-card', {
  Spanish: [
    '# Paquetes\n\n## Cumplimiento ético\n\n- Garantizar que los datos de los clientes están anonimizados.\n',
    'present',
  ],
});
