import { defineRule } from '../rule';
import { featuresWith, removeFeature } from './support/features';

export const personalDataFeature = defineRule({
  id: 'experiment/personal-data-feature',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A feature is personal data.',
  why: 'A field that identifies or describes a person needs a ground to be used, can carry unfair treatment into the model, and stays in it when the person asks to be forgotten. Most of the time the model does as well without it. Where it is needed, say in `transform` what is done to it, such as bands of age instead of a date of birth; reviewers take that as a sign of judgement.',
  source: 'Datasheets for Datasets, questions for data about people; NeurIPS paper checklist, broader impact.',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - name: birth_year\n    transform: Bands of ten years, because the tariff depends on them.\n',
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: birth_year\n    personal_data: true\n' },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n  - ⟦email⟧ # hashed later\n  - email_domain\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n  - name: ⟦phone_number⟧\n    available_at_prediction: true\n',
        fixed: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\n  - name: phone_number\n    personal_data: true\n',
        },
      },
      {
        path: 'experiment.json',
        text: '{\n  "name": "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "features": ["tenure", ⟦"postcode"⟧]\n}\n',
        fixed:
          '{\n  "name": "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "features": ["tenure"]\n}\n',
        files: {
          'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\n  - name: postcode\n    personal_data: true\n',
        },
      },
    ],
  },
  *check(context) {
    for (const { feature, verdict } of featuresWith(context, 'personal')) {
      const who = verdict.says === 'datasheet' ? 'The datasheet marks' : 'Its name marks';
      yield {
        span: feature.span,
        message: `${who} \`${feature.value}\` as personal data. Remove it from the features, or say in \`transform\` what is done to it and why it is needed.`,
      };
    }
  },
  fix: ({ span }, context) => removeFeature(context, span),
});
