import { insertKey } from '../../fixes/insert-key';
import { replaceScalar } from '../../fixes/replace-value';
import type { DatasheetFacts } from '../../facts/datasheet';
import { scalarAt } from '../support/scalar-at';
import { defineRule } from '../rule';

const DRAWN: ReadonlySet<string> = new Set(['random', 'stratified', 'k-fold']);

export const randomSplitOnTimeData = defineRule<string>({
  id: 'datasheet/random-split-on-time-data',
  layer: 'judgement',
  severity: 'warning',
  summary: 'Rows that happened one after the other are to be split at random.',
  why: 'A random split lets a model learn from days that lie behind the ones it is tested on, which it never can in use. Those who know the data know which rows belong together, so experiments follow what the datasheet says. Where a random split is right all the same, `split.reason` is the place to say why.',
  source: 'REFORMS checklist, module on leakage (train and test separation, temporal leakage).',
  appliesTo: { formats: ['datasheet'] },
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: telecom\nsplit: {strategy: time, time_column: month}\nfields:\n  - name: month\n    type: date\n',
      },
      { text: 'name: cats\nsplit: {strategy: random, seed: 7}\nfields:\n  - name: taken_on\n    type: date\n' },
      {
        text: 'name: telecom\nsplit: {strategy: random, time_column: month, reason: One snapshot only}\nfields:\n  - name: month\n',
      },
    ],
    bad: [
      {
        text: 'name: telecom\nsplit:\n  strategy: ⟦random⟧ # as usual\n  time_column: month\nfields:\n  - name: month\n',
        fixed: 'name: telecom\nsplit:\n  strategy: time # as usual\n  time_column: month\nfields:\n  - name: month\n',
      },
      {
        text: 'name: telecom\ntarget:\n  name: left\n  definition: Left\n  prediction_moment: First of a month\n  outcome_window: 60 days\n  allowed_data: Bills\nsplit:\n  strategy: ⟦stratified⟧\nfields:\n  - name: month\n    type: date\n    available_at_prediction: true\n  - name: left\n',
      },
    ],
  },
  *check({ datasheet }) {
    const { split, splitReason } = datasheet ?? {};
    if (!datasheet || !split || splitReason || !DRAWN.has(split.value)) return;
    const column = datasheet.timeColumn?.value ?? dateOfPrediction(datasheet);
    if (column === undefined) return;
    yield {
      span: split.span,
      message: `\`${column}\` orders the rows in time, and a ${split.value} split lets a model learn from the future. Split by time, or say in \`reason\` why not.`,
      data: column,
    };
  },
  fix({ span, data }, { document, datasheet }) {
    const scalar = scalarAt(document, span);
    if (!scalar || data === undefined) return [];
    const known = datasheet?.timeColumn !== undefined;
    const column = known ? undefined : insertKey(document, ['split'], 'time_column', data);
    const strategy = datasheet?.groupColumn ? 'group-time' : 'time';
    return [
      {
        title: `Split by \`${strategy}\``,
        preferred: known,
        edits: [replaceScalar(document, scalar, strategy), ...(column ? [column] : [])],
      },
    ];
  },
});

/** The only column with a date, where an outcome is predicted that shows only later. */
function dateOfPrediction({ fields, predictionMoment, outcomeWindow }: DatasheetFacts): string | undefined {
  if (!predictionMoment || !outcomeWindow) return undefined;
  const dates = fields.filter(
    ({ type, availableAtPrediction }) => /^date(?:time)?$/.test(type ?? '') && availableAtPrediction?.value !== false,
  );
  return dates.length === 1 ? dates[0]?.value : undefined;
}
