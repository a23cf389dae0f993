import { locate } from '../../document/data/locate';
import { resolve, type Entry, type MapNode } from '../../document/data/node';
import { removeEntry } from '../../fixes/remove-entry';
import { commentBeside } from '../../schema/schema';
import { defineRule } from '../rule';

interface Data {
  readonly map: MapNode;
  readonly entry: Entry;
}

export const exclusiveKeys = defineRule<Data>({
  id: 'schema/exclusive-keys',
  layer: 'schema',
  severity: 'error',
  summary: 'Two keys that exclude each other.',
  why: 'Each of the two says where the same thing comes from, and tools refuse the file or silently pick one of them.',
  source: 'The schema of the format, `not`.',
  examplePath: 'model-card.yaml',
  examples: {
    good: [{ text: 'model_details:\n  name: churn\n  licenses:\n    - identifier: MIT\n' }],
    bad: [
      {
        text: 'model_details:\n  name: churn\n  licenses:\n    - identifier: MIT\n      ⟦custom_text⟧: Free for teaching.\n',
      },
    ],
  },
  *check({ schemaProblems, document }) {
    for (const { keyword, schemaPath, path, located } of schemaProblems) {
      const { entry, parent } = located;
      const map = resolve(parent);
      if (keyword !== 'not' || !entry || map?.type !== 'map') continue;
      const words = commentBeside(document.format.schema, schemaPath);
      const advice = words === undefined ? 'Remove it, or the key that excludes it.' : `Write ${words}.`;
      const span = locate(document.data?.root, path)?.entry?.keySpan ?? entry.keySpan;
      yield {
        span,
        message: `\`${entry.key}\` cannot stand beside what is there already. ${advice}`,
        data: { map, entry },
      };
    }
  },
  fix({ data }, { document }) {
    if (!data) return [];
    return [
      { title: `Remove \`${data.entry.key}\``, preferred: false, edits: [removeEntry(document, data.map, data.entry)] },
    ];
  },
});
