import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';
import { addSection } from './support/sections';

export const missingLicense = defineRule({
  id: 'datasheet/missing-license',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The datasheet names no licence and no terms of use.',
  why: 'Without a licence nobody may use the data, and every model trained on it inherits the question. Where the data is not shared, one sentence about that is the answer.',
  source: 'Datasheets for Datasets, distribution; Croissant 1.1 (required `license`).',
  appliesTo: { kinds: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      { text: 'name: trams\nlicense: proprietary\nversion: 3\nmotivation: A course\nfields:\n  - name: stop\n' },
      {
        path: 'DATASHEET.md',
        text: '# Trams\n\n## What it is\n\nA dataset of boardings per stop and hour in one town, counted by a sensor at each door of the trams between March and May of 2024.\n\n## Distribution\n\nIt is not shared outside of the company.\n',
      },
    ],
    bad: [
      { text: '⟦name⟧: trams\nversion: 3\nmotivation: A course\nfields:\n  - name: stop # number\n' },
      {
        path: 'DATASHEET.md',
        text: '⟦# Trams⟧\n\n## What it is\n\nA dataset of boardings per stop and hour in one town, counted by a sensor at each door of the trams between March and May of 2024.\n\n## Limits\n\nWeekends are missing from it.\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'license');
    if (!span) return;
    yield {
      span,
      missing: ['license'],
      message:
        'Nothing says under which licence or terms the data may be used. Name the licence, or say that the data is not shared.',
    };
  },
  fix: (_, { document }) =>
    document.format.markdown ? addSection(document, 'license') : addKey(document, [], 'license', '...'),
});
