import { defineRule } from '../rule';
import { datasheetOf } from './support/datasheet';
import { columnsOf, isDrawn, isExplained, restrategise, splitAdvice } from './support/split';
import { isRecorded } from './support/stage';

export const randomSplitOnTimeData = defineRule({
  id: 'experiment/random-split-on-time-data',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Rows that happened one after the other are split at random.',
  why: 'A random split lets the model learn from days that lie behind the ones it is tested on, which it never can in use. Scores come out too good, and the drop shows up only in production. Train on the past and test on what came later; where a random split is right all the same, `split.reason` is the place to say why.',
  source: 'REFORMS checklist, module on leakage (train and test separation, temporal leakage).',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  time_column: month\nsplit:\n  strategy: time\n  time_column: month\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  time_column: month\nsplit:\n  strategy: random\n  reason: One snapshot; the month only says when it was stored.\n  seed: 7\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: random\n  seed: 7\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  time_column: month # of the snapshot\nsplit:\n  strategy: ⟦random⟧ # as usual\n  seed: 7\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  time_column: month # of the snapshot\nsplit:\n  strategy: time # as usual\n  time_column: month\n  seed: 7\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  ⟦test_size⟧: 0.2\n  seed: 7\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nsplit:\n  strategy: group-time\n  time_column: month\n  group_column: household\n  test_size: 0.2\n  seed: 7\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\nsplit:\n  time_column: month\n  group_column: household\n',
        },
      },
      {
        path: 'experiment.json',
        text: '{\n  "name": "demand",\n  "task": { "type": "forecasting" },\n  "data": { "name": "shop" },\n  "split": { "strategy": ⟦"stratified"⟧, "seed": 1 }\n}\n',
      },
      {
        path: 'params.yaml',
        text: 'prepare:\n  ⟦test_size⟧: 0.2\n  random_state: 7\n',
        files: {
          'datasheet.yaml': 'name: shop\nfields:\n  - name: price\nsplit:\n  strategy: time\n  time_column: day\n',
        },
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    const split = experiment?.split;
    if (!split || !isDrawn(split) || isExplained(context)) return;
    const { time } = columnsOf(context);
    const forecasting = experiment.task?.value === 'forecasting';
    const planned = datasheetOf(context)?.facts.split?.value;
    if (!time && !forecasting && planned !== 'time' && planned !== 'group-time') return;
    const because = time
      ? `\`${time.value}\` orders the rows in time`
      : forecasting
        ? 'A forecast is tested on what comes later'
        : 'The datasheet asks for a split by time';
    yield {
      span: split.strategy.span,
      message: `${because}, and this split draws rows at random, so the model learns from the future. ${splitAdvice(context, 'time')}`,
    };
  },
  fix(_, context) {
    const { experiment } = context;
    if (!experiment?.split) return [];
    const { time, group, sure } = columnsOf(context);
    const strategy = group ? 'group-time' : 'time';
    const edits = restrategise(context, experiment.split, strategy, {
      time_column: time?.value,
      group_column: group?.value,
    });
    const preferred = time !== undefined && sure && !isRecorded(experiment);
    return edits ? [{ title: `Split by \`${strategy}\``, preferred, edits }] : [];
  },
});
