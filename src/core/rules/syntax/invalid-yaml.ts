import { fromParser } from './from-parser';

export const invalidYaml = fromParser('syntax/invalid-yaml', {
  severity: 'error',
  summary: 'The YAML does not parse.',
  why: 'A file that does not parse is not read at all: the Hub refuses the push, and a training script stops at its first line.',
  source: 'YAML 1.2.2.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nlayers: {hidden: 64, dropout: 0.1}\n' }],
    bad: [
      { text: 'epochs: 20\nlayers: {hidden: 64,⟦,⟧ dropout: 0.1}\n' },
      { text: 'epochs: 20\nlayers: [hidden: ⟦units⟧: 64]\n' },
    ],
  },
});
