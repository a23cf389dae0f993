import { nextLine } from '../../text/source-text';
import { fromParser } from './from-parser';

export const multipleDocuments = fromParser('syntax/multiple-documents', {
  severity: 'error',
  summary: 'A second YAML document starts in the file.',
  why: 'Readers that expect one document, as those of cards, sweeps and pipelines do, refuse a file with two. Most often a line of dashes was meant as a divider.',
  source: 'YAML 1.2.2, section 9.2: streams.',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: '---\nepochs: 20\n# ----- optimizer -----\nlr: 0.01\n' }],
    bad: [
      { text: 'epochs: 20\n⟦---⟧\nlr: 0.01\n', fixed: 'epochs: 20\nlr: 0.01\n' },
      { text: 'epochs: 20\n⟦---⟧\n# the end\n', fixed: 'epochs: 20\n# the end\n' },
    ],
  },
  guess({ start }, { text }) {
    if (!text.startsWith('---', start)) return [];
    const line = { start, end: nextLine(text, start) };
    return [{ title: 'Remove the document marker', preferred: true, edits: [{ span: line, newText: '' }] }];
  },
});
