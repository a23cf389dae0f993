import { nextContentLine, yamlLine } from '../../document/data/yaml-line';
import { problemsAfter } from '../../fixes/mends';
import { fromParser } from './from-parser';

export const listOnKeyLine = fromParser('syntax/list-on-key-line', {
  severity: 'error',
  summary: 'A list starts on the line of its key.',
  why: 'A list written with dashes starts on the line below its key. On the line of the key only a list in brackets can stand.',
  source: 'YAML 1.2.2, section 8.2.1: block sequences.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nfolds:\n  - 1\n' }],
    bad: [
      { text: 'folds: ⟦-⟧ 1\nepochs: 20\n', fixed: 'folds:\n  - 1\nepochs: 20\n' },
      { text: 'folds: ⟦-⟧ 1 # first\n    - 2\nepochs: 20\n', fixed: 'folds:\n    - 1 # first\n    - 2\nepochs: 20\n' },
      {
        text: 'folds: ⟦-⟧ name: first # of two\n    rows: 10\nepochs: 20\n',
        fixed: 'folds:\n  - name: first # of two\n    rows: 10\nepochs: 20\n',
      },
    ],
  },
  guess({ start }, document) {
    const { text, source } = document;
    const line = yamlLine(text, start);
    const next = nextContentLine(text, start);
    const own = line.head.start - line.start;
    const item = next && next.indent >= own && text[next.start + next.indent] === '-';
    // The further items and keys show where the first one stood: in their column, or two in front of it.
    const shown = item ? [next.indent] : next && next.indent >= own + 2 ? [next.indent - 2] : [];
    const gap = { start: text.slice(0, start).trimEnd().length, end: start };
    const [best] = [...new Set([...shown, own + 2, own])]
      .map((column) => [{ span: gap, newText: source.lineBreak + ' '.repeat(column) }])
      .map((edits) => ({ edits, ...problemsAfter(document, edits) }))
      .sort((a, b) => a.syntax - b.syntax || a.schema - b.schema);
    return best ? [{ title: 'Move the list to the next line', preferred: true, edits: best.edits }] : [];
  },
});
