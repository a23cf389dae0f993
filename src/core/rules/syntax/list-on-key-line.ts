import { nextContentLine, yamlLine } from '../../document/data/yaml-line';
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
    ],
  },
  guess({ start }, { text, source }) {
    const line = yamlLine(text, start);
    const next = nextContentLine(text, start);
    const item = next && next.indent > line.indent && text[next.start + next.indent] === '-';
    const indent = ' '.repeat(item ? next.indent : line.indent + 2);
    const gap = { start: text.slice(0, start).trimEnd().length, end: start };
    return [
      {
        title: 'Move the list to the next line',
        preferred: true,
        edits: [{ span: gap, newText: source.lineBreak + indent }],
      },
    ];
  },
});
