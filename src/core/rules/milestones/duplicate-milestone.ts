import { itemsAt, textAt } from '../../facts/read-values';
import { builtInMilestone } from '../../milestones/plans';
import { defineRule } from '../rule';

export const duplicateMilestone = defineRule({
  id: 'milestones/duplicate-milestone',
  layer: 'field',
  severity: 'error',
  summary: 'Two milestones have the same id.',
  why: 'The log says what you did by the id of the milestone. Where two of one plan, or one of yours and one of a built-in plan, share an id, nobody can tell which of them is done.',
  source: 'The plan files and the built-in plans.',
  appliesTo: { formats: ['milestone-plan'] },
  examplePath: 'team.plan.yaml',
  examples: {
    good: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-demo\n        title: Demo\n        deliverable: A demo.\n',
      },
    ],
    bad: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-demo\n        title: Demo\n        deliverable: A demo.\n      - id: ⟦team-demo⟧ # again\n        title: Second demo\n        deliverable: Another demo.\n      - id: ⟦2.5-datasheet⟧\n        title: Datasheet\n        deliverable: A datasheet.\n',
      },
    ],
  },
  *check({ document }) {
    const seen = new Set<string>();
    for (const part of itemsAt(document.data?.root, 'parts')) {
      for (const milestone of itemsAt(part, 'milestones')) {
        const id = textAt(milestone, 'id');
        if (!id) continue;
        if (seen.has(id.value))
          yield {
            span: id.span,
            message: `\`${id.value}\` is the id of another milestone of this plan. Give each its own.`,
          };
        else if (builtInMilestone(id.value))
          yield {
            span: id.span,
            message: `\`${id.value}\` is a milestone of a built-in plan. Choose another id, and name that one in \`same_as\`.`,
          };
        seen.add(id.value);
      }
    }
  },
});
