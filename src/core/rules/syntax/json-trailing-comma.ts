import { fromParser } from './from-parser';

export const jsonTrailingComma = fromParser('syntax/json-trailing-comma', {
  severity: 'error',
  summary: 'A comma stands behind the last item of a JSON list or object.',
  why: 'JSON allows commas only between items. Python, most tools of the field and the Hub refuse the file.',
  source: 'RFC 8259.',
  examplePath: 'experiment.json',
  examples: {
    good: [{ text: '{ "name": "ranker" }\n' }],
    bad: [
      {
        text: '{\n  "name": "ranker",\n  "notes": "Ranks customers."⟦,⟧\n}\n',
        fixed: '{\n  "name": "ranker",\n  "notes": "Ranks customers."\n}\n',
      },
    ],
  },
  guess: ({ start, end }) => [
    { title: 'Remove the comma', preferred: true, edits: [{ span: { start, end }, newText: '' }] },
  ],
});
