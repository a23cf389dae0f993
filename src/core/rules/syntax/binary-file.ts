import { fromParser } from './from-parser';

export const binaryFile = fromParser('syntax/binary-file', {
  severity: 'warning',
  summary: 'The file is not text in UTF-8.',
  why: 'A file with the name of a document that is no text was overwritten or misnamed, or an editor saved it in the encoding of its system, so that every letter with an accent is broken for others. Tools that expect UTF-8 cannot read it as the document that its name promises.',
  source: 'A file with a zero byte near its start, or with bytes that are no UTF-8.',
  examplePath: 'model_card.md',
  examples: { good: [{ text: '# Model card\n' }], bad: [] },
});
