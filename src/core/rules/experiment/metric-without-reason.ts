import { child } from '../../document/data/locate';
import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { isDraft } from './support/stage';

export const metricWithoutReason = defineRule({
  id: 'experiment/metric-without-reason',
  layer: 'judgement',
  severity: 'info',
  summary: 'The primary metric is named without a reason.',
  why: 'The primary metric stands for the decision that is taken with the model: whom to call, what to stock, which answer to show. A sentence that ties the two together separates a choice from a habit, and it is what an interviewer asks next after any score.',
  source: 'REFORMS checklist, module on metrics and uncertainty (choice of metrics).',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary:\n    name: recall\n    reason: A missed customer costs ten times a needless call.\n',
      },
    ],
    bad: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary: ⟦roc_auc⟧ # usual\n',
      },
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmetrics:\n  primary:\n    name: ⟦roc_auc⟧\n    goal: maximize\n',
      },
    ],
  },
  *check(context) {
    const primary = context.experiment?.metrics.find(({ role }) => role === 'primary');
    if (!primary || primary.reason || isDraft(context)) return;
    yield {
      span: primary.span,
      message: `Nothing says why \`${primary.value}\` is the metric that decides. Add \`reason\` with what it means for the decision.`,
    };
  },
  fix(_, { document }) {
    const primary = child(child(document.data?.root, 'metrics'), 'primary');
    const edit = primary?.type === 'map' ? insertAbsent(document, ['metrics', 'primary'], 'reason', '...') : undefined;
    return edit ? [{ title: 'Add `reason` to fill in', preferred: false, edits: [edit] }] : [];
  },
});
