import { keysAbove, nextContentLine, yamlLine } from '../../document/data/yaml-line';
import { propertiesAt } from '../../schema/schema';
import { fromParser } from './from-parser';

export const missingColon = fromParser('syntax/missing-colon', {
  severity: 'error',
  summary: 'A line among keys has no colon.',
  why: 'Every line of a mapping is a key, a colon, a space and a value. A line without a colon ends the mapping, and the file does not parse.',
  source: 'YAML 1.2.2, section 8.2.2: block mappings.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\noptimizer:\n  name: adam\n' }],
    bad: [
      {
        text: 'epochs: 20\n⟦optimizer⟧ # the default\n  name: adam\n',
        fixed: 'epochs: 20\noptimizer: # the default\n  name: adam\n',
      },
      { text: 'epochs: 20\n⟦patience 5⟧\nlr: 0.01\n' },
      {
        path: 'experiment.yaml',
        text: 'name: churn\ntask:\n  unit: one customer\n  ⟦type classification⟧ # or ranking\ndata:\n  path: data/churn.csv\n',
        fixed:
          'name: churn\ntask:\n  unit: one customer\n  type: classification # or ranking\ndata:\n  path: data/churn.csv\n',
      },
      {
        path: 'README.md',
        text: '---\n⟦license mit⟧\nlanguage: en\nlibrary_name: sklearn\n---\n# Churn\n',
        fixed: '---\nlicense: mit\nlanguage: en\nlibrary_name: sklearn\n---\n# Churn\n',
      },
    ],
  },
  guess({ start, end }, { text, format }) {
    const word = /^[\w-]+(\.[\w-]+)*/.exec(text.slice(start, end))?.[0];
    if (word === undefined) return [];
    const at = start + word.length;
    const next = nextContentLine(text, start);
    const { indent } = yamlLine(text, start);
    const opensBlock = at === end && next !== undefined && next.indent > indent;
    const known = propertiesAt(format.schema, keysAbove(text, start)).has(word);
    return [
      {
        title: `Make \`${word}\` a key`,
        preferred: opensBlock || known,
        edits: [{ span: { start: at, end: at }, newText: ':' }],
      },
    ];
  },
});
