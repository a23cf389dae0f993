import { judges, lines } from '../read-study';

judges('readme/decisions', {
  'a section': [
    lines(
      '## Design decisions',
      '',
      '- SQLite and not Postgres: one writer, no server to run',
      '- One model for all shops: most have too few days',
    ),
    'present',
  ],
  'two sentences': [
    'I chose gradient boosting because the table has few rows. We dropped the address since it names people.\n',
    'present',
  ],
  'a table': [
    lines('| Choice | Why |', '|---|---|', '| FastAPI | types at the border |', '| DVC | data too large for git |'),
    'present',
  ],
  Indonesian: [
    '## Alasan Pemilihan Model\n\nModel kecil dipilih agar bisa berjalan di laptop tanpa GPU dan tetap cepat menjawab pertanyaan.\n',
    'present',
  ],
  'one sentence': ['We used median imputation because incomes are skewed.\n', 'weak'],
  'a reason for the metric is another question': [
    'We chose recall as the metric because misses cost most.\n',
    'absent',
  ],
  instructions: ['Use Docker to avoid conflicts. You can select a model because several are there.\n', 'absent'],
  nothing: ['It sorts parcels.\n', 'absent'],
});

judges('readme/what-changed', {
  'from one value to another': ['Adding weather raised R2 from 0.61 to 0.72.\n', 'present'],
  'an arrow': ['Calibration: Brier 0.12 → 0.07\n', 'present'],
  'an effect': ['Removing duplicates reduced the error by 9%.\n', 'present'],
  columns: [lines('| Metric | Before | After |', '|---|---|---|', '| AUC | 0.71 | 0.84 |'), 'present'],
  'an ablation': [
    lines('## Ablation', '', '| Variant | F1 |', '|---|---|', '| all | 0.80 |', '| no weather | 0.74 |'),
    'present',
  ],
  'in a fence': [
    '```\nBefore calibration: mean prediction 0.35\nAfter calibration: mean prediction 0.09\n```\n',
    'present',
  ],
  'without a number': ['After adding weather the results were slightly better.\n', 'weak'],
  'better than others': ['It is 19% better than standard networks.\n', 'absent'],
  'a goal': ['The goal is to cut waste from 12% to 8%.\n', 'absent'],
});

judges('readme/next-steps', {
  'what to consider': ['## Things to consider for improving it\n\n- Weigh each parcel twice\n', 'present'],
  'what to consider at once': ['## Things to consider before you start\n\n- Weigh each parcel twice\n', 'absent'],
  'a section': ['## Next steps\n\n- Add weather\n- Retrain each month\n', 'present', 'Add weather'],
  'a road map': ['## Roadmap\n\n- [ ] Support for Spanish\n- [x] Support for French\n', 'present'],
  'a sentence': ['In the future I would like to add holidays and try a smaller network.\n', 'present'],
  'what can be improved': [
    '## Limitations and what can be improved\n\nThe grid search was small and could be larger.\n',
    'present',
  ],
  Spanish: ['## Trabajo futuro\n\n- Añadir datos del clima de cada ciudad\n', 'present'],
  Chinese: ['## 未来工作\n\n- 增加更多语言的数据\n', 'present'],
  'a hint': ['The tokenizer could be improved.\n', 'weak'],
  'what a model foretells': ['It predicts which customers will leave in the future.\n', 'absent'],
  'a title about what is foretold': ['## Future sales\n\nSales rise in May and fall in June.\n', 'absent'],
  'what the reader is told about a file': ['## Config\n\nIt is a file where we will add all the paths.\n', 'absent'],
  instructions: ['Next, run the script.\n', 'absent'],
});

judges('readme/latency-cost', {
  'for a prediction': ['A prediction takes 35 ms on one core.\n', 'present'],
  'a percentile': ['p95 latency was 120 ms at 50 requests per second.\n', 'present'],
  training: ['Training took 3 hours on one T4.\n', 'present'],
  'a section': ['## Inference time\n\n- small: 12 ms\n- large: 48 ms\n', 'present'],
  'a price': ['The evaluation run cost $1.40 for 300 questions per run.\n', 'present'],
  'a target': ['The target latency is <150 ms.\n', 'weak'],
  'an estimate': ['Estimated cost: ~$0.005 per query.\n', 'weak'],
  words: ['Real-time inference with low latency.\n', 'weak'],
  'a quick start': ['## 5-minute setup\n\nThe build takes 10 minutes.\n', 'absent'],
  'a window of data': ['The rolling window is 30 minutes, and every 5 minutes a job runs.\n', 'absent'],
  'a price in the data': ['The median house costs $240,000.\n', 'absent'],
});
