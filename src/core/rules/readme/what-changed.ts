import { checkRule } from '../support/check-rule';

export const whatChanged = checkRule({
  id: 'readme/what-changed',
  severity: 'hint',
  summary: 'A change is told without what it did to a number.',
  why: 'The way from the first version to this one shows how its author works. With the metric before and after it, a change is a finding; without, it is a story.',
  source: 'Survey of READMEs of machine-learning projects: one in twenty-five gives a change with its effect.',
  examples: {
    good: [{ text: '# Late parcels\n\nAdding the weather raised F1 from 0.77 to 0.81.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦After adding the weather, the model worked better.⟧\n',
      },
    ],
  },
});
