import { defineRule } from '../rule';

const SIZES: Readonly<Record<string, (limit: string) => string>> = {
  minItems: (limit) => `needs at least ${limit} items`,
  maxItems: (limit) => `has room for at most ${limit} items`,
  uniqueItems: () => 'has an item twice',
  minLength: (limit) => `needs at least ${limit} characters`,
  maxLength: (limit) => `has room for at most ${limit} characters`,
  minProperties: (limit) => `needs at least ${limit} keys`,
  maxProperties: (limit) => `has room for at most ${limit} keys`,
};

export const wrongSize = defineRule({
  id: 'schema/wrong-size',
  layer: 'schema',
  severity: 'error',
  summary: 'A list, mapping or text that is too short or too long.',
  why: 'An empty list where at least one item is needed says nothing, and an item given twice is counted twice.',
  source: 'The schema of the format, `minItems` and its kin.',
  examplePath: 'experiment.yaml',
  examples: {
    good: [{ text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n' }],
    bad: [
      {
        path: 'sweep.yaml',
        text: 'program: train.py\nmethod: grid\nparameters:\n  depth:\n    ⟦values⟧: [] # to be filled\n',
      },
    ],
  },
  *check({ schemaProblems }) {
    for (const { keyword, params, located, span } of schemaProblems) {
      const size = SIZES[keyword];
      if (!size) continue;
      const name = located.entry ? `\`${located.entry.key}\`` : 'This';
      yield { span, message: `${name} ${size(String(params['limit']))}.` };
    }
  },
});
