import assert from 'node:assert/strict';
import { parseYaml } from '../../src/core/document/data/from-yaml';
import { reparseYaml } from '../../src/core/document/data/reparse';
import { Random, randomEdit } from './random';
import { randomYaml, YAML_FRAGMENTS, YAML_TEXTS, YAML_TYPED, YAML_VALUES } from './yaml-texts';

/** Documents, and edits to each of them, one upon the other. */
const DOCUMENTS = 200;
const EDITS = 12;

describe('reparseYaml', function () {
  this.timeout(30_000);

  it('gives the tree that parsing everything gives, whatever is edited', () => {
    for (let seed = 0; seed < DOCUMENTS; seed++) {
      const random = new Random(seed);
      const base = random.pick([0, 4]);
      let text = random.chance(0.6) ? random.pick(YAML_TEXTS) : randomYaml(random);
      let tree = parseYaml(text, base);
      for (let edit = 0; edit < EDITS; edit++) {
        const next = randomEdit(random, text, YAML_FRAGMENTS);
        const reparsed = reparseYaml(tree, text, next);
        const message = `seed ${seed}, edit ${edit}: ${JSON.stringify(text)} became ${JSON.stringify(next)}`;
        assert.deepStrictEqual(reparsed, parseYaml(next, base), message);
        // A document that is broken stays so for long; go back now and then, as a person does.
        if (reparsed.problems.length > 0 && random.chance(0.7)) continue;
        text = next;
        tree = reparsed;
      }
    }
  });

  it('gives the tree that parsing everything gives, whatever is typed into values', () => {
    for (let seed = 0; seed < DOCUMENTS; seed++) {
      const random = new Random(seed);
      const base = random.pick([0, 4]);
      let text: string = random.pick(YAML_VALUES);
      for (let edit = 0; edit < EDITS; edit++) {
        const next = randomEdit(random, text, YAML_TYPED);
        const expected = parseYaml(next, base);
        const message = `seed ${seed}, edit ${edit}: ${JSON.stringify(text)} became ${JSON.stringify(next)}`;
        assert.deepStrictEqual(reparseYaml(parseYaml(text, base), text, next), expected, message);
        if (expected.problems.length === 0 && expected.separable) text = next;
      }
    }
  });

  it('re-reads only the entry that was edited', () => {
    const before = 'a: 1\nb: [1, 2]\nc: 3\n';
    const after = 'a: 1\nb: [1, 22]\nc: 3\n';
    const tree = parseYaml(before);
    const again = reparseYaml(tree, before, after);
    assert.ok(tree.root?.type === 'map' && again.root?.type === 'map');
    assert.equal(again.root.entries[0], tree.root.entries[0], 'what stands in front is the same object');
    assert.deepEqual({ ...again.root.value }, { a: 1, b: [1, 22], c: 3 });
    assert.equal(reparseYaml(tree, before, before), tree);
  });
});
