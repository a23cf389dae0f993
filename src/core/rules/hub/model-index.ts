import { overlaps } from '../../text/span';
import { defineRule } from '../rule';
import { versionAsNumber } from '../syntax/version-as-number';
import { wrongType } from '../schema/wrong-type';
import { frontMatterEntry, MODEL_CARD, placeOf } from './support/front-matter';

export const modelIndex = defineRule({
  id: 'hub/model-index',
  layer: 'field',
  severity: 'error',
  summary: 'A value of the wrong type in `model-index`.',
  why: 'The Hub reads results from `model-index` only in one shape, and refuses the push for another: entries and results are mappings, metrics are a list, and the configuration of a data set is text, even when it looks like a number.',
  source: 'Hugging Face, model card specification, `model-index`; the messages of the Hub for it.',
  appliesTo: { formats: [MODEL_CARD] },
  examplePath: 'README.md',
  examples: {
    good: [
      {
        text: '---\nmodel-index:\n- name: Churn\n  results:\n  - task:\n      type: tabular-classification\n    dataset:\n      type: example-lab/churn\n      name: Churn\n      config: "2024"\n    metrics:\n    - type: f1\n      value: 0.61\n---\n',
      },
    ],
    bad: [
      {
        text: '---\nmodel-index:\n- name: Churn\n  results:\n  - task:\n      type: tabular-classification\n    dataset:\n      type: example-lab/churn\n      name: Churn\n      config: ⟦2024⟧ # the year\n    metrics:\n    - type: f1\n      value: 0.61\n---\n',
        fixed:
          '---\nmodel-index:\n- name: Churn\n  results:\n  - task:\n      type: tabular-classification\n    dataset:\n      type: example-lab/churn\n      name: Churn\n      config: "2024" # the year\n    metrics:\n    - type: f1\n      value: 0.61\n---\n',
      },
      { text: '---\nmodel-index:\n- ⟦Churn⟧\n---\n' },
      { text: '---\nmodel-index:\n- name: Churn\n  results: ⟦0.61⟧\n---\n' },
    ],
  },
  *check(context) {
    const { document } = context;
    const entry = frontMatterEntry(document, 'model-index');
    if (!entry) return;
    // Digits that are no number to their author: the rule for versions says why.
    const digits = new Set([...versionAsNumber.check(context)].map(({ span }) => span.start));
    const whole = placeOf(document, entry.value, entry);
    for (const problem of wrongType.check(context)) {
      if (digits.has(problem.span.start)) continue;
      if (problem.span.start === whole.start || !overlaps(problem.span, entry.value)) continue;
      yield { ...problem, message: `${problem.message.replace(/\.$/, '')}, or the Hub refuses the push.` };
    }
  },
  fix: (problem, context) => wrongType.fix?.(problem, context) ?? [],
});
