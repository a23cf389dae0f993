import { checkRule } from '../support/check-rule';

export const monitoring = checkRule({
  id: 'readme/monitoring',
  severity: 'hint',
  summary: 'Monitoring is planned or mentioned, and not shown.',
  why: 'Data changes after the last training. What is measured at work, and who sees it, shows that somebody thought about the day after the release.',
  source: 'Survey of READMEs of machine-learning projects: one in eight says how the model is watched.',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81. A daily job reports data drift to the on-call channel.\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦The service writes logs.⟧\n',
      },
    ],
  },
});
