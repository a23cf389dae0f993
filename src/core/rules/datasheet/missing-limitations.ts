import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';
import { addSection } from './support/sections';

export const missingLimitations = defineRule({
  id: 'datasheet/missing-limitations',
  layer: 'judgement',
  severity: 'info',
  summary: 'The datasheet names no limitation of the data.',
  why: 'Every data set is wrong, thin or one-sided somewhere, and every model trained on it inherits that. Readers trust a list of known problems more than its absence: it shows that somebody looked.',
  source: 'Datasheets for Datasets, composition (errors, noise) and uses; Data Cards Playbook.',
  appliesTo: { kinds: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: trams\nlicense: MIT\nversion: 3\nmotivation: A course\ngotchas: [Times are local]\nfields:\n  - name: stop\n',
      },
      { text: 'name: trams\nlicense: MIT\nfields:\n  - name: stop\n' },
    ],
    bad: [
      {
        text: '⟦name⟧: trams # by hand\nlicense: MIT\nmotivation: A course\nversion: 3\nfields:\n  - name: stop\n',
      },
      {
        path: 'datasheet.json',
        text: '{\n  "name": "trams",\n  "license": "MIT",\n  "motivation": "A course",\n  "fields": [{ "name": "stop" }],\n  ⟦"known_limitations"⟧: []\n}\n',
      },
      {
        path: 'DATASHEET.md',
        text: '⟦# Trams⟧\n\n## What it is\n\nA dataset of boardings per stop and hour in one town, counted by a sensor at each door of the trams between March and May of 2024.\n\n## License\n\nCC BY 4.0\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'limitations');
    if (!span) return;
    const where = context.document.format.markdown ? 'Add a section' : 'Add `known_limitations`';
    yield {
      span,
      missing: ['known_limitations'],
      message: `Nothing says where the data is wrong, thin or one-sided. ${where} with what you know of gaps, errors and groups that are missing.`,
    };
  },
  fix: (_, { document }) =>
    document.format.markdown ? addSection(document, 'limitations') : addKey(document, [], 'known_limitations', ['...']),
});
