import { lineEnd, nextLine } from '../../text/source-text';
import { lineStart } from '../../document/data/yaml-line';
import { fromParser } from './from-parser';

export const jsonComment = fromParser('syntax/json-comment', {
  severity: 'error',
  summary: 'A comment stands in a JSON file.',
  why: 'JSON has no comments. Editors put up with them, while Python, most tools of the field and the Hub refuse the file.',
  source: 'RFC 8259.',
  examplePath: 'experiment.json',
  examples: {
    good: [{ text: '{ "name": "ranker" }\n' }],
    bad: [{ text: '{\n  ⟦// shown on the page⟧\n  "name": "ranker" ⟦/* short */⟧\n}\n' }],
  },
  guess({ start }, { text }) {
    const end = text.startsWith('/*', start) ? commentEnd(text, start) : lineEnd(text, start);
    const line = lineStart(text, start);
    const alone = text.slice(line, start).trim() === '' && text.slice(end, lineEnd(text, end)).trim() === '';
    const before = start - text.slice(line, start).trimEnd().length - line;
    const span = alone ? { start: line, end: nextLine(text, end) } : { start: start - before, end };
    // What the author wrote for people goes only when somebody decides so.
    return [{ title: 'Remove the comment', preferred: false, edits: [{ span, newText: '' }] }];
  },
});

function commentEnd(text: string, start: number): number {
  const end = text.indexOf('*/', start + 2);
  return end < 0 ? text.length : end + 2;
}
