import { defineRule } from '../rule';

export const stub = defineRule({
  id: 'readme/stub',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The README says next to nothing.',
  why: 'A reviewer opens the README first and gives it a few minutes. When it is empty the review ends there, whatever the code is worth.',
  source: 'Survey of READMEs of machine-learning projects: one in twenty is missing or empty.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nPredicts which customers of a telecom company will leave next month, so that the retention team can call the two hundred that it has time for. On the customers of March a boosted model finds 61 % of those who leave, where calling by tenure finds 38 %. It was trained on twelve months of contracts and usage, and tested on the month behind them.\n\n```bash\nmake all\n```\n',
      },
    ],
    bad: [{ text: '⟦# Churn⟧\n\nMy project for the course.\n' }],
  },
  *check({ document, caseStudy }) {
    if (caseStudy?.profile.profile !== 'stub') return;
    yield {
      span: document.anchor,
      message:
        'A reader learns next to nothing here. Write what is predicted and for whom, the result beside its baseline, and the command that reproduces it.',
    };
  },
});
