import { defineRule } from '../rule';
import { gapOf } from './support/gaps';

export const missingCollectionPeriod = defineRule({
  id: 'datasheet/missing-collection-period',
  layer: 'judgement',
  severity: 'info',
  summary: 'Nothing says from when the data is.',
  why: 'Old data describes a world that may be gone, and a model of it is judged by how far it is from today. A split by time needs the dates as well.',
  source: 'Datasheets for Datasets, collection process (time frame).',
  appliesTo: { kinds: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      {
        text: 'name: trams\nversion: 3\nlicense: MIT\nmotivation: A course\ncollection_period:\n  start: 2024-03\nfields:\n  - name: stop\n',
      },
      {
        path: 'DATASHEET.md',
        text: '# Trams\n\n## What it is\n\nA dataset of boardings per stop and hour in one town, counted by a sensor at each door of the trams. It covers three months.\n\n## License\n\nCC BY 4.0\n',
      },
    ],
    bad: [
      {
        text: '⟦name⟧: trams\nversion: 3\nlicense: MIT\nmotivation: A course\ngotchas: [Times are local] # all\nfields:\n  - name: stop\n',
      },
      {
        path: 'DATASHEET.md',
        text: '⟦# Trams⟧\n\n## What it is\n\nA dataset of boardings per stop in one town, counted by a sensor at each door of the trams and then summed up by the author.\n\n## License\n\nCC BY 4.0\n\n## Limits\n\nSome stops are missing.\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'period');
    if (!span) return;
    const advice = context.document.format.markdown
      ? 'Add the period over which it was collected.'
      : 'Add `collection_period`.';
    yield { span, message: `Nothing says which months or years the data is from. ${advice}` };
  },
});
