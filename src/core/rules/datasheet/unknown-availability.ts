import { insertKey } from '../../fixes/insert-key';
import { defineRule } from '../rule';
import { fewOrFirst } from '../support/few';
import { fieldNodes, isBegun } from './support/fields';

export const unknownAvailability = defineRule<number>({
  id: 'datasheet/unknown-availability',
  layer: 'judgement',
  severity: 'info',
  summary: 'It is not said whether a field is known when the prediction is made.',
  why: 'Most leaks are fields that are filled in after the outcome: a closing reason, a final balance. Those who know the data can tell at a glance, and experiments that use such a field are then found by themselves.',
  source: 'REFORMS checklist, module on leakage (legitimate features).',
  appliesTo: { formats: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure\n    available_at_prediction: true\n  - name: id\n    excluded_because: It names a person\n  - name: left\n',
      },
      { text: 'name: trams\nfields:\n  - name: stop\n' },
    ],
    bad: [
      {
        text: 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure\n    available_at_prediction: true\n  - name: ⟦closing_reason⟧ # free text\n  - name: left\n',
      },
    ],
  },
  *check({ document, datasheet }) {
    const target = datasheet?.target;
    if (!target) return;
    const open = fieldNodes(document).filter(
      ({ name, node }) =>
        name.value !== target.value && !isBegun(node, 'available_at_prediction') && !isBegun(node, 'excluded_because'),
    );
    const problems = open.map(({ name, index }) => ({
      span: name.span,
      message: `Nothing says whether \`${name.value}\` is known when \`${target.value}\` is predicted. Add \`available_at_prediction\`.`,
      data: index,
    }));
    yield* fewOrFirst(
      problems,
      (count) =>
        `Of ${count} fields nothing says whether they are known when \`${target.value}\` is predicted, this one first. Add \`available_at_prediction\` to each.`,
    );
  },
  fix({ data }, { document }) {
    if (data === undefined) return [];
    return [true, false].flatMap((value) => {
      const edit = insertKey(document, ['fields', data], 'available_at_prediction', value);
      return edit ? [{ title: `Add \`available_at_prediction: ${value}\``, preferred: false, edits: [edit] }] : [];
    });
  },
});
