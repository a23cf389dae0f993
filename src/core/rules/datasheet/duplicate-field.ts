import type { DataNode, SeqNode } from '../../document/data/node';
import { itemAt, removeItem } from '../../fixes/remove-item';
import { defineRule } from '../rule';
import { fieldNodes } from './support/fields';

export const duplicateField = defineRule<{ readonly first: DataNode }>({
  id: 'datasheet/duplicate-field',
  layer: 'field',
  severity: 'warning',
  summary: 'Two fields have the same name.',
  why: 'A column is described twice, and readers cannot tell which of the two descriptions is true. Mostly an entry was copied for the next column and its name was left as it was, so that another column is not described at all.',
  source: 'The schema of datasheets, `fields`; Croissant 1.1, fields.',
  appliesTo: { formats: ['datasheet'] },
  examplePath: 'datasheet.yaml',
  examples: {
    good: [{ text: 'name: trams\nfields:\n  - name: stop\n    meaning: Number of the stop\n  - name: Stop\n' }],
    bad: [
      {
        text: 'name: trams\nfields:\n  - name: stop # of the network\n    meaning: Number of the stop\n  - name: boardings\n  - name: ⟦"stop"⟧ # per hour\n    meaning: People who get on\n',
      },
      {
        text: 'name: trams\nfields:\n  - name: stop # of the network\n    meaning: Number of the stop\n  - name: ⟦stop⟧\n    meaning: Number of the stop\n  - name: line\n',
        fixed:
          'name: trams\nfields:\n  - name: stop # of the network\n    meaning: Number of the stop\n  - name: line\n',
      },
      {
        path: 'datasheet.json',
        text: '{ "name": "trams", "fields": [{ "name": "stop", "type": "integer" }, { "name": ⟦"stop"⟧, "type": "string" }] }\n',
      },
    ],
  },
  *check({ document }) {
    const seen = new Map<string, DataNode>();
    for (const { name, node } of fieldNodes(document)) {
      const first = seen.get(name.value);
      if (first) {
        const message = `A field \`${name.value}\` is described above already. Write the name of the column that is meant here, or remove one of the two.`;
        yield { span: name.span, message, data: { first } };
      } else seen.set(name.value, node);
    }
  },
  fix({ span, data }, { document }) {
    const found = fieldAt(itemAt(document.data?.root, span.start));
    const edit = found && removeItem(document, found.seq, found.item);
    if (!edit || !data || !found) return [];
    // What says the same once more can go; of two descriptions only the author knows which one is true.
    const preferred = JSON.stringify(found.item.value) === JSON.stringify(data.first.value);
    return [{ title: 'Remove this field', preferred, edits: [edit] }];
  },
});

const fieldAt = (found: { seq: SeqNode; item: DataNode } | undefined): typeof found =>
  found?.item.type === 'map' ? found : undefined;
