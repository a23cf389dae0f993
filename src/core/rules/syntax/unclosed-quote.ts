import { yamlLine } from '../../document/data/yaml-line';
import { fromParser } from './from-parser';

export const unclosedQuote = fromParser('syntax/unclosed-quote', {
  severity: 'error',
  summary: 'A quoted value has no closing quote.',
  why: 'Everything behind the quote, often the whole rest of the file, becomes part of this one value.',
  source: 'YAML 1.2.2, sections 7.3.1 and 7.3.2: quoted styles.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nnotes: "second run"\n' }],
    bad: [
      {
        text: 'notes: ⟦"⟧second run\nepochs: 20\n',
        fixed: 'notes: "second run"\nepochs: 20\n',
      },
      {
        text: "folds:\n  - ⟦'⟧2025\n  - '2026'\nepochs: 20\n",
        fixed: "folds:\n  - '2025'\n  - '2026'\nepochs: 20\n",
      },
    ],
  },
  guess({ start }, { text }) {
    const { value, end } = yamlLine(text, start);
    if (value.start !== start) return [];
    const at = { start: value.end, end: value.end };
    // What looks like a comment may be part of the text.
    const preferred = text.slice(value.end, end).trim() === '';
    return [{ title: 'Close the quote', preferred, edits: [{ span: at, newText: text[start] ?? '' }] }];
  },
});
