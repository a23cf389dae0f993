import assert from 'node:assert/strict';
import { SCHEMAS, subschemas, validatorOf, type Schema } from './load';

const KINDS = [
  'check-report',
  'dataset-card-front-matter',
  'datasheet',
  'dvc-pipeline',
  'eval-benchmark',
  'eval-results',
  'experiment',
  'hydra-config',
  'lightning-cli',
  'lists',
  'milestones',
  'milestones-report',
  'mlproject',
  'model-card',
  'model-card-front-matter',
  'plan',
  'portfolio',
  'readme-report',
  'space-card-front-matter',
  'wandb-sweep',
];

/** Sentences of a description; a full stop inside a word such as `params.yaml` does not end one. */
const sentences = (text: string): number => text.split(/[.?!](?:\s|$)/).filter((part) => part.trim() !== '').length;

/** A list that offers its values and lets others pass. */
const isOpenList = (branches: readonly unknown[]): boolean => branches.at(-1) === true;

describe('the schemas', () => {
  it('are all there', () => {
    for (const kind of KINDS) assert.ok(SCHEMAS.has(kind), `schemas/${kind}.schema.json is missing`);
  });

  for (const [name, schema] of SCHEMAS) {
    describe(name, () => {
      const visits = [...subschemas(schema)];
      const properties = visits.filter(({ isProperty }) => isProperty);

      it('compiles in strict mode', () => {
        assert.equal(typeof validatorOf(name), 'function');
      });

      it('has an id of its own, a title and a description', () => {
        assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
        assert.equal(schema['$id'], `https://schemas.ml-portfolio.invalid/${name}.schema.json`);
        assert.ok(schema['title'] && schema['description']);
      });

      it('explains every property in one or two sentences, with an example', () => {
        const incomplete = properties
          .filter(({ schema: { title, description, examples } }) => {
            if (typeof title !== 'string' || typeof description !== 'string') return true;
            return !Array.isArray(examples) || examples.length === 0 || ![1, 2].includes(sentences(description));
          })
          .map(({ pointer }) => pointer);
        assert.deepEqual(incomplete, []);
      });

      it('gives only examples that are valid', () => {
        for (const { schema: property, pointer } of properties) {
          const validate = validatorOf(name, pointer);
          for (const example of property['examples'] as readonly unknown[]) {
            assert.ok(validate(example), `${pointer} refuses its example ${JSON.stringify(example)}`);
          }
        }
      });

      it('gives only defaults that are valid', () => {
        for (const { schema: property, pointer } of visits.filter((visit) => 'default' in visit.schema)) {
          assert.ok(validatorOf(name, pointer)(property['default']), `${pointer} refuses its default`);
        }
      });

      it('keeps to the keywords that give one error for one mistake', () => {
        for (const { schema: part, pointer } of visits) {
          assert.ok(!('format' in part), `${pointer} has a format: write a pattern`);
          assert.ok(!('oneOf' in part), `${pointer} has oneOf: write if and then`);
          const branches = part['anyOf'] as readonly Schema[] | undefined;
          const inCondition = /\/(if|not)(\/|$)/.test(pointer);
          if (branches && !inCondition) assert.ok(isOpenList(branches), `${pointer} has anyOf that can fail`);
        }
      });

      it('says in words what a pattern or an exclusion means', () => {
        const silent = visits
          .filter(({ schema: part, pointer }) => 'pattern' in part || ('not' in part && !pointer.endsWith('/if')))
          .filter(({ schema: part }) => typeof part['$comment'] !== 'string')
          .map(({ pointer }) => pointer);
        assert.deepEqual(silent, []);
      });
    });
  }
});
