import { entryOf } from '../../document/data/locate';
import { setValue } from '../../milestones/log-edits/set-value';
import { milestonesOf } from '../../milestones/plans';
import { defineRule } from '../rule';
import { allPlans } from '../../milestones/known-plans';

export const emptySuccessCheck = defineRule<string>({
  id: 'milestones/empty-success-check',
  layer: 'judgement',
  severity: 'info',
  summary: 'A milestone is declared done and its note has no success check.',
  why: 'How do you know that it worked? A success check that was written before the work, with a number in it, answers the question that every interviewer asks. Without one, done means that you stopped.',
  source: 'Career Transitions Into AI: every milestone has a measurable success check in its practice note.',
  appliesTo: { formats: ['milestones'] },
  absence: true,
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      {
        text: 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [https://example.com/wiki]\n    note:\n      success_check: 8 of 8 sections\n',
      },
      { text: 'milestones:\n  2.5-datasheet:\n    status: in-progress\n    note:\n      success_check:\n' },
    ],
    bad: [
      {
        text: 'milestones:\n  ⟦2.5-datasheet⟧: # in May\n    status: done\n    evidence: [https://example.com/wiki]\n',
      },
      {
        text: 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [https://example.com/wiki]\n    note:\n      objective: Say what the data is\n      ⟦success_check⟧: ...\n',
      },
    ],
  },
  *check({ milestones, document }) {
    const logged = entryOf(document.data?.root, 'milestones')?.value;
    for (const { id, status, note, noteSpan } of milestones?.milestones ?? []) {
      if (status?.value !== 'done' || note.success_check) continue;
      const written = entryOf(entryOf(entryOf(logged, id.value)?.value, 'note')?.value, 'success_check');
      yield {
        span: written?.keySpan ?? noteSpan ?? id.span,
        message: `\`${id.value}\` is done, and its note does not say how you know. Write a \`success_check\` with a number.`,
        missing: ['success_check'],
        data: id.value,
      };
    }
  },
  fix({ data }, context) {
    const { document } = context;
    const milestone = allPlans(context.repository)
      .flatMap(milestonesOf)
      .find(({ id }) => id === data);
    if (data === undefined || !milestone || milestone.successHint === '') return [];
    const edits = setValue(document, ['milestones', data, 'note', 'success_check'], milestone.successHint);
    return edits ? [{ title: 'Write the success check of the plan', preferred: false, edits }] : [];
  },
});
