import { isDay } from '../../milestones/day';
import { milestonesOf, planOf } from '../../milestones/plans';
import { defineRule } from '../rule';

export const dueBeforeStart = defineRule({
  id: 'milestones/due-before-start',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A milestone is due before its plan starts.',
  why: 'A due date in front of the start makes the milestone overdue on the first day, and bends the line of what was planned. Mostly the year is last year’s, or the plan was started anew.',
  source: 'The plan of the milestone, and its start in the log.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      {
        text: 'plans:\n  - plan: six-chapter-transition\n    start: 2026-09-07\nmilestones:\n  1.1-role:\n    due: 2026-09-07\n  week-1-baseline:\n    due: 2026-01-01\n',
      },
      { text: 'plans:\n  - plan: six-chapter-transition\nmilestones:\n  1.1-role:\n    due: 2026-09-07\n' },
    ],
    bad: [
      {
        text: 'plans:\n  - plan: six-chapter-transition\n    start: 2026-09-07\nmilestones:\n  1.1-role:\n    due: ⟦2025-10-02⟧ # soon\n',
      },
    ],
  },
  *check({ milestones }) {
    for (const { id, due } of milestones?.milestones ?? []) {
      if (!due || !isDay(due.value)) continue;
      const start = milestones?.plans.find(({ plan }) => hasMilestone(plan.value, id.value))?.start?.value;
      if (start === undefined || !isDay(start) || due.value >= start) continue;
      yield {
        span: due.span,
        message: `This milestone is due before its plan starts on ${start}. Correct one of the two dates.`,
      };
    }
  },
});

function hasMilestone(plan: string, id: string): boolean {
  const known = planOf(plan);
  return known !== undefined && milestonesOf(known).some((milestone) => milestone.id === id);
}
