import { fromParser } from './from-parser';

const nested = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;

export const tooDeep = fromParser('syntax/too-deep', {
  severity: 'error',
  summary: 'The file is nested deeper than any reader needs.',
  why: 'Hundreds of levels are a slip of a program that wrote the file. Many readers run out of stack on it, so the content is not looked at.',
  source: 'A limit of this checker: 200 levels.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: `epochs: 20\nlayers: ${nested(10)}\n` }],
    bad: [{ text: `epochs: 20\nlayers: ${'['.repeat(199)}⟦[⟧${nested(20)}${']'.repeat(200)}\n` }],
  },
});
