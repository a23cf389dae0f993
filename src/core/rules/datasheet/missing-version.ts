import { defineRule } from '../rule';
import { addKey } from './support/add-key';
import { gapOf } from './support/gaps';

export const missingVersion = defineRule({
  id: 'datasheet/missing-version',
  layer: 'judgement',
  severity: 'info',
  summary: 'Nothing says which state of the data the datasheet describes.',
  why: 'Data changes, and results belong to a version, never to a data set as such. A date, a tag or a checksum is enough for somebody to prove that they hold the same rows.',
  source: 'REFORMS checklist, module on reproducibility (data version); Croissant 1.1 (`version`, `sha256`).',
  appliesTo: { kinds: ['datasheet'] },
  absence: true,
  examplePath: 'datasheet.yaml',
  examples: {
    good: [
      { text: 'name: trams\nhash: sha256:9f86d0\nlicense: MIT\nmotivation: A course\nfields:\n  - name: stop\n' },
      {
        path: 'DATASHEET.md',
        text: '# Trams\n\n## What it is\n\nA dataset of boardings per stop and hour in one town, counted by a sensor at each door of the trams. This is version 2.\n\n## License\n\nCC BY 4.0\n',
      },
    ],
    bad: [
      {
        text: '⟦name⟧: trams\nlicense: MIT # as the code\nmotivation: A course\ngotchas: [Times are local]\nfields:\n  - name: stop\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'version');
    if (!span) return;
    const where = context.document.format.markdown ? 'Add' : 'Add `version` or `hash` with';
    yield {
      span,
      missing: ['version', 'hash'],
      message: `Nothing says which state of the data this describes. ${where} a date, a tag or a checksum.`,
    };
  },
  fix: (_, { document }) =>
    document.format.markdown ? [] : [...addKey(document, [], 'version', '...'), ...addKey(document, [], 'hash', '...')],
});
