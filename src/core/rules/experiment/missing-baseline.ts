import { entryOf } from '../../document/data/locate';
import type { ExperimentFacts } from '../../facts/experiment';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { isDesigned, isDraft, isOpenKey } from './support/stage';

export const missingBaseline = defineRule({
  id: 'experiment/missing-baseline',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The experiment names no baseline.',
  why: 'A score says nothing until it stands beside the simplest thing that could do the job: a constant, a rule, a linear model, or what is used today. Reviewers look for that row first, because a model that does not beat a one-line rule should not be built. Measure it on the same split.',
  source: 'REFORMS checklist, module on modelling (comparison with baselines); NeurIPS paper checklist, claims.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: gradient boosting\nbaseline:\n  name: contract rule used today\n',
      },
      { text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\n' },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: 0.41\n    model: majority class\n  - metric: recall\n    value: 0.62\n    model: trees\n',
      },
    ],
    bad: [
      {
        text: '# second attempt\n⟦name⟧: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: gradient boosting # defaults\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: gradient boosting\n⟦baseline⟧:\n  name: ...\n',
      },
      {
        path: 'experiment.json',
        text: '{\n  ⟦"name"⟧: "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "metrics": { "primary": "recall" }\n}\n',
      },
    ],
  },
  *check(context) {
    const { experiment, document } = context;
    if (!experiment || experiment.baseline || isDraft(context) || !isDesigned(experiment)) return;
    if (experiment.task?.value === 'clustering' || comparesModels(experiment) || isOpenKey(context, 'baseline')) return;
    const span = entryOf(document.data?.root, 'baseline')?.keySpan ?? document.anchor;
    yield {
      span,
      message:
        'No baseline is named, so nobody can tell whether a score is good. Add `baseline` with the simplest thing that could do the job, measured on the same split.',
    };
  },
  fix(_, { document }) {
    const edit = insertAbsent(document, [], 'baseline', { name: '...', description: '...' });
    return edit ? [{ title: 'Add `baseline` to fill in', preferred: false, edits: [edit] }] : [];
  },
});

/** Results by model say what the model was compared with. */
function comparesModels({ results }: ExperimentFacts): boolean {
  return new Set(results.flatMap(({ model }) => model ?? [])).size > 1;
}
