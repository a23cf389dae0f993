import type { Path } from '../../document/data/locate';
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
      {
        text: 'name: faq\ntask:\n  type: question-answering\ndata:\n  name: questions\nllm:\n  model: small-chat-1\n  ⟦temperature⟧: 0 # no luck\n',
      },
      {
        path: 'dvc.yaml',
        text: 'stages:\n  train:\n    ⟦command⟧: echo trained # for now\n',
        fixed: 'stages:\n  train:\n    cmd: echo trained # for now\n',
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
      const below = near === undefined ? keyAbove(document.format.schema, path, key) : undefined;
      const advice =
        near !== undefined
          ? `Did you mean \`${near}\`?`
          : below !== undefined
            ? `Move it below \`${below}\`.`
            : 'Remove it, or move its content to a key that is known.';
      yield {
        span,
        message: `\`${key}\` is not a key of this ${inSentence(document.format)}. ${advice}`,
        data: { map, entry, nearest: near },
        meant: near ?? below,
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

/** The key below which a misplaced one is known, one step deeper; undefined when there is none or more than one. */
function keyAbove(schema: string | undefined, path: Path, key: string): string | undefined {
  const [only, another] = Array.from(propertiesAt(schema, path)).filter(
    ([name, { examples = [] }]) =>
      propertiesAt(schema, [...path, name]).has(key) ||
      // Mappings of the author's own keys say by example what belongs there.
      examples.some((example) => isMapping(example) && Object.hasOwn(example, key)),
  );
  return another === undefined ? only?.[0] : undefined;
}

const isMapping = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
