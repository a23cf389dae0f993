import { renameKey } from '../../fixes/rename-key';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { allPlans, idsOf, plansOfLog } from '../../milestones/known-plans';

export const unknownMilestone = defineRule<string>({
  id: 'milestones/unknown-milestone',
  layer: 'field',
  severity: 'warning',
  summary: 'No plan has a milestone of this id.',
  why: 'What is written below an id that no plan has is shown nowhere: the milestone that was meant stays undone in the tracker. Milestones of built-in plans that you do not follow are known as well.',
  source: 'The built-in plans, and the plan files that the log names.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      { text: 'milestones:\n  2.5-datasheet:\n    status: todo\n  week-1-baseline:\n    status: todo\n' },
      {
        text: 'plans:\n  - plan: team.plan.yaml\nmilestones:\n  demo-day:\n    status: todo\n',
        files: {
          'team.plan.yaml':
            'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: demo-day\n        title: Demo\n        deliverable: A demo.\n',
        },
      },
      { text: 'plans:\n  - plan: elsewhere.plan.yaml\nmilestones:\n  demo-day:\n    status: todo\n' },
    ],
    bad: [
      {
        text: 'milestones:\n  ⟦"2.5-datashet"⟧: # of May\n    status: todo\n',
        fixed: 'milestones:\n  "2.5-datasheet": # of May\n    status: todo\n',
      },
      { text: 'milestones:\n  ⟦learn-everything⟧:\n    status: todo\n' },
    ],
  },
  *check(context) {
    const logged = context.milestones?.milestones ?? [];
    // A plan that cannot be read may have any milestone.
    if (logged.length === 0 || plansOfLog(context.document, context.repository).unknown.length > 0) return;
    const known = idsOf(allPlans(context.repository));
    const written = new Set(logged.map(({ id }) => id.value));
    for (const { id } of logged) {
      if (known.has(id.value)) continue;
      const near = nearestId(
        id.value,
        Array.from(known).filter((other) => !written.has(other)),
      );
      const advice =
        near === undefined ? 'Use an id of your plan, or add it to a plan file.' : `Did you mean \`${near}\`?`;
      yield {
        span: id.span,
        message: `No plan has the milestone \`${id.value}\`. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix({ span, data }, { document }) {
    return data === undefined
      ? []
      : [{ title: `Rename to \`${data}\``, preferred: true, edits: [renameKey(document, span, data)] }];
  },
});

/** A name with a slip in it, or the number of a milestone without its name. */
function nearestId(written: string, ids: readonly string[]): string | undefined {
  const numbered = /^(\d\.\d|(?:week|quarter|day)-\d+)\b/i.exec(written)?.[1]?.toLowerCase();
  const same = ids.filter((id) => numbered !== undefined && id.startsWith(`${numbered}-`));
  return nearest(written, same.length > 0 ? same : ids) ?? (same.length === 1 ? same[0] : undefined);
}
