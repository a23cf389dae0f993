import { child } from '../../document/data/locate';
import { replaceScalar } from '../../fixes/replace-value';
import { nearest } from '../../text/nearest';
import { scalarAt } from '../support/scalar-at';
import { defineRule } from '../rule';

export const unlistedTarget = defineRule<string>({
  id: 'datasheet/unlisted-target',
  layer: 'field',
  severity: 'warning',
  summary: 'The target is none of the fields.',
  why: 'The target is a column of the data, so it belongs to the list of fields with its type and meaning. A name that is not there is mostly misspelt, and experiments that use it then look as if they used another column.',
  source: 'The format of the datasheet, `target.name`.',
  appliesTo: { formats: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [{ text: 'name: telecom\ntarget:\n  name: left\nfields:\n  - name: tenure\n  - name: left\n' }],
    bad: [
      {
        text: 'name: telecom\ntarget:\n  name: ⟦chruned⟧ # yes or no\nfields:\n  - name: tenure\n  - name: churned\n',
        fixed: 'name: telecom\ntarget:\n  name: churned # yes or no\nfields:\n  - name: tenure\n  - name: churned\n',
      },
      { text: 'name: telecom\ntarget:\n  name: ⟦left⟧\nfields:\n  - name: tenure\n  - name: contract\n' },
    ],
  },
  *check({ datasheet, document }) {
    const { target, fields = [] } = datasheet ?? {};
    // A single field is an example of how fields are written.
    if (!target || fields.length < 2 || fields.some(({ value }) => value === target.value)) return;
    const listed = child(document.data?.root, 'fields');
    // One of the fields whose name cannot be read may be the target.
    if (listed?.type === 'seq' && listed.items.some((field) => typeof child(field, 'name')?.value !== 'string')) return;
    const near = nearest(
      target.value,
      fields.map(({ value }) => value),
    );
    const advice = near === undefined ? 'Add it to `fields`.' : `Did you mean \`${near}\`?`;
    yield {
      span: target.span,
      message: `The target \`${target.value}\` is none of the fields. ${advice}`,
      ...(near === undefined ? {} : { data: near }),
    };
  },
  fix({ span, data }, { document }) {
    const scalar = data === undefined ? undefined : scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Replace with \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});
