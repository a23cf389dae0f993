import { isTrouble } from '../../case-study/checks/limitations';
import { checkRule } from '../support/check-rule';

export const limitations = checkRule({
  id: 'readme/limitations',
  severity: 'info',
  summary: 'A limit is mentioned in passing, and not what the model cannot do.',
  why: 'Every model is wrong somewhere. Saying where, and what it should not be used for, is what separates somebody who has watched it at work from somebody who has only trained it.',
  source:
    'Survey of READMEs of machine-learning projects: one in five names a limit of the model, and as many only trouble with the installation.',
  unless: isTrouble,
  examples: {
    good: [
      {
        text: '# Late parcels\n\n## Limitations\n\nThe model has not seen a strike, and it is worst on islands.\n\n## Results\n\nF1 is 0.81.\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦Beware that the model is slow on large depots.⟧\n',
      },
    ],
  },
});
