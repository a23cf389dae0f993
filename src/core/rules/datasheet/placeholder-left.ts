import { defineRule } from '../rule';
import { placeholderProblems } from '../support/body-problems';
import { removePlaceholder } from '../support/placeholder-fixes';

export const placeholderLeft = defineRule({
  id: 'datasheet/placeholder-left',
  layer: 'field',
  severity: 'warning',
  summary: 'A placeholder of a template was never filled in.',
  why: 'A datasheet with `[More Information Needed]` in it tells readers that the template was taken and the work was not done. Write the answer, say that it is not known, or take the line or section out.',
  source: 'Templates of huggingface_hub and datasets for dataset cards.',
  appliesTo: { kinds: ['datasheet'] },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\npretty_name: Trams\nlicense: mit\n---\n\n# Trams\n\n## Uses\n\nNot used so far.\n' },
      { path: 'datasheet.yaml', text: 'name: trams\nfields:\n  - name: stop\n    meaning: Number of the stop\n' },
    ],
    bad: [
      {
        text: '---\npretty_name: Trams\nlicense: mit\n---\n\n⟦# Dataset Card for Dataset Name⟧\n\n- **Curated by:** ⟦[More Information Needed]⟧\n\n### Annotations\n\n⟦[More Information Needed](https://github.com/huggingface/datasets#how-to)⟧\n\n### Splits\n\n| Part | Rows |\n|---|---|\n| train | ⟦TODO⟧ |\n\nThanks to [⟦@github-username⟧](⟦https://github.com/<github-username>⟧).\n',
      },
      {
        path: 'DATASHEET.md',
        text: '# Datasheet: ⟦Your Dataset Name Here⟧\n\n1. **Who made it?**\n\n   *⟦YOUR ANSWER HERE⟧*\n',
      },
      {
        path: 'datasheet.yaml',
        text: 'name: trams\nmotivation: ⟦TBD⟧ # ask Ann\nfields:\n  - name: stop\n    meaning: ⟦...⟧\n',
      },
    ],
  },
  check: ({ document }) => placeholderProblems(document),
  fix: ({ span }, { document }) => removePlaceholder(document, span),
});
