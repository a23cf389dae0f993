import { replaceScalar } from '../../fixes/replace-value';
import { scalarAt } from '../support/scalar-at';
import { defineRule } from '../rule';

export const targetAvailable = defineRule({
  id: 'datasheet/target-available',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The target is marked as known when the prediction is made.',
  why: 'If the outcome were known at the prediction moment, there would be nothing to predict. Marked so, the target passes every check for leaks and a model may be trained on its own answer.',
  source: 'REFORMS checklist, module on leakage (legitimate features).',
  appliesTo: { kinds: ['datasheet'] },
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure\n    available_at_prediction: true\n  - name: left\n    available_at_prediction: false\n',
      },
    ],
    bad: [
      {
        text: 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: left\n    available_at_prediction: ⟦true⟧ # in the export\n',
        fixed:
          'name: telecom\ntarget:\n  name: left\nfields:\n  - name: left\n    available_at_prediction: false # in the export\n',
      },
      {
        path: 'datasheet.json',
        text: '{ "name": "telecom", "target": { "name": "left" }, "fields": [{ "name": "left", "available_at_prediction": ⟦true⟧ }] }\n',
        fixed:
          '{ "name": "telecom", "target": { "name": "left" }, "fields": [{ "name": "left", "available_at_prediction": false }] }\n',
      },
    ],
  },
  *check({ datasheet }) {
    for (const { value, availableAtPrediction } of datasheet?.fields ?? []) {
      if (value !== datasheet?.target?.value || availableAtPrediction?.value !== true) continue;
      yield {
        span: availableAtPrediction.span,
        message: `\`${value}\` is the target, so it is not known when it is predicted. Write \`false\`.`,
      };
    }
  },
  fix({ span }, { document }) {
    const scalar = scalarAt(document, span);
    return scalar
      ? [{ title: 'Replace with `false`', preferred: true, edits: [replaceScalar(document, scalar, false)] }]
      : [];
  },
});
