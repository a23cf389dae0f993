import { checkRule } from '../support/check-rule';

export const modelCard = checkRule({
  id: 'readme/model-card',
  severity: 'hint',
  summary: 'A sentence warns, without saying whom the model serves and whom it may harm.',
  why: 'Who should use a model, who should not, and what a wrong answer costs them belongs beside its score. A model card, or a short section, says it once for all.',
  source:
    'Survey of READMEs of machine-learning projects: one in sixteen states the intended use; Model Cards for Model Reporting (Mitchell et al., 2019).',
  examples: {
    good: [{ text: '# Late parcels\n\nF1 is 0.81. Intended use and limits are in the [model card](MODEL_CARD.md).\n' }],
    bad: [
      {
        text: '# Late parcels\n\nIt marks late parcels so that the desk can call the receivers.\n\nF1 is 0.81.\n\n⟦This project is for educational purposes only.⟧\n',
      },
    ],
  },
});
