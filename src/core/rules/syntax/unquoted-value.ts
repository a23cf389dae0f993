import { yamlLine } from '../../document/data/yaml-line';
import { quoteText } from '../../fixes/quote-text';
import type { Span } from '../../text/span';
import { fromParser } from './from-parser';

export const unquotedValue = fromParser('syntax/unquoted-value', {
  severity: 'error',
  summary: 'A plain value holds characters that mean something else in YAML.',
  why: 'A colon with a space behind it starts a new key, and `@`, `*`, `&`, `%` or a bracket at the start of a value start something other than text. Quotes say that all of it is one text.',
  source: 'YAML 1.2.2, section 7.3.3: plain style.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nnotes: "second run: smaller learning rate"\n' }],
    bad: [
      {
        text: 'epochs: 20\nnotes: second run⟦:⟧ smaller learning rate # see the log\n',
        fixed: 'epochs: 20\nnotes: "second run: smaller learning rate" # see the log\n',
      },
      { text: 'epochs: 20\nowner: ⟦@⟧jane\n', fixed: 'epochs: 20\nowner: "@jane"\n' },
      { text: 'epochs: 20\ntags: [churn, ⟦@⟧jane]\n', fixed: 'epochs: 20\ntags: [churn, "@jane"]\n' },
      { text: 'epochs: 20\nnotes: ⟦*⟧not* the final run\n', fixed: 'epochs: 20\nnotes: "*not* the final run"\n' },
      { text: 'epochs: 20\nnotes: ⟦*⟧*draft**\n', fixed: 'epochs: 20\nnotes: "**draft**"\n' },
      {
        text: 'epochs: 20\nnotes:\n- ⟦[⟧"old"] folds\n- new folds\n',
        fixed: 'epochs: 20\nnotes:\n- \'["old"] folds\'\n- new folds\n',
      },
      { text: 'epochs: 20\nthreshold: ⟦>⟧ 0.5\n', fixed: 'epochs: 20\nthreshold: "> 0.5"\n' },
      {
        path: 'README.md',
        text: '---\nlicense: mit\nlibrary_name: sklearn\npretty_name: Churn⟦:⟧ all customers\n---\n# Churn\n',
        fixed: '---\nlicense: mit\nlibrary_name: sklearn\npretty_name: "Churn: all customers"\n---\n# Churn\n',
      },
    ],
  },
  guess({ start }, { text }) {
    const span = valueAt(text, start);
    const newText = quoteText(text.slice(span.start, span.end));
    return [{ title: 'Put the value in quotes', preferred: true, edits: [{ span, newText }] }];
  },
});

/** The value behind a key or dash, or inside of brackets the item that starts at `offset`. */
function valueAt(text: string, offset: number): Span {
  const { value } = yamlLine(text, offset);
  if (offset <= value.start || !/[[{]/.test(text[value.start] ?? '')) return value;
  const length = /^[^,\]}\r\n]*/.exec(text.slice(offset, value.end))?.[0].trimEnd().length ?? 0;
  return { start: offset, end: offset + length };
}
