import { judges, lines } from '../read-study';

const sh = (...typed: string[]): string => lines('```bash', ...typed, '```');

judges('readme/limitations', {
  'what was made simpler': [
    '# Bikes\n\n## Design and known simplifications\n\nThe stations never close in the simulation, and every trip ends on the day it began.\n',
    'present',
  ],
  'what must not be read into it': [
    'The labels were made up, and the scores should not be interpreted as facts about real shops.\n',
    'present',
  ],
  'made of invented data': ['The figures and the accuracy are based on purely synthetic data.\n', 'present'],
  'what it looks at': ['The index only covers the first page of each manual.\n', 'present'],
  'flattered by the data': ['The reported recall is too optimistic, as all bottles come from one cellar.\n', 'present'],
  'what is not there yet': ['The chatbot has no memory for earlier answers yet.\n', 'weak'],
  'seen in one place only': ['The network was only evaluated on roads in one valley.\n', 'present'],
  'not tried elsewhere': ['We did not test it on night pictures.\n', 'present'],
  'one language': ['The search is German-only.\n', 'present'],
  'a leaning': ['The forest tends to underestimate old barrels.\n', 'present'],
  'luck with the seed': ['The scores vary a lot between seeds.\n', 'present'],
  'where it is poor': ['Recall on rare corks is poor, and it works badly with wet labels.\n', 'present'],
  'doubtful labels': ['Some of the labels are wrong.\n', 'present'],
  'no promise': ['There is no guarantee that the answers are right.\n', 'present'],
  'what it does not find': ['The retriever misses questions on tables.\n', 'present'],
  'old data': ['The prices in it are outdated.\n', 'present'],
  'held out data': ['The network was only evaluated on the held-out test set.\n', 'absent'],
  'people who lean': ['Customers tend to underestimate their bills.\n', 'absent'],
  'a setting that varies': ['Accuracy varies with the learning rate.\n', 'absent'],
  'few that are missed': ['The detector misses only 3 of 40 corks.\n', 'absent'],
  'advice on cleaning': ['Zeros in the column should not be treated as missing.\n', 'absent'],
  'a button that is not there': ['There is no dark theme yet.\n', 'absent'],
});

judges('readme/deployment', {
  'a server and its request': [
    sh('uvicorn wine.service:app --port 9000', "curl -X POST localhost:9000/score -d '{}'"),
    'present',
  ],
  'a server and its endpoint': [
    `${sh('make serve')}\nIt answers:\n\n- \`POST /predict\` with the bottle's values\n`,
    'present',
  ],
  'an endpoint in a comment': [sh('make api   # POST /classify'), 'present'],
  'under the name of the interface': [
    `# Wine\n\n## Scoring API\n\nIt takes one bottle and answers with its grade.\n\n${sh('uvicorn wine.service:app')}`,
    'present',
  ],
  'a server alone': [sh('uvicorn wine.service:app --port 9000'), 'weak'],
  'a window and a request to somebody else': [
    sh('streamlit run app.py', "curl -X POST localhost:11434/api/generate -d '{}'"),
    'weak',
  ],
});

judges('readme/monitoring', {
  'a script by its name': [sh('python jobs/check_drift.py   # this week against the training period'), 'present'],
  'a target by its name': [sh('make monitoring'), 'present'],
  'a module by its name': [sh('python -m wine.monitoring.report'), 'present'],
  'what is stored and shown': ['Requests are logged to a table and drawn in Grafana.\n', 'present'],
  'a number for drift': ['We track PSI for each column and write a mail above 0.2.\n', 'present'],
  'how good it is at work': ['A dashboard shows the live error of the last week.\n', 'present'],
  'what is stored alone': ['Requests are logged to a table.\n', 'absent'],
  'a watch on the machine': [sh('python gpu_monitor.py'), 'absent'],
  'a folder': [sh('cd monitoring'), 'absent'],
  'the subject of the study': [`# Drift detection in streams\n\n${sh('python detect_drift.py')}`, 'absent'],
});

judges('readme/baseline', {
  'a model that has not learned': [
    'Average precision is 0.61, where a model that knows nothing scores 0.16.\n',
    'present',
  ],
  'a rule that needs no model': [
    '- The red boat always wins (accuracy 0.55)\n- Random forest (accuracy 0.64)\n',
    'present',
  ],
  'the own rules': ['This rule-based approach reaches 96 % accuracy on the leaks.\n', 'absent'],
  'what others reach': ['The F1 is 0.81, where comparable models reach 0.70 to 0.78.\n', 'present'],
  'what was there': ['The existing rules catch 40 of 100 leaks, and the forest 71.\n', 'present'],
  'what guesses reach': ['Guessing gives 50 % of the leaks.\n', 'present'],
  'what it has to beat': ['The benchmark to beat is a seasonal rule.\n', 'present'],
  'what is there to look at': ['The existing model is in the folder. Our reference is at the end.\n', 'absent'],
  'what is usual': ['Approaches of this kind typically score about 62 % here.\n', 'present'],
  'what others get done': ['Other methods get called twice, and most models report 3 columns.\n', 'absent'],
});

judges('readme/result-vs-baseline', {
  'the teacher of a small model': [
    lines('| Metric | Teacher | Student |', '|---|---|---|', '| nDCG@10 | 0.91 | 0.88 |'),
    'present',
  ],
  'what others reach': ['The F1 is 0.81, where comparable models reach 0.70 to 0.78.\n', 'present'],
  'the largest class': ['The forest has an F1 of 0.81, the majority class 0.41.\n', 'present'],
  'what the rules found': ['Recall: 40 % with the old rules and 71 % with the forest.\n', 'present'],
  'the share of the largest class': ['The majority class makes 82 % of the rows.\n', 'absent'],
  'what others reach, without an own value': ['Comparable models score 70 % here.\n', 'absent'],
});

judges('readme/metric-reason', {
  'more telling than another': [
    lines(
      '| Metric | Value | Remark |',
      '|---|---|---|',
      '| PR AUC | 0.71 | more informative than ROC AUC for rare leaks |',
    ),
    'present',
  ],
  'one and not the other': ['**RMSLE as the main metric, not RMSE.** Prices range over decades.\n', 'present'],
  'one more precise than another model': ['The forest is more robust than the tree.\n', 'absent'],
});

judges('readme/problem', {
  'whom it supports': ['# Manuals\n\nA search that was built to support mechanics with old manuals.\n', 'present'],
  'what it saves': ['# Parcels\n\nSorts parcels, with estimated savings of 12,000 euros.\n', 'present'],
  'what it is built with': ['# Manuals\n\nA search that was built with Elasticsearch.\n', 'weak'],
});

judges('readme/error-analysis', {
  'what is left over': [
    '# Tunnels\n\n## Residual diagnostics\n\nThe residuals of the tree still rise with the hour of the day, those of the forest do not.\n',
    'present',
  ],
  'where it fails': ['The network fails at both ends of the tunnel, in 40 of 52 pictures.\n', 'present'],
});

judges('readme/what-changed', {
  'with other data': [
    lines(
      '## Sensitivity: without the first winter',
      '',
      '| Model | MAPE |',
      '|---|---|',
      '| ETS | 4.1 % |',
      '| Naive | 5.2 % |',
    ),
    'present',
  ],
  'by so many points': ['Oversampling raised recall by 12 points.\n', 'present'],
  'half of it': ['Dropping the broken sensors halved the RMSE.\n', 'present'],
  'in vain': ['Trying a longer window did not help (0.81 vs 0.82).\n', 'present'],
  'first and last': ['The first version had an F1 of 0.71; after cleaning the labels it was 0.83.\n', 'present'],
  'twice the size': ['Adding a shelf doubled the bottles.\n', 'absent'],
  'two versions without a value': ['The first version is in a folder, and after that comes the next.\n', 'absent'],
  'a metric of that name': [
    lines('## Sensitivity and specificity', '', '| Model | Recall |', '|---|---|', '| A | 0.8 |', '| B | 0.7 |'),
    'absent',
  ],
});

judges('readme/one-command', {
  'built here and published': [
    `${sh('docker build -t anna/wine:2 .', 'docker run -p 80:80 anna/wine:2')}\nThe image was pushed to Docker Hub.\n`,
    'present',
  ],
  'built here alone': [sh('docker build -t anna/wine:2 .', 'docker run -p 80:80 anna/wine:2'), 'weak'],
  'all of it again': ['Type `python wine.py` to reproduce.\n', 'present'],
  'the start of a tool': [
    sh('git clone https://github.com/langfuse/langfuse.git', 'cd langfuse', 'docker compose up'),
    'weak',
  ],
  'the end of it': [sh('make stop-all'), 'absent'],
});

judges('readme/run', {
  'a target in bold': ['To fetch and sort the parcels run **make parcels**.\n', 'present', 'make parcels'],
  'a piece of advice': ['Before you run make sure that the disk is empty.\n', 'absent'],
  'the end of it': [sh('make clean', './scripts/stop.sh'), 'absent'],
  'a step called after it': [sh('make clean-rows'), 'present'],
});

judges('readme/next-steps', {
  'Korean, what is under way': ['## 진행 중\n\n- 날씨 데이터 추가\n- 모델 비교\n', 'present'],
});

judges('readme/training-entry-point', {
  'a script by what it does': ['`jobs/wine.py` then trains the forest.\n', 'present'],
  'a script to train with': ['Run `jobs/wine.py` to train all forests.\n', 'present'],
  'a program of the project': ['Start the training job with `poetry run wine`.\n', 'present'],
  'a request to train': [sh('curl -X POST localhost:8000/train'), 'present'],
  'what can be trained again': ['The forest can be retrained via `just forest`.\n', 'present'],
  'a script to look with': ['Run `jobs/wine.py` to see the training data.\n', 'absent'],
  'a check of the environment': [sh('uv run lint'), 'absent'],
  'a request for something else': [sh('curl -X POST localhost:8000/trains'), 'absent'],
  'a script that needs what is trained': ['`jobs/wine.py` fits into one screen.\n', 'absent'],
  'a list of scripts in order': [
    lines(
      '## Run order',
      '',
      '```',
      'R/01_clean.R   # dates and gaps',
      'R/02_compare.R # refits all four forecasts',
      '```',
    ),
    'present',
    'R/02_compare.R # refits all four forecasts',
  ],
  'a tree of files': [
    lines('## Structure', '', '```', '├── wine.py   # trains the forest', '└── app.py    # answers', '```'),
    'present',
  ],
  'scripts that do something else': [
    lines('## Run order', '', '```', 'R/01_clean.R   # dates and gaps', 'R/02_draw.R    # fits in one page', '```'),
    'absent',
  ],
  'Spanish, what the command does': [
    `## Uso\n\n${sh('python vino.py')}\nEste comando hace lo siguiente:\n\n1. Lee las botellas\n2. Entrena el bosque\n`,
    'present',
  ],
  'Japanese, what the command does': [
    `## 使い方\n\n${sh('python wine.py')}\nこのコマンドで以下が実行されます：\n\n1. データの読み込み\n2. モデルの学習\n`,
    'present',
  ],
  'Japanese, another thing': [
    `## 使い方\n\n${sh('python wine.py')}\nこのコマンドで以下が実行されます：\n\n1. データの読み込み\n2. 図の作成\n`,
    'not-judged',
  ],
});

judges('readme/result', {
  'a score that is indented': ['### Results\n\n      Public leaderboard score: 0.7121\n', 'present'],
  'a metric that is indented': ['### Results\n\n      Test accuracy: 0.91\n', 'present'],
  'a setting that is indented': ['### Settings\n\n      Lowest score: 0.7121\n', 'absent'],
});

judges('readme/metric-reason', {
  Portuguese: ['O MAE é menos sensível a outliers, e os preços das casas têm muitos deles.\n', 'present'],
  'Portuguese, of another thing': ['O forno é menos sensível a outliers, e o MAE é de 3,2.\n', 'not-judged'],
});

judges('readme/demo', {
  'where it is live': ['- **Live:** https://wine.example-cellar.dev\n', 'present'],
  'what is alive': ['Still alive: https://wine.example-cellar.dev\n', 'absent'],
});

judges('readme/split', {
  'the last season': ['The latest season is used as test data, all earlier ones as training data.\n', 'present'],
  'the last season on a page': ['The latest season is shown for every team.\n', 'absent'],
});

judges('readme/dataset', {
  'a set by its name': ['Download MS MARCO (500 queries, 9,000 documents).\n', 'present'],
  'columns with their number': [
    '## Dataset\n\n- Kaggle: https://www.kaggle.com/datasets/ann/leaks\n- Required columns (3): `age`, `depth`, `leak`\n',
    'present',
  ],
  'columns that are not listed': [
    '## Dataset\n\n- Kaggle: https://www.kaggle.com/datasets/ann/leaks\n- Required columns (3) are checked\n',
    'weak',
  ],
});

judges('readme/tests-or-ci', {
  'a schedule': ['New prices are fetched every morning with GitHub Actions.\n', 'absent'],
  'tests on a schedule': ['GitHub Actions runs the tests every night.\n', 'present'],
});
