import { fromParser } from './from-parser';

export const invalidJson = fromParser('syntax/invalid-json', {
  severity: 'error',
  summary: 'The JSON does not parse.',
  why: 'A file that does not parse is not read at all: a tool that asks for it stops with an error, or goes on without it.',
  source: 'RFC 8259.',
  examplePath: 'experiment.json',
  examples: {
    good: [{ text: '{ "name": "ranker" }\n' }],
    bad: [
      { text: '{ "name": ⟦\'ranker\'⟧ }\n' },
      { text: '{ ⟦name⟧: "ranker" }\n' },
      { text: '{ "name": ⟦"⟧ranker }\n' },
      { text: '{ "name": "ranker⟦"⟧\n' },
    ],
  },
});
