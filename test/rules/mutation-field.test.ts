import assert from 'node:assert/strict';
import { RULES } from '../../src/core/rules/index';
import { FENCE_MISTAKES, JSON_MISTAKES } from './mutation/json';
import { verdict } from './mutation/plant';
import {
  CAREER_SLIPS,
  CARD_SLIPS,
  EXPERIMENT_SLIPS,
  HUB_SLIPS,
  README_SLIPS,
  SCHEMA_SLIPS,
  type Slip,
} from './mutation/field';
import { soundDocuments, type Sound } from './mutation/sound';
import { YAML_MISTAKES } from './mutation/yaml';
import { READER_MISTAKES } from './mutation/yaml-readers';

const SLIPS = { ...HUB_SLIPS, ...EXPERIMENT_SLIPS, ...CARD_SLIPS, ...README_SLIPS, ...CAREER_SLIPS, ...SCHEMA_SLIPS };

/** Rules of these layers whose mistake has no place in a sound document, with the reason. */
const NOT_PLANTED: Readonly<Record<string, string>> = {
  'hub/missing-front-matter': 'speaks of files named like a card only; the cards among the sound documents are READMEs',
  'readme/self-link': 'needs to know the address of the clone, which these repositories have none of',
  'schema/invalid-key': 'no schema restricts the names of keys; a rule of the format speaks of them',
};

const SOUND = new Map(soundDocuments().map((sound) => [sound.name, sound]));

/** Makes the slip and tells where the finding is to be. */
function planted(sound: Sound, { edits, on }: Slip): { text: string; at: number } {
  let text = sound.document.text;
  for (const [from, to] of edits) {
    const next = text.replace(from, to);
    assert.notEqual(next, text, `${sound.name} has no ${String(from)}`);
    text = next;
  }
  const at = text.indexOf(on ?? '⟦');
  assert.ok(at >= 0, `nothing tells where the finding is to be in ${sound.name}`);
  return { text: text.replace('⟦', ''), at };
}

describe('mistakes planted in sound documents: fields', () => {
  for (const [id, slips] of Object.entries(SLIPS)) {
    it(id, () => {
      for (const slip of slips) {
        const sound = SOUND.get(slip.of);
        assert.ok(sound, `there is no sound document ${slip.of}`);
        const { text, at } = planted(sound, slip);
        const complaint = verdict(sound, { what: String(slip.edits[0]?.[1]), text, at, ids: [id], fix: slip.fix });
        assert.equal(complaint ?? '', '');
      }
    });
  }

  it('every rule of the layers syntax, schema and field finds a planted mistake', () => {
    const classes = [...YAML_MISTAKES, ...READER_MISTAKES, ...JSON_MISTAKES, ...FENCE_MISTAKES];
    const planted = new Set([...Object.keys(SLIPS), ...classes.map(({ id }) => id)]);
    const layers = new Set(['syntax', 'schema', 'field']);
    const left = RULES.filter(({ id, layer }) => layers.has(layer) && !planted.has(id)).map(({ id }) => id);
    assert.deepEqual(left.sort(), Object.keys(NOT_PLANTED).sort());
  });
});
