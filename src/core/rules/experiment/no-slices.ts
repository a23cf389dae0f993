import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { isDraft } from './support/stage';

/** Tasks whose results are an average over cases that can be divided. */
const AVERAGED = new Set([
  'classification',
  'regression',
  'ranking',
  'forecasting',
  'recommendation',
  'retrieval',
  'question-answering',
  'generation',
  'segmentation',
  'detection',
]);

export const noSlices = defineRule({
  id: 'experiment/no-slices',
  layer: 'judgement',
  severity: 'info',
  summary: 'Results are reported only as an average over all rows.',
  why: 'An average hides the group for which the model fails: new customers, a rare class, the busiest hour. Teams that run models look at such slices before they trust one, so results by two or three of them say more about judgement than another decimal. Declare them in `slices` and report `slice` beside the value.',
  source: 'Model Cards for Model Reporting, factors and disaggregated evaluation; REFORMS checklist, generalizability.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: 0.6\n  - metric: recall\n    value: 0.4\n    slice: new customers\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nslices: [new customers]\nresults:\n  - metric: recall\n    value: 0.6\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n⟦results⟧:\n  - metric: recall\n    value: 0.6\n    split: test\n',
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    if (!experiment || isDraft(context) || experiment.slices || !AVERAGED.has(experiment.task?.value ?? '')) return;
    if (experiment.results.length === 0 || !experiment.resultsSpan) return;
    if (experiment.results.some(({ slice }) => slice !== undefined)) return;
    yield {
      span: experiment.resultsSpan,
      message:
        'These results are averages over all rows, which hide where the model fails. Declare `slices` and report the primary metric for each.',
    };
  },
  fix(_, { document }) {
    const edit = insertAbsent(document, [], 'slices', ['...']);
    return edit ? [{ title: 'Add `slices` to fill in', preferred: false, edits: [edit] }] : [];
  },
});
