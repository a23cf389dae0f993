import { defineRule } from '../rule';
import { featuresWith, removeFeature } from './support/features';

export const leakyFeature = defineRule({
  id: 'experiment/leaky-feature',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A feature is not known when the prediction is made.',
  why: 'A column that is filled in after the outcome, or that is the outcome, tells the model the answer. The score becomes excellent and the model useless, and leakage of this kind is the most common reason why published results do not hold. The datasheet of the data says field by field what is known at prediction time; features are held against it.',
  source:
    'REFORMS checklist, module on leakage (legitimate features); Kapoor and Narayanan, leakage and the reproducibility crisis.',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n  - name: calls\n    available_at_prediction: true\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\n    available_at_prediction: true\n  - name: calls\n',
        },
      },
      {
        text: 'name: demand\ntask:\n  type: forecasting\ndata:\n  name: shop\ntarget:\n  name: sales\nfeatures:\n  - name: sales_last_week\n    source: sales\n    transform: Sum of the seven days before the forecast.\n',
        files: {
          'datasheet.yaml': 'name: shop\nfields:\n  - name: sales\n    available_at_prediction: false\n',
        },
      },
      {
        path: 'shop/experiment.yaml',
        text: 'name: demand\ntask:\n  type: regression\ndata:\n  path: sales.csv\nfeatures: [week, closing_reason]\n',
        files: {
          'telecom/datasheet.yaml':
            'name: telecom\nfields:\n  - name: closing_reason\n    available_at_prediction: false\n',
        },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: datasheet.yaml\nfeatures:\n  - tenure\n  - ⟦closing_reason⟧ # from the hotline\n  - calls\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: datasheet.yaml\nfeatures:\n  - tenure\n  - calls\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\n  - name: calls\n  - name: closing_reason\n    available_at_prediction: false\n',
        },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\ntarget:\n  name: left\nfeatures: [tenure, ⟦"left"⟧]\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\ntarget:\n  name: left\nfeatures: [tenure]\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - name: ⟦refund⟧\n    available_at_prediction: false\n',
        fixed: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  []\n',
      },
      {
        path: 'params.yaml',
        text: 'train:\n  seed: 7\n  n_estimators: 100\n  target: left\n  features:\n    - tenure\n    - ⟦left⟧\n',
        fixed: 'train:\n  seed: 7\n  n_estimators: 100\n  target: left\n  features:\n    - tenure\n',
      },
    ],
  },
  *check(context) {
    for (const { feature } of featuresWith(context, 'target')) {
      const message = `\`${feature.value}\` is the target, so the model is given the answer. Remove it from the features.`;
      yield { span: feature.span, message };
    }
    for (const { feature, verdict } of featuresWith(context, 'unavailable')) {
      const says =
        verdict.says === 'datasheet'
          ? `The datasheet says that \`${verdict.field}\` is not known at prediction time`
          : `\`${feature.value}\` is marked as not available at prediction time`;
      yield { span: feature.span, message: `${says}, so it leaks the outcome. Remove it from the features.` };
    }
  },
  fix: ({ span }, context) => removeFeature(context, span),
});
