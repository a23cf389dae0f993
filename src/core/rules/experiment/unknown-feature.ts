import { replaceScalar } from '../../fixes/replace-value';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { featuresWith } from './support/features';
import { isDerivedFrom } from '../support/columns';
import { scalarAt } from '../support/scalar-at';

/** Each unknown name is compared with each field; a matrix of computed columns is not worth the time. */
const MOST_COMPARISONS = 20_000;

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
      {
        text: 'name: demand\ntask:\n  type: forecasting\ndata:\n  name: shop\nfeatures: [price, sales_lag_7]\n',
        files: { 'datasheet.yaml': 'name: shop\nfields:\n  - name: price\n  - name: sales_lag_1\n' },
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
    if (!experiment || !isFilled(unknown)) return;
    const [{ verdict }] = unknown;
    const { document: source, facts, linked } = verdict.datasheet;
    const fields = facts.fields.map(({ value }) => value);
    const complete = source.syntaxProblems.length === 0 && fields.length > 0;
    if (!complete || unknown.length * fields.length > MOST_COMPARISONS) return;
    const taken = new Set(experiment.features.map(({ value }) => value));
    const free = fields.filter((field) => !taken.has(field));
    // Where most names are other ones, the features are computed and the datasheet describes what they are made from.
    const mostlyKnown = unknown.length * 2 < experiment.features.length;
    for (const { feature } of unknown) {
      if (feature.source || feature.transform || isDerivedFrom(feature.value, fields)) continue;
      const near = misspelt(feature.value, free);
      if (near === undefined && !(linked && mostlyKnown)) continue;
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

const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

/** Short names are near each other by chance, and `lag_7` is no misspelt `lag_1`. */
const misspelt = (feature: string, fields: readonly string[]): string | undefined =>
  feature.length < 5
    ? undefined
    : nearest(
        feature,
        fields.filter((field) => digits(field) === digits(feature)),
      );

const digits = (name: string): string => name.replaceAll(/\D/g, '');
