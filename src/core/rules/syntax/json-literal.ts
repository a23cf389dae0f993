import { JSON_WORDS } from '../../document/data/json-problem';
import { fromParser } from './from-parser';

export const jsonLiteral = fromParser('syntax/json-literal', {
  severity: 'error',
  summary: 'A word of Python or JavaScript stands in a JSON file.',
  why: 'Python writes `NaN` and `Infinity` into JSON unless it is told not to, and `True` slips in by hand. Strict readers, browsers among them, refuse the file.',
  source: 'RFC 8259, section 3 and 6.',
  examplePath: 'experiment.json',
  examples: {
    good: [{ text: '{ "name": "ranker" }\n' }],
    bad: [
      {
        text: '{ "name": "ranker", "model": { "parameters": { "depth": ⟦None⟧, "decay": ⟦NaN⟧ } } }\n',
        fixed: '{ "name": "ranker", "model": { "parameters": { "depth": null, "decay": null } } }\n',
      },
    ],
  },
  guess({ start, end }, { text }) {
    const newText = JSON_WORDS[text.slice(start, end)] ?? 'null';
    return [{ title: `Write \`${newText}\``, preferred: true, edits: [{ span: { start, end }, newText }] }];
  },
});
