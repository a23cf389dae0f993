import { checkRule } from '../support/check-rule';

export const baseline = checkRule({
  id: 'readme/baseline',
  severity: 'info',
  summary: 'Models are compared, and none is named as the reference.',
  why: 'A number means something beside another one. The majority class, the value of last week, or the rule that is in use today tells a reviewer in one row whether the model was worth the work.',
  source:
    'Survey of READMEs of machine-learning projects: one in eight names a baseline, and one in four compares models without one.',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n| Model | F1 |\n| --- | --- |\n| Always on time (baseline) | 0.31 |\n| Random forest | 0.81 |\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\n| Model | F1 |\n| --- | --- |\n| ⟦Logistic regression | 0.74⟧ |\n| Random forest | 0.81 |\n',
      },
    ],
  },
});
