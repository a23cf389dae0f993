// The examples of rules are tests and documentation. What is published has no use for them.
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { nodesIn, parseModule, replaced } from './syntax-tree.mjs';

const keyOf = ({ type, key, computed }) => (type === 'Property' && !computed ? (key.name ?? key.value) : undefined);

/** The lists of `{ good: […], bad: […] }`, whatever else the object has. */
function examplesOf({ type, properties }) {
  if (type !== 'ObjectExpression') return [];
  const lists = ['good', 'bad'].map((name) => properties.find((property) => keyOf(property) === name)?.value);
  return lists.every((list) => list !== undefined) ? lists.filter((list) => list.type === 'ArrayExpression') : [];
}

/**
 * @param {string} code JavaScript
 * @returns {string} the same with empty lists of examples
 */
export const withoutExamples = (code) =>
  replaced(
    code,
    Array.from(nodesIn(parseModule(code)))
      .flatMap(examplesOf)
      .map(({ start, end }) => ({ start, end, text: '[]' })),
  );

/** Leaves the examples of rules out of a bundle, and with them what only they use. */
export const noExamples = {
  name: 'no-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/].+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'ts',
        target: 'esnext',
        sourcefile: path,
      });
      return { contents: withoutExamples(code), loader: 'js' };
    });
  },
};
