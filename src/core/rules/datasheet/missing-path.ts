import { defineRule } from '../rule';
import { fixMissingPath, missingPathProblems } from '../support/missing-path';

export const missingPath = defineRule<string>({
  id: 'datasheet/missing-path',
  layer: 'field',
  severity: 'warning',
  summary: 'The datasheet links to a file that is not in the repository.',
  why: 'A link to a schema, a script or the licence is the evidence for what the datasheet says. One that leads to nothing makes a reader doubt the rest; mostly the file was renamed, moved, or never committed.',
  source: 'Survey of cards in public repositories: 12 of 67 relative links led nowhere.',
  appliesTo: { formats: ['dataset-card-markdown'] },
  examplePath: 'DATASHEET.md',
  examples: {
    good: [
      { text: '# Trams\n\nSee [the script](src/count.py) and [fields](#fields).\n', files: { 'src/count.py': '' } },
    ],
    bad: [
      {
        text: '# Trams\n\nCounted by [a script](⟦count.py⟧).\n',
        fixed: '# Trams\n\nCounted by [a script](src/count.py).\n',
        files: { 'src/count.py': '' },
      },
      { text: '# Trams\n\nMore in [the notes](⟦docs/notes.md⟧).\n' },
    ],
  },
  *check(context) {
    yield* missingPathProblems(context, []);
  },
  fix: (problem, { document }) => fixMissingPath(document, problem),
});
