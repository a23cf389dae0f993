import { defineRule } from '../rule';
import { featuresWith, removeFeature } from './support/features';

export const excludedFeature = defineRule({
  id: 'experiment/excluded-feature',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A feature is one that the datasheet excludes.',
  why: 'Whoever described the data left this field out for a reason, such as consent, a defect in its collection, or a number that only identifies a row. An experiment that uses it anyway either missed the datasheet or disagrees with it, and a reviewer cannot tell which. Drop the feature, or settle the reason in the datasheet.',
  source: 'Datasheets for Datasets, questions on composition and on uses to avoid.',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures: [tenure]\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\n  - name: customer_id\n    excluded_because: It only names a row.\n',
        },
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - ⟦customer_id⟧\n  # months since the contract began\n  - tenure\n',
        fixed:
          'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  # months since the contract began\n  - tenure\n',
        files: {
          'datasheet.yaml':
            'name: telecom\nfields:\n  - name: tenure\n  - name: customer_id\n    excluded_because: It only names a row.\n',
        },
      },
    ],
  },
  *check(context) {
    for (const { feature, verdict } of featuresWith(context, 'excluded')) {
      const reason = verdict.reason.replace(/\s+/g, ' ').replace(/[.!?]+$/, '');
      const said = reason.length > 120 ? `${reason.slice(0, 117).trimEnd()}...` : reason;
      yield {
        span: feature.span,
        message: `The datasheet excludes \`${feature.value}\` ("${said}"). Remove it from the features, or settle the reason in the datasheet.`,
      };
    }
  },
  fix: ({ span }, context) => removeFeature(context, span),
});
