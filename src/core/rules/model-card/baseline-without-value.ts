import { child, entryOf } from '../../document/data/locate';
import { itemsAt, textAt } from '../../facts/read-values';
import { insertKey } from '../../fixes/insert-key';
import { defineRule } from '../rule';
import { knownBaseline } from './support/known-baseline';

export const baselineWithoutValue = defineRule({
  id: 'model-card/baseline-without-value',
  layer: 'judgement',
  severity: 'info',
  summary: 'The baseline has a name and no number.',
  why: 'A baseline is there to be compared with. Its value of the same metric on the same data turns "0.62" into "0.62 where the rule in use has 0.31".',
  source: 'REFORMS checklist, module on modelling (comparison with baselines).',
  appliesTo: { formats: ['model-card'] },
  absence: true,
  examplePath: 'model-card.yaml',
  examples: {
    good: [
      {
        text: 'model_details:\n  name: Churn ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nbaseline:\n  name: Contract rule\n  metrics:\n    - type: recall\n      value: 0.31\n',
      },
      {
        text: 'model_details:\n  name: Churn ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nbaseline:\n  name: Contract rule\n  description: Calls all with a monthly contract, which finds 31 % of them\n',
      },
      { text: 'model_details:\n  name: Churn ranker\nbaseline:\n  name: Contract rule\n' },
    ],
    bad: [
      {
        text: 'model_details:\n  name: Churn ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nbaseline:\n  name: ⟦Contract rule⟧ # in use today\n',
      },
      {
        text: 'model_details:\n  name: Churn ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nexperiment: experiment.yaml\nbaseline:\n  name: ⟦"Contract rule"⟧ # in use today\n',
        fixed:
          'model_details:\n  name: Churn ranker\nquantitative_analysis:\n  performance_metrics:\n    - type: recall\n      value: 0.62\nexperiment: experiment.yaml\nbaseline:\n  name: "Contract rule" # in use today\n  metrics:\n    - type: recall\n      value: 0.31\n',
        files: {
          'experiment.yaml':
            'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nbaseline:\n  name: Contract rule\n  results: {recall: 0.31}\n',
        },
      },
    ],
  },
  *check({ card, document }) {
    const baseline = child(document.data?.root, 'baseline');
    const name = textAt(baseline, 'name');
    const [result] = card?.results ?? [];
    if (!name || !result || itemsAt(baseline, 'metrics').some((item) => textAt(item, 'value'))) return;
    // A number in the words says it as well; one in the name is more often a version.
    if (/\d/.test(textAt(baseline, 'description')?.value ?? '') || /\d\s?%|\d[.,]\d/.test(name.value)) return;
    yield {
      span: name.span,
      message: `\`${name.value}\` has no number, so nobody can see what the model gains over it. Add to \`metrics\` its ${result.metric} on the same data.`,
      missing: ['metrics'],
    };
  },
  fix(_, context) {
    const { document, card } = context;
    const baseline = child(document.data?.root, 'baseline');
    if (entryOf(baseline, 'metrics')) return [];
    const known = knownBaseline(context);
    const same = known !== undefined && known.name === textAt(baseline, 'name')?.value ? known : undefined;
    const metrics = same
      ? same.results.map(([type, value]) => ({ type, value }))
      : [{ type: card?.results[0]?.metric ?? '...', value: '...' }];
    const edit = insertKey(document, ['baseline'], 'metrics', metrics);
    if (!edit) return [];
    return same
      ? [{ title: 'Take its metrics from the experiment', preferred: same.linked, edits: [edit] }]
      : [{ title: 'Add `metrics` to fill in', preferred: false, edits: [edit] }];
  },
});
