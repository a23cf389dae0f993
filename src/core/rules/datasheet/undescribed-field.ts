import { insertKey } from '../../fixes/insert-key';
import type { Problem } from '../rule';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { fewOrFirst } from '../support/few';
import { fieldNodes, isBegun } from './support/fields';

export const undescribedField = defineRule<number>({
  id: 'datasheet/undescribed-field',
  layer: 'judgement',
  severity: 'info',
  summary: 'A field has no meaning beside its name.',
  why: 'A column name is a guess: `charges` may be of a month or of a life, before tax or after. One line for each field saves the next person a week, and it is where leaks are found.',
  source: 'Datasheets for Datasets, composition (what an instance holds); Croissant 1.1, fields.',
  appliesTo: { kinds: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      { text: 'name: trams\nfields:\n  - name: stop\n    meaning: Number of the stop\n' },
      { path: 'DATASHEET.md', text: '# Trams\n\n## Fields\n\n| Column | Type |\n|---|---|\n| stop | integer |\n' },
    ],
    bad: [
      {
        text: 'name: trams\nfields:\n  - name: stop\n    meaning: Number of the stop\n  - name: ⟦boardings⟧ # per hour\n',
      },
      {
        path: 'datasheet.json',
        text: '{ "name": "trams", "fields": [{ "name": ⟦"stop"⟧, "meaning": "" }] }\n',
      },
      {
        path: 'DATASHEET.md',
        text: '# Trams\n\n## Fields\n\n| Column | Description |\n|---|---|\n| stop | Number of the stop |\n| ⟦`boardings`⟧ | |\n',
      },
    ],
  },
  *check(context) {
    yield* fewOrFirst(
      [...problems(context)],
      (count) =>
        `${count} fields have a name and no meaning, this one first. Say of each what its value means, with its unit.`,
    );
  },
  fix({ data }, { document }) {
    if (data === undefined) return [];
    const edit = insertKey(document, ['fields', data], 'meaning', '...');
    return edit ? [{ title: 'Add `meaning` to fill in', preferred: false, edits: [edit] }] : [];
  },
});

const messageFor = (name: string): string =>
  `Nothing says what \`${name}\` means. Add what its value says, with its unit.`;

function* problems({ document, datasheet }: CheckContext): Generator<Problem<number>> {
  if (!document.format.markdown) {
    for (const { index, name, node } of fieldNodes(document))
      if (!isBegun(node, 'meaning')) yield { span: name.span, message: messageFor(name.value), data: index };
    return;
  }
  const fields = datasheet?.fields ?? [];
  // A table without a column for it, or types that a tool wrote, are not meant to explain.
  if (!fields.some(({ meaning }) => meaning)) return;
  for (const { value, span, meaning } of fields) if (!meaning) yield { span, message: messageFor(value) };
}
