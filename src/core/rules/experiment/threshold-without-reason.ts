import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';

export const thresholdWithoutReason = defineRule({
  id: 'experiment/threshold-without-reason',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A threshold is set and nothing says why.',
  why: 'The threshold decides how many people are called, refused or let through, so it follows from costs or from capacity. 0.5 is a default of the library and hardly ever that choice. A sentence with the cost of each kind of error shows that the model was thought through to the decision.',
  source: 'Model Cards for Model Reporting, decision thresholds; REFORMS checklist, module on metrics and uncertainty.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nthreshold:\n  value: 0.35\n  reason: Gives the 500 calls a month that the team can make.\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nthreshold:\n  value: ⟦0.5⟧ # default\n',
      },
      {
        path: 'experiment.json',
        text: '{\n  "name": "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "threshold": { "value": ⟦0.5⟧, "reason": "" }\n}\n',
      },
    ],
  },
  *check({ experiment }) {
    const threshold = experiment?.threshold;
    if (!threshold || threshold.reason) return;
    yield {
      span: threshold.span,
      message: 'Nothing says why this is the threshold. Add `reason` with the cost or the capacity that leads to it.',
    };
  },
  fix(_, { document }) {
    const edit = insertAbsent(document, ['threshold'], 'reason', '...');
    return edit ? [{ title: 'Add `reason` to fill in', preferred: false, edits: [edit] }] : [];
  },
});
