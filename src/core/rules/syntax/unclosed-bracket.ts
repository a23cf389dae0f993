import { contentEnd } from '../../document/data/yaml-line';
import { fromParser } from './from-parser';

export const unclosedBracket = fromParser('syntax/unclosed-bracket', {
  severity: 'error',
  summary: 'A bracket has no partner.',
  why: 'A list or mapping in brackets goes on until its closing bracket, so the lines behind it are read as items and the file does not parse.',
  source: 'YAML 1.2.2, section 7.4: flow collections.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\nlayers: [64, 32]\n' }],
    bad: [
      {
        text: 'layers: ⟦[⟧64, 32 # two of them\nepochs: 20\n',
        fixed: 'layers: [64, 32] # two of them\nepochs: 20\n',
      },
      {
        text: 'optimizer: ⟦{⟧name: adam, lr: 0.01\nepochs: 20\n',
        fixed: 'optimizer: {name: adam, lr: 0.01}\nepochs: 20\n',
      },
      { text: 'layers: [64, 32]⟦]⟧\nepochs: 20\n', fixed: 'layers: [64, 32]\nepochs: 20\n' },
    ],
  },
  guess({ start, end }, { text }) {
    const bracket = text[start] ?? '';
    if (bracket === ']' || bracket === '}')
      return [{ title: `Remove \`${bracket}\``, preferred: true, edits: [{ span: { start, end }, newText: '' }] }];
    const closing = bracket === '{' ? '}' : ']';
    const at = contentEnd(text, start);
    return [
      {
        title: `Close with \`${closing}\``,
        preferred: true,
        edits: [{ span: { start: at, end: at }, newText: closing }],
      },
    ];
  },
});
