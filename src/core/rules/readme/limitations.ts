import { checkRule } from '../support/check-rule';

export const limitations = checkRule({
  id: 'readme/limitations',
  severity: 'info',
  summary: 'Trouble with the set-up is described, and not what the model cannot do.',
  why: 'Every model is wrong somewhere. Saying where, and what it should not be used for, is what separates somebody who has watched it at work from somebody who has only trained it.',
  source:
    'Survey of READMEs of machine-learning projects: one in five names a limit of the model, and as many only trouble with the installation.',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n## Limitations\n\nThe model has not seen a strike, and it is worst on islands.\n\n## Results\n\nF1 is 0.81.\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n## Troubleshooting\n\n⟦If the port is taken, start the server on another one.⟧\n',
      },
    ],
  },
});
