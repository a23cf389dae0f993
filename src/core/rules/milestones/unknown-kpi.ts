import { defineRule } from '../rule';
import { allPlans } from '../../milestones/known-plans';
import { fixUnknownId, unknownIds } from './support/unknown-id';

export const unknownKpi = defineRule<string>({
  id: 'milestones/unknown-kpi',
  layer: 'field',
  severity: 'info',
  summary: 'No plan has a KPI of this id.',
  why: 'The value of a KPI that no plan has is shown nowhere, and the one that was meant stays without a value. A plan file of your own may have KPIs of its own.',
  source: 'The built-in plans, and the plan files of the repository.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      { text: 'kpis:\n  p95-latency: { value: 180 ms }\n' },
      {
        text: 'kpis:\n  queue-length:\n    value: 3\n',
        files: {
          'team.plan.yaml':
            'id: team\ntitle: Team\nparts: []\nkpis:\n  - id: queue-length\n    title: Queue\n    unit: tickets\n',
        },
      },
    ],
    bad: [
      {
        text: "kpis:\n  ⟦'p95-latancy'⟧: { value: 180 ms } # load test\n",
        fixed: "kpis:\n  'p95-latency': { value: 180 ms } # load test\n",
      },
      { text: 'kpis:\n  ⟦coffee⟧:\n    value: 3 cups\n' },
    ],
  },
  *check(context) {
    const known = allPlans(context.repository).flatMap(({ kpis = [] }) => kpis.map(({ id }) => id));
    const written = context.milestones?.kpis.map(({ id }) => id) ?? [];
    yield* unknownIds(context, 'KPI', written, known);
  },
  fix: fixUnknownId,
});
