import { replaceScalar } from '../../fixes/replace-value';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { featuresWith } from './support/features';
import { scalarAt } from './support/scalar-at';

export const unknownFeature = defineRule<string>({
  id: 'experiment/unknown-feature',
  layer: 'judgement',
  severity: 'info',
  summary: 'A feature is not among the fields of the datasheet.',
  why: 'A feature that the datasheet does not know has no stated meaning, no availability and no privacy status, so nobody can check it. Often the name is merely misspelt or has changed. A feature that is derived names its origin in `source`.',
  source: 'Datasheets for Datasets, composition; REFORMS checklist, module on leakage (legitimate features).',
  appliesTo: { kinds: ['experiment'] },
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n  - tenure_log\n  - name: spend\n    source: monthly_charge\n    transform: Mean of the last quarter.\n',
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\n  - name: monthly_charge\n' },
      },
    ],
    bad: [
      {
        text: "name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n  - ⟦'monthly_charges'⟧ # in EUR\n",
        fixed:
          "name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nfeatures:\n  - tenure\n  - 'monthly_charge' # in EUR\n",
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\n  - name: monthly_charge\n' },
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n  datasheet: datasheet.yaml\nfeatures: [tenure, monthly_charge, ⟦shoe_size⟧]\n',
        files: { 'datasheet.yaml': 'name: telecom\nfields:\n  - name: tenure\n  - name: monthly_charge\n' },
      },
    ],
  },
  *check(context) {
    const { experiment } = context;
    const unknown = featuresWith(context, 'unknown');
    if (!experiment || unknown.length === 0) return;
    const taken = new Set(experiment.features.map(({ value }) => value));
    // Where most names are other ones, the features are computed and the datasheet describes what they are made from.
    const mostlyKnown = unknown.length * 2 < experiment.features.length;
    for (const { feature, verdict } of unknown) {
      const { datasheet } = verdict;
      const fields = datasheet.facts.fields.map(({ value }) => value);
      const complete = datasheet.document.syntaxProblems.length === 0 && fields.length > 0;
      if (!complete || feature.source || feature.transform || isDerived(feature.value, fields)) continue;
      const near = nearest(
        feature.value,
        fields.filter((field) => !taken.has(field)),
      );
      if (near === undefined && !(datasheet.linked && mostlyKnown)) continue;
      const advice =
        near === undefined ? 'Describe it there, or name its origin in `source`.' : `Did you mean \`${near}\`?`;
      yield {
        span: feature.span,
        message: `\`${feature.value}\` is not among the fields of the datasheet. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Rename to \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});

/** `tenure_log` and `is_tenure_long` are made from `tenure`. */
const isDerived = (feature: string, fields: readonly string[]): boolean =>
  fields.some((field) => `_${feature.toLowerCase()}_`.includes(`_${field.toLowerCase()}_`));
