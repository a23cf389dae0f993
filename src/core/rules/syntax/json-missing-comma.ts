import { fromParser } from './from-parser';

export const jsonMissingComma = fromParser('syntax/json-missing-comma', {
  severity: 'error',
  summary: 'A comma is missing between two items of a JSON list or object.',
  why: 'Without the comma the file does not parse and is not read at all.',
  source: 'RFC 8259.',
  examplePath: 'experiment.json',
  examples: {
    good: [{ text: '{ "name": "ranker", "notes": "Ranks customers." }\n' }],
    bad: [
      {
        text: '{\n  "name": "ranker⟦"⟧\n  "notes": "Ranks customers."\n}\n',
        fixed: '{\n  "name": "ranker",\n  "notes": "Ranks customers."\n}\n',
      },
    ],
  },
  guess: ({ end }) => [{ title: 'Add a comma', preferred: true, edits: [{ span: { start: end, end }, newText: ',' }] }],
});
