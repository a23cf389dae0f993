import { defineRule } from '../rule';
import { gapOf, absentSections } from './support/gaps';
import { addSection, titleOf } from './support/sections';

/** More are counted instead of named. */
const NAMED = 3;

export const missingSections = defineRule({
  id: 'datasheet/missing-sections',
  layer: 'judgement',
  severity: 'info',
  summary: 'Sections of Datasheets for Datasets are missing.',
  why: 'The seven sections follow the life of a data set, and readers who know the form look for each of them. A section may be short, and its question may be answered under another heading; one that is not there at all looks like a part of the work that was not done.',
  source: 'Gebru et al., Datasheets for Datasets.',
  appliesTo: { formats: ['dataset-card-markdown'] },
  absence: true,
  examplePath: 'DATASHEET.md',
  examples: {
    good: [
      {
        text: '# Datasheet of the trams\n\n## Motivation\n\nThe dataset was made for a course, as nothing like it was open.\n\n## Composition\n\nOne row is one stop and one hour.\n\n## Collection and cleaning\n\nCounted by a sensor in 2024; test rides were removed, and gaps are known.\n\n## Uses\n\nTeaching.\n\n## Distribution and maintenance\n\nCC BY 4.0, kept by the author.\n',
      },
      {
        text: '# Trams\n\n## What it is\n\nA dataset of boardings per stop and hour, counted by a sensor in 2024. It is synthetic in parts and should not be used for planning.\n\n## License\n\nCC BY 4.0\n',
      },
    ],
    bad: [
      {
        text: '⟦# Datasheet of the trams⟧\n\n## Motivation\n\nThe dataset was made for a course, as nothing like it was open.\n\n## Composition\n\nOne row is one stop and one hour.\n\n## Collection process\n\nCounted by a sensor in 2024; some stops are missing data.\n\n## License\n\nCC BY 4.0\n',
      },
    ],
  },
  *check(context) {
    const span = gapOf(context, 'sections');
    const missing = context.datasheet ? absentSections(context.document, context.datasheet) : [];
    if (!span || missing.length === 0) return;
    const names = missing.slice(0, NAMED).map((section) => `"${titleOf(section)}"`);
    const rest = missing.length - names.length;
    const list = rest > 0 ? `${names.join(', ')} and ${rest} more` : names.join(' and ');
    yield {
      span,
      message: `Of the sections of a datasheet, ${list} ${missing.length === 1 ? 'is' : 'are'} missing. Add ${missing.length === 1 ? 'it' : 'them'}, if only with one sentence.`,
    };
  },
  fix: (_, { document, datasheet }) =>
    datasheet ? absentSections(document, datasheet).flatMap((section) => addSection(document, section)) : [],
});
