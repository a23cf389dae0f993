import { resolve, type Entry, type MapNode } from '../../document/data/node';
import { inSentence } from '../../document/format';
import { removeEntry } from '../../fixes/remove-entry';
import { renameKey } from '../../fixes/rename-key';
import { propertiesAt } from '../../schema/schema';
import { synonymOf } from '../../schema/synonyms';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';

interface Data {
  readonly map: MapNode;
  readonly entry: Entry;
  readonly nearest: string | undefined;
}

export const unknownKey = defineRule<Data>({
  id: 'schema/unknown-key',
  layer: 'schema',
  severity: 'error',
  summary: 'A key that the format does not know.',
  why: 'Tools skip keys that they do not know, so what stands there is lost without a word. Most of the time the key is misspelt.',
  source: 'The schema of the format, `additionalProperties`.',
  examplePath: 'experiment.yaml',
  examples: {
    good: [{ text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n' }],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n⟦basline⟧:  # the one to beat\n  name: majority class\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\nbaseline:  # the one to beat\n  name: majority class\n',
      },
    ],
  },
  *check({ schemaProblems, document }) {
    for (const { keyword, params, path, located, span } of schemaProblems) {
      const key = params['additionalProperty'] ?? params['unevaluatedProperty'];
      const map = resolve(located.node);
      if (!/^(additional|unevaluated)Properties$/.test(keyword) || typeof key !== 'string' || map?.type !== 'map')
        continue;
      const entry = map.entries.find((candidate) => candidate.key === key);
      if (!entry) continue;
      const free = [...propertiesAt(document.format.schema, path).keys()].filter((known) => !(known in map.value));
      const near = synonymOf(key, free) ?? nearest(key, free);
      const advice =
        near === undefined ? 'Remove it, or move its content to a key that is known.' : `Did you mean \`${near}\`?`;
      yield {
        span,
        message: `\`${key}\` is not a key of this ${inSentence(document.format)}. ${advice}`,
        data: { map, entry, nearest: near },
        meant: near,
      };
    }
  },
  fix({ span, data }, { document }) {
    if (!data) return [];
    const remove = {
      title: `Remove \`${data.entry.key}\``,
      preferred: false,
      edits: [removeEntry(document, data.map, data.entry)],
    };
    if (data.nearest === undefined) return [remove];
    const rename = {
      title: `Rename to \`${data.nearest}\``,
      preferred: true,
      edits: [renameKey(document, span, data.nearest)],
    };
    return [rename, remove];
  },
});
