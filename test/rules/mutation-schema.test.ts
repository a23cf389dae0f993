import assert from 'node:assert/strict';
import { FORMATS } from '../../src/core/document/format';
import { locate } from '../../src/core/document/data/locate';
import { allowedValues, propertiesAt, schemasAt, typesOf } from '../../src/core/schema/schema';
import { nearest } from '../../src/core/text/nearest';
import { places, scalars, type Place } from './mutation/places';
import { assertAllFound, replaced, type Planted } from './mutation/plant';
import { Mutant, soundDocuments } from './mutation/sound';

const SOUND = soundDocuments();

const KEY_RULES = ['schema/unknown-key', 'hub/unknown-key', 'hub/plural-key', 'hub/misspelt-key'];
const VALUE_RULES = [
  'schema/not-allowed-value',
  'hub/unknown-license',
  'hub/invalid-language',
  'hub/unknown-task',
  'hub/unlisted-value',
  'hub/unexpected-value',
  'hub/space-color',
];

/** Rules that know what a value means, and so speak of one of a wrong type instead of the schema. */
const FIELD_RULES = [
  'hub/language-boolean',
  'hub/model-index',
  'hub/not-a-dataset-id',
  'hub/not-a-model-id',
  'hub/emissions-unit',
  'datasheet/unlisted-target',
  'model-card/missing-path',
  'experiment/missing-parameter',
];

/** Where the absence of an entry is told: at the key of the mapping, its first line, or the top of the document. */
function markOf({ sound, parent, map }: Place): number {
  if (parent.length === 0) return sound.document.anchor.start;
  const above = locate(sound.document.data?.root, parent)?.entry;
  return above?.keySpan.start ?? map.start;
}

/** A key or word with one letter left out. */
const misspelt = (word: string): string => word.slice(0, 2) + word.slice(3);

const written = ({ entry, text }: Place): string => text.slice(entry.keySpan.start, entry.keySpan.end);

/** Whether a key that the schema does not name is a mistake in this mapping; in front matter only its own keys are known. */
const isClosed = ({ sound, parent }: Place): boolean => {
  const { format } = sound.document;
  const closed = schemasAt(format.schema, parent).some(({ additionalProperties }) => additionalProperties === false);
  return closed || (parent.length === 0 && /^(model|dataset)-card-markdown$/.test(format.id));
};

describe('mistakes planted in sound documents: schema', function () {
  this.timeout(300_000);

  it('nothing is found in the sound documents, and there are some of every format', () => {
    const said = SOUND.flatMap((sound) =>
      new Mutant(sound, sound.document.text).findings.map(({ id, message }) => `${sound.name}: ${id}: ${message}`),
    );
    assert.deepEqual(said, []);
    const formats = new Set(SOUND.map(({ document }) => document.format.id));
    assert.deepEqual([...formats].sort(), FORMATS.map(({ id }) => id).sort());
  });

  it('a misspelt key', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const place of places(sound)) {
          const { entry, text, map, parent } = place;
          if (!isClosed(place)) continue;
          const wrong = misspelt(entry.key);
          const others = [...propertiesAt(sound.document.format.schema, parent).keys()].filter(
            (key) => !(key in map.value) || key === entry.key,
          );
          // A slip that leads nowhere near, or near to two keys, is a test of its own.
          if (entry.key.length < 5 || nearest(wrong, others) !== entry.key) continue;
          yield {
            what: `${entry.key} as ${wrong}`,
            text: replaced(text, entry.keySpan, written(place).replace(entry.key, wrong)),
            at: entry.keySpan.start,
            ids: KEY_RULES,
            fix: 'original',
          };
        }
      },
      250,
    );
  });

  it('a key that nobody knows', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        const seen = new Set<object>();
        for (const place of places(sound)) {
          const { map, entry, text } = place;
          if (seen.has(map) || !isClosed(place) || sound.document.format.markdown) continue;
          seen.add(map);
          const json = sound.document.data?.language === 'json';
          const key = json ? '"zyx_quux": 1' : 'zyx_quux: 1';
          const column = sound.document.source.positionAt(entry.keySpan.start).character;
          yield {
            what: `zyx_quux beside ${entry.key}`,
            text: replaced(
              text,
              { start: entry.keySpan.start, end: entry.keySpan.start },
              map.flow ? `${key}, ` : `${key}\n${' '.repeat(column)}`,
            ),
            at: entry.keySpan.start,
            ids: ['schema/unknown-key'],
            fix: 'none',
          };
        }
      },
      60,
    );
  });

  it('a number in quotes, and text that is a number', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const { node, schemas, key } of scalars(sound)) {
          const types = typesOf(schemas);
          const { text } = sound.document;
          const plant = (by: string, fix: Planted['fix']): Planted => ({
            what: `${key}: ${text.slice(node.start, node.end)} as ${by}`,
            text: replaced(text, node, by),
            at: node.start,
            ids: ['schema/wrong-type', ...VALUE_RULES, ...FIELD_RULES],
            fix,
          });
          if (types.size === 0) continue;
          if (typeof node.value === 'number' && !types.has('string'))
            yield plant(`"${node.value}"`, key === 'emissions' ? 'none' : 'original');
          if (
            typeof node.value === 'string' &&
            node.style === 'plain' &&
            !types.has('number') &&
            !types.has('integer') &&
            allowedValues(schemas).length === 0
          ) {
            yield plant('12', 'gone');
            if (!types.has('boolean')) yield plant('true', 'gone');
          }
          if (typeof node.value === 'boolean' && !types.has('string'))
            yield plant(`"${String(node.value)}"`, 'original');
          if (types.has('integer') && !types.has('number') && typeof node.value === 'number')
            yield plant(`${node.value}.5`, 'none');
        }
      },
      200,
    );
  });

  it('a value that is not one of those allowed', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const { node, schemas, key } of scalars(sound)) {
          const allowed = allowedValues(schemas).filter((value) => typeof value === 'string');
          if (typeof node.value !== 'string' || allowed.length === 0 || schemas.some(({ anyOf }) => anyOf)) continue;
          const wrong = misspelt(node.value);
          const { text } = sound.document;
          const raw = text.slice(node.start, node.end);
          const plant = (by: string, fix: Planted['fix']): Planted => ({
            what: `${key}: ${raw} as ${by}`,
            text: replaced(text, node, raw.replace(String(node.value), by)),
            at: node.start,
            ids: VALUE_RULES,
            fix,
          });
          // Sizes differ by one letter and mean ten times as much, so that none is nearer than another.
          const near = nearest(wrong, allowed) === node.value && !wrong.includes('<n<');
          if (!allowed.includes(wrong)) yield plant(wrong, near ? 'original' : 'gone');
          yield plant('zyxquux', allowed.length === 1 ? 'original' : 'none');
        }
      },
      60,
    );
  });

  it('a required key left out', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const place of places(sound)) {
          const { required, entry, map, text, path } = place;
          if (!required || map.flow || map.entries.length < 2) continue;
          const { source } = sound.document;
          const first = map.entries[0] === entry;
          const next = map.entries[map.entries.indexOf(entry) + 1];
          const start = first ? entry.keySpan.start : source.lineAt(entry.keySpan.start).start;
          const behind = first ? next?.keySpan.start : undefined;
          const last = text.slice(0, entry.end).trimEnd().length;
          const end = behind ?? source.lineAt(last).end + 1;
          yield {
            what: `without ${path.join('.')}`,
            text: replaced(text, { start, end }, ''),
            at: markOf(place),
            ids: [
              'schema/missing-key',
              'hub/incomplete-result',
              'hub/model-index',
              'experiment/sweep-incomplete-hyperband',
            ],
            fix: 'none',
          };
        }
      },
      20,
    );
  });

  it('a number out of its range', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const { node, schemas, key } of scalars(sound)) {
          if (typeof node.value !== 'number') continue;
          const { text } = sound.document;
          const plant = (by: number): Planted => ({
            what: `${key}: ${String(node.value)} as ${by}`,
            text: replaced(text, node, String(by)),
            at: node.start,
            ids: ['schema/out-of-range', 'hub/unexpected-value'],
            fix: 'none',
          });
          for (const { minimum, maximum } of schemas) {
            if (minimum !== undefined) yield plant(minimum - 3);
            if (maximum !== undefined) yield plant(maximum + 25);
          }
        }
      },
      10,
    );
  });

  it('text of a wrong form', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const { node, schemas, key } of scalars(sound)) {
          if (typeof node.value !== 'string' || schemas.every(({ pattern }) => pattern === undefined)) continue;
          const { text } = sound.document;
          for (const by of ['31.01. 2026', '/srv/models/a b']) {
            yield {
              what: `${key}: ${text.slice(node.start, node.end)} as ${by}`,
              text: replaced(text, node, `"${by}"`),
              at: node.start,
              ids: [
                'schema/wrong-format',
                'hub/not-a-dataset-id',
                'hub/not-a-model-id',
                'hub/split-name',
                'milestones/invalid-date',
                'milestones/unknown-detector',
              ],
              fix: 'gone',
            };
          }
        }
      },
      10,
    );
  });

  it('one value where a list is wanted', () => {
    assertAllFound(
      SOUND,
      function* (sound) {
        for (const { entry, schemas, text } of places(sound)) {
          const types = typesOf(schemas);
          const items = typesOf(schemas.flatMap(({ items: one }) => one ?? []));
          if (entry.value.type !== 'seq' || types.has('string') || (items.size > 0 && !items.has('string'))) continue;
          const [first] = entry.value.items;
          if (first?.type !== 'scalar') continue;
          const raw = text.slice(first.start, first.end);
          const end = text.slice(0, entry.value.end).trimEnd().length;
          yield {
            what: `${entry.key}: ${raw}`,
            text: replaced(text, { start: entry.keySpan.end, end }, `: ${raw}`),
            at: entry.keySpan.start,
            ids: ['schema/wrong-type', 'hub/list-wanted', 'hub/unexpected-value'],
            fix: 'clean',
          };
        }
      },
      10,
    );
  });
});
