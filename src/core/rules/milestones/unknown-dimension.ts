import { defineRule } from '../rule';
import { allPlans } from '../../milestones/known-plans';
import { fixUnknownId, unknownIds } from './support/unknown-id';

export const unknownDimension = defineRule<string>({
  id: 'milestones/unknown-dimension',
  layer: 'field',
  severity: 'info',
  summary: 'No scorecard has a dimension of this id.',
  why: 'The score of a dimension that no plan has counts nowhere, and the dimension that was meant stays without one. A plan file of your own may have a scorecard of its own.',
  source: 'The built-in plans, and the plan files of the repository.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [{ text: 'scorecard:\n  ml-fundamentals: 3\n' }],
    bad: [
      {
        text: 'scorecard:\n  ⟦ml_fundamental⟧: 3 # since May\n  data-engineering: 2\n',
        fixed: 'scorecard:\n  ml-fundamentals: 3 # since May\n  data-engineering: 2\n',
      },
      { text: 'scorecard:\n  ⟦patience⟧: 5\n' },
    ],
  },
  *check(context) {
    const known = allPlans(context.repository).flatMap(({ scorecard = [] }) => scorecard.map(({ id }) => id));
    const written = context.milestones?.scorecard.map(({ id }) => id) ?? [];
    yield* unknownIds(context, 'dimension', written, known);
  },
  fix: fixUnknownId,
});
