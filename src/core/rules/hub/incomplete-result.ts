import { defineRule } from '../rule';
import { missingKey } from '../schema/missing-key';
import { MODEL_CARD } from './support/front-matter';

export const incompleteResult = defineRule({
  id: 'hub/incomplete-result',
  layer: 'field',
  severity: 'error',
  summary: 'A result in `model-index` that lacks what the Hub needs to read it.',
  why: 'A result is a task, a data set and metrics with values. Without one of them the Hub refuses the push, and `ModelCard.load` of its Python library fails on the whole card; so it does for a source that has a name and no address.',
  source: 'Hugging Face, model card specification, `model-index`; `repocard_data.py`.',
  appliesTo: { formats: [MODEL_CARD] },
  absence: true,
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nmodel-index:\n- name: Churn\n  results:\n  - task:\n      type: tabular-classification\n    dataset:\n      type: example-lab/churn\n      name: Churn\n    metrics:\n    - type: f1\n      value: 0.61\n---\n',
      },
    ],
    bad: [
      {
        text: '---\nmodel-index:\n- name: Churn\n  results:\n  - task:\n      type: tabular-classification\n    ⟦dataset⟧:\n      type: example-lab/churn # v2\n    metrics:\n    - type: f1\n      value: 0.61\n---\n',
      },
    ],
  },
  *check({ schemaProblems }) {
    for (const { keyword, params, path, span } of schemaProblems) {
      const key = params['missingProperty'];
      if (keyword !== 'required' || typeof key !== 'string' || path[0] !== 'model-index') continue;
      const message = `The key \`${key}\` is missing, and without it the Hub cannot read the results. Add it.`;
      yield { span, message, data: { path, key } };
    }
  },
  fix: (problem, context) => missingKey.fix?.(problem, context) ?? [],
});
