import { checkRule } from '../support/check-rule';

export const oneCommand = checkRule({
  id: 'readme/one-command',
  severity: 'hint',
  summary: 'It takes several commands to get the whole running.',
  why: 'Every step that a reader has to find and repeat is one at which they stop. One target, script or compose file that does all of it is also the proof that the steps fit together.',
  source: 'Survey of READMEs of machine-learning projects: one in three has a single line for the whole.',
  examples: {
    good: [{ text: '# Late parcels\n\n```bash\nmake all\n```\n\nF1 is 0.81.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\n```bash\n⟦python src/prepare.py⟧\npython src/train.py\n```\n\nF1 is 0.81.\n',
      },
    ],
  },
});
