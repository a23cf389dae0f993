import { fromParser } from './from-parser';

export const invalidYaml = fromParser('syntax/invalid-yaml', {
  severity: 'error',
  summary: 'The YAML does not parse.',
  why: 'A file that does not parse is not read at all: the Hub refuses the push, and a training script stops at its first line.',
  source: 'YAML 1.2.2.',
  examplePath: 'experiment.yaml',
  examples: {
    good: [{ text: 'name: churn\ntask:\n  type: classification\ndata:\n  path: data/churn.csv\n' }],
    bad: [{ text: 'name: churn\nnotes: first⟦: second⟧\n' }],
  },
});
