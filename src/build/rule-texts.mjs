// The examples of rules are tests, and with the reasons they are the pages of docs/rules. Programs have no use for them.
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { nodesIn, parseModule, replaced } from './syntax-tree.mjs';

const keyOf = ({ type, key, computed }) => (type === 'Property' && !computed ? (key.name ?? key.value) : undefined);

const valueOf = (properties, name) => properties.find((property) => keyOf(property) === name)?.value;

const isText = (value) => value !== undefined && (value.type === 'Literal' || value.type === 'TemplateLiteral');

/** The lists of `{ good: […], bad: […] }`, whatever else the object has. */
function examplesOf(properties) {
  const lists = ['good', 'bad'].map((name) => valueOf(properties, name));
  return lists.every((list) => list !== undefined) ? lists.filter((list) => list.type === 'ArrayExpression') : [];
}

/** The reason and the source of `{ summary, why, source, … }`; rules that are alike may share a source. */
function reasonsOf(properties) {
  if (!isText(valueOf(properties, 'summary')) || !isText(valueOf(properties, 'why'))) return [];
  return ['why', 'source'].map((name) => valueOf(properties, name)).filter(isText);
}

/**
 * @param {string} code JavaScript
 * @returns {string} the same with empty lists of examples, and reasons without words
 */
export const withoutRuleTexts = (code) =>
  replaced(
    code,
    Array.from(nodesIn(parseModule(code)))
      .filter(({ type }) => type === 'ObjectExpression')
      .flatMap(({ properties }) => [
        ...examplesOf(properties).map((node) => ({ node, text: '[]' })),
        ...reasonsOf(properties).map((node) => ({ node, text: "''" })),
      ])
      .map(({ node, text }) => ({ start: node.start, end: node.end, text })),
  );

/** Leaves examples and reasons of rules out of a bundle, and with them what only they use. */
export const noRuleTexts = {
  name: 'no-rule-texts',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]core[\\/]rules[\\/].+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), {
        loader: 'ts',
        target: 'esnext',
        sourcefile: path,
      });
      return { contents: withoutRuleTexts(code), loader: 'js' };
    });
  },
};
