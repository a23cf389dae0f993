import { fromParser } from './from-parser';

export const binaryFile = fromParser('syntax/binary-file', {
  severity: 'warning',
  summary: 'The file is not text.',
  why: 'A file with the name of a document that is no text was overwritten or misnamed. Nobody can read it as the document that its name promises.',
  source: 'A file with a zero byte near its start.',
  examplePath: 'model_card.md',
  examples: { good: [{ text: '# Model card\n' }], bad: [] },
});
