import { fromParser } from './from-parser';

export const tooLarge = fromParser('syntax/too-large', {
  severity: 'warning',
  summary: 'The file is too large to be checked.',
  why: 'A card or configuration of several megabytes is data in the wrong place. Checking it would keep the editor busy, so it is left alone.',
  source: 'A limit of this checker: the setting `mlPortfolio.maxFileSize`.',
  examplePath: 'params.yaml',
  examples: { good: [{ text: 'epochs: 20\n' }], bad: [] },
});
