import { checkRule } from '../support/check-rule';

export const nextSteps = checkRule({
  id: 'readme/next-steps',
  severity: 'hint',
  summary: 'What comes next is hinted at, and not said.',
  why: 'What an author would do with another week shows whether they know where their work is weak. It also tells a reviewer what not to look for.',
  source: 'Survey of READMEs of machine-learning projects: one in five says what comes next.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81.\n\n## Next steps\n\n- Add the weather at the destination\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦The features could be extended.⟧\n',
      },
    ],
  },
});
