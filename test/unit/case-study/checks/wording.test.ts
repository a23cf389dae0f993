import { judges, lines } from '../read-study';

judges('readme/split', {
  'parts as items': [
    lines('## Data', '', 'It is cut into:', '- 75% training', '- 25% test'),
    'present',
    '75% training',
  ],
  'parts with sizes in bold': [lines('## Parts', '', '- **Training rows:** 900', '- **Test rows:** 100'), 'present'],
  'parts on lines of one paragraph': [lines('Train set: (9000, 12)<br/>', 'Test set: (1000, 12)'), 'present'],
  'the last rows': ['We kept the last 200 rows for validation.\n', 'present'],
  'a call that stratifies': ['Rows come from `train_test_split` with stratify on the label.\n', 'present'],
  'values, not sizes': [lines('## Scores', '', '- Train: 98%', '- Test: 91%'), 'absent'],
  'shares that are no whole': [lines('## Numbers', '', '- Train: 98%', '- Test: 91%'), 'absent'],
  times: [lines('## Cost', '', '- Training: 20 min', '- Testing: 2 min'), 'absent'],
});

judges('readme/decisions', {
  'on purpose': [
    'The service intentionally runs on one core to keep the bill small. We chose SQLite because there is one writer.\n',
    'present',
  ],
  'a title about selection over directions': [
    lines(
      '## Exploration and model selection',
      '',
      '1. Open `eda.ipynb` to see which plots were drawn and why they matter.',
    ),
    'absent',
  ],
});

judges('readme/model-card', {
  'whom it is for': ['The model is intended for use by nurses at the desk.\n', 'present'],
  'where it is typed': ['The commands are intended for use within a container.\n', 'absent'],
});

judges('readme/monitoring', {
  'an address': ['Prometheus reads `/metrics` every minute.\n', 'present'],
  'a log of experiments': ['- Training a forest with MLflow logging\n', 'absent'],
  'a file of numbers': ['`evaluate.py` writes `reports/metrics.json` and two pictures.\n', 'absent'],
});

judges('readme/tests-or-ci', {
  'trying the model': [
    lines(
      '### Test the model',
      '',
      'Tests whether the model can read short notes.',
      '',
      '```bash',
      'python try_notes.py',
      '```',
    ),
    'absent',
  ],
});

judges('readme/deployment', {
  'a task in a container': [lines('```bash', 'docker compose run --rm lab python code/fit.py', '```'), 'absent'],
  'where the code lies': ['The code is hosted at https://github.com/ann/parcels for everybody.\n', 'absent'],
  'what is hoped for': ['## Goals\n\n- Lose a tenth less within a year of deployment by asking first.\n', 'weak'],
  'a title over a drawing': [
    lines(
      '# Parcels',
      '',
      'Sorts parcels.',
      '',
      '## Deployment architecture',
      '',
      '```',
      'graph TD',
      '  User -->|HTTPS| Proxy',
      '  Proxy --> App',
      '```',
    ),
    'present',
  ],
  'services in containers': [lines('```bash', 'docker compose up -d', '```'), 'present'],
});

judges('readme/demo', {
  'a lesson of a course': [
    'Now follow [video 3.2](https://www.youtube.com/watch?v=abc) to put it behind a queue.\n',
    'absent',
  ],
  'a film of it': ['Watch [the demo](https://www.youtube.com/watch?v=abc).\n', 'present'],
  'an address inside of tags': [
    lines('<table><tr><td>1</td></tr></table>', '<b>Demo video: https://drive.google.com/file/d/abc/view </b>'),
    'present',
  ],
});

judges('readme/next-steps', {
  'what was done': ['One model reached 0.65, but for further improvement, we used an ensemble of them.\n', 'absent'],
  'the next step of a business': [
    'Once the risky orders are known, the next step is to call these buyers before they cancel.\n',
    'absent',
  ],
});

judges('readme/architecture-diagram', {
  'a picture of the solution': [lines('## Solution overview', '', '![solution](fig/solution.png)'), 'present'],
  'a diagram without the name of its language': [
    lines('## Parts', '', '```', 'graph LR', '  Scanner --> Queue', '  Queue --> Sorter', '```'),
    'present',
  ],
  'a picture of scores': [lines('## Results', '', '![scores](fig/scores.png)'), 'absent'],
});

judges('readme/baseline', {
  'the best of a leader board': ['The best score on the leaderboard is 0.31; ours is 0.35.\n', 'present'],
  'a question': ['- [x] baseline ? a forest ?\n', 'absent'],
});

judges('readme/result', {
  'a metric by its long name': [lines('| Model | Area under ROC |', '| --- | --- |', '| Forest | 0.91 |'), 'present'],
  'at a cut-off that was tuned': [
    lines('## Optimized threshold (0.3)', '', '| Metric | Value |', '| --- | --- |', '| Recall | ~81% |'),
    'present',
  ],
  'values that raise an alarm': [
    lines('## Alert thresholds', '', '| Metric | Value |', '| --- | --- |', '| Recall | 81% |'),
    'absent',
  ],
  'a score of a competition as code': [
    lines('## Result', '', '| Item | Value |', '| --- | --- |', '| Final leaderboard score | `0.7123` |'),
    'present',
  ],
  'a grid that a program printed': [
    lines(
      '## The last model',
      '',
      '```md',
      '+------+----------+--------+',
      '|      | Accuracy | Recall |',
      '+======+==========+========+',
      '| Best |    0.751 |  0.698 |',
      '+------+----------+--------+',
      '```',
    ),
    'present',
    '| Best |    0.751 |  0.698 |',
  ],
  'a report of classes': [
    lines(
      '## The last model',
      '',
      '```',
      '           precision  recall  f1-score  support',
      '',
      '       0       0.91    0.95      0.93      200',
      '```',
    ),
    'present',
  ],
  'what one may expect to see': [
    lines('## Expected', '', '```', 'Model   Accuracy  F1', 'Forest  ~70-75%   ~70-75%', '```'),
    'absent',
  ],
  'a score behind a verb': ['With both you should get 0.7512 on the board.\n', 'present'],
});

judges('readme/training-entry-point', {
  'flags of a training': [lines('```', 'python main.py --max_epochs 20 --size 64', '```'), 'present'],
  'a list says what the script does': [
    lines('- forest.py - trains the forest', '- util.py - helpers', '', '## Use', '', '```', 'python forest.py', '```'),
    'present',
  ],
  'one script of several': ['Made by running `flow.py` or the clean.py, train.py scripts one by one.\n', 'present'],
});

judges('readme/dataset', {
  'a title with another word in it': [
    lines('## Dataset information', '', '* Source: Kaggle, parcels of one town', '* Records: 7,000+ parcels'),
    'present',
  ],
  'a size in Russian': [
    lines(
      '# Отток',
      '',
      '### Данные',
      'Датасет "IBM Telco" с Kaggle состоит из 7043 строк и 21 столбца с признаками клиентов.',
    ),
    'present',
  ],
  'a talk about a competition': [
    'Please read [this post](https://www.kaggle.com/c/parcels/discussion/1) on the forum.\n',
    'absent',
  ],
});

judges('readme/run', {
  'a script in a sentence': ['Put the files there, then run tools/all.sh and wait.\n', 'present'],
  'a script that is only named': ['The file all.sh holds every step.\n', 'absent'],
});

judges('readme/pinned-dependencies', {
  'a list that is a lock': ['Install `requirements-local-lock.txt` into a new environment.\n', 'present'],
});

judges('readme/problem', {
  'what is done today': [
    'Sorts parcels. Traditional sorting by rules is static and slow to adapt to new streets.\n',
    'present',
  ],
  'what it leads to': ['Grades differ between readers, which could lead to unnecessary treatment.\n', 'present'],
  'a tool of today': ['Sorts parcels with the current version of the library.\n', 'weak'],
});
