import { checkRule } from '../support/check-rule';

export const decisions = checkRule({
  id: 'readme/decisions',
  severity: 'hint',
  summary: 'One choice has a reason, and the others have none.',
  why: 'A list of tools tells what was used. A reason, with the other way that was possible, tells that somebody decided, and it is what an interview is about.',
  source: 'Survey of READMEs of machine-learning projects: one in eight gives reasons for its choices.',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nWe chose gradient boosting over a network because it trains in a minute. We used weekly features instead of daily ones because the scans arrive late. F1 is 0.81.\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦We chose gradient boosting over a network because it trains in a minute.⟧\n',
      },
    ],
  },
});
