import { itemsAt, textsAt } from '../../facts/read-values';
import { replaceScalar } from '../../fixes/replace-value';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { scalarAt } from '../support/scalar-at';
import { allPlans, idsOf } from '../../milestones/known-plans';

export const unknownSameAs = defineRule<string>({
  id: 'milestones/unknown-same-as',
  layer: 'field',
  severity: 'warning',
  summary: 'A milestone of a plan, or a dimension of its scorecard, names a milestone that no plan has.',
  why: 'A milestone takes its requirements over from those in `same_as`, and a dimension counts its milestones. A name that no plan has adds nothing, and the milestone can never be seen as met.',
  source: 'The plan files and the built-in plans.',
  appliesTo: { formats: ['milestone-plan'] },
  absence: true,
  examplePath: 'team.plan.yaml',
  examples: {
    good: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-data\n        title: Data\n        deliverable: A datasheet.\n        same_as: [2.5-datasheet]\n',
      },
    ],
    bad: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-data\n        title: Data\n        deliverable: A datasheet.\n        same_as:\n          - ⟦2.5-data-sheet⟧ # of chapter 2\n',
        fixed:
          'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-data\n        title: Data\n        deliverable: A datasheet.\n        same_as:\n          - 2.5-datasheet # of chapter 2\n',
      },
    ],
  },
  *check(context) {
    const root = context.document.data?.root;
    const milestones = itemsAt(root, 'parts').flatMap((part) => itemsAt(part, 'milestones'));
    const named = [
      ...milestones.flatMap((milestone) => textsAt(milestone, 'same_as')),
      ...itemsAt(root, 'scorecard').flatMap((dimension) => textsAt(dimension, 'milestones')),
    ];
    // Milestones of this plan that are not as they should be cannot be read.
    if (named.length === 0 || context.schemaProblems.length > 0) return;
    const known = idsOf(allPlans(context.repository));
    for (const { value, span } of named) {
      if (known.has(value)) continue;
      const near = nearest(value, known);
      const advice = near === undefined ? 'Use an id of a plan, or take it out.' : `Did you mean \`${near}\`?`;
      yield {
        span,
        message: `No plan has the milestone \`${value}\`. ${advice}`,
        ...(near === undefined ? {} : { data: near }),
      };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Use \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});
