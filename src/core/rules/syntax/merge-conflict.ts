import { nextLine } from '../../text/source-text';
import { fromParser } from './from-parser';

export const mergeConflict = fromParser('syntax/merge-conflict', {
  severity: 'error',
  summary: 'A merge conflict was left in the file.',
  why: 'Git writes both versions between marks when it cannot join them. Until somebody chooses, the file does not parse.',
  source: 'git-merge, "How conflicts are presented".',
  examplePath: 'params.yaml',
  examples: {
    good: [{ text: 'epochs: 20\n' }],
    bad: [{ text: 'epochs: 20\n⟦<<<<<<<⟧ HEAD\nlr: 0.01\n=======\nlr: 0.02\n>>>>>>> tune\n' }],
  },
  guess({ start }, { text }) {
    const marks = /^={7}(?=[\r\n])|^>{7} /gm;
    marks.lastIndex = start;
    const middle = marks.exec(text)?.index;
    const last = marks.exec(text)?.index;
    if (middle === undefined || last === undefined || text[last] !== '>') return [];
    const line = (at: number) => ({ start: at, end: nextLine(text, at) });
    const to = nextLine(text, last);
    return [
      {
        title: 'Keep the upper version',
        preferred: false,
        edits: [
          { span: line(start), newText: '' },
          { span: { start: middle, end: to }, newText: '' },
        ],
      },
      {
        title: 'Keep the lower version',
        preferred: false,
        edits: [
          { span: { start, end: nextLine(text, middle) }, newText: '' },
          { span: line(last), newText: '' },
        ],
      },
    ];
  },
});
