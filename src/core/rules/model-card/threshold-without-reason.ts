import { insertKey } from '../../fixes/insert-key';
import { defineRule } from '../rule';

export const thresholdWithoutReason = defineRule({
  id: 'model-card/threshold-without-reason',
  layer: 'judgement',
  severity: 'info',
  summary: 'A threshold is named and nothing says why it is that one.',
  why: 'The threshold decides how many people are called, refused or let through, so it follows from costs or from capacity. 0.5 is a default of the library and hardly ever that choice. A sentence with the cost of each kind of error shows that the model was thought through to the decision.',
  source: 'Model Cards for Model Reporting, decision thresholds.',
  appliesTo: { kinds: ['model-card'] },
  examplePath: 'MODEL_CARD.md',
  examples: {
    good: [
      {
        text: '# Churn ranker\n\n## Results\n\nThe decision threshold is 0.35, which gives the 500 calls a month that the team can make.\n',
      },
      { text: '# Detector\n\n## Results\n\nmAP at an IoU threshold of 0.5: 0.61\n' },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: ranker\nthresholds:\n  - name: call\n    value: 0.35\n    reason: Gives 500 calls a month\n',
      },
    ],
    bad: [
      {
        text: '# Churn ranker\n\n## Results\n\n| Metric | Value | Notes |\n|---|---|---|\n| Recall | 0.62 | At ⟦0.5 threshold⟧ |\n',
      },
      {
        path: 'model-card.yaml',
        text: 'model_details:\n  name: ranker\nthresholds:\n  - name: call # each Monday\n    value: ⟦0.5⟧\n',
      },
      {
        path: 'model-card.json',
        text: '{\n  "model_details": { "name": "ranker" },\n  "thresholds": [{ "value": ⟦0.5⟧ }]\n}\n',
      },
    ],
  },
  *check({ card, document }) {
    const open = (card?.thresholds ?? []).filter(({ reason }) => !reason);
    // In running text the reason for one mention of a threshold may stand beside another.
    const told = document.format.markdown && open.length < (card?.thresholds.length ?? 0);
    if (told) return;
    const advice = document.format.markdown
      ? 'Say which cost or capacity it follows from.'
      : 'Add `reason` with the cost or the capacity that it follows from.';
    for (const { span } of document.format.markdown ? open.slice(0, 1) : open)
      yield { span, message: `Nothing says why this is the threshold. ${advice}` };
  },
  fix({ span }, { document }) {
    if (document.format.markdown) return [];
    for (const { node, path } of document.nodes) {
      if (node.start !== span.start || node.end !== span.end || path.at(-1) !== 'value') continue;
      const edit = insertKey(document, path.slice(0, -1), 'reason', '...');
      return edit ? [{ title: 'Add `reason` to fill in', preferred: false, edits: [edit] }] : [];
    }
    return [];
  },
});
