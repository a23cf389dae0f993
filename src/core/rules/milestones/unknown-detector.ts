import { itemsAt, textAt } from '../../facts/read-values';
import { replaceScalar } from '../../fixes/replace-value';
import { CHECKS } from '../../case-study/checks/index';
import { DETECTORS } from '../../milestones/detectors/index';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { isText, scalarAt } from '../support/scalar-at';

export const unknownDetector = defineRule<string>({
  id: 'milestones/unknown-detector',
  layer: 'field',
  severity: 'warning',
  summary: 'A requirement of a plan names a detector or a check that does not exist.',
  why: 'A requirement that nobody can look for is never met, and its milestone with it. Detectors are those of the built-in plans, and checks those of the case-study panel.',
  source: 'The detectors and the checks of this tool.',
  appliesTo: { formats: ['milestone-plan'] },
  examplePath: 'team.plan.yaml',
  examples: {
    good: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-readme\n        title: README\n        deliverable: A README.\n        requirements:\n          - title: a baseline\n            next: Name the baseline.\n            check: readme/baseline\n',
      },
    ],
    bad: [
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-readme\n        title: README\n        deliverable: A README.\n        requirements:\n          - title: a baseline\n            next: Name the baseline.\n            check: ⟦readme/base-line⟧ # soon\n',
        fixed:
          'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-readme\n        title: README\n        deliverable: A README.\n        requirements:\n          - title: a baseline\n            next: Name the baseline.\n            check: readme/baseline # soon\n',
      },
      {
        text: 'id: team\ntitle: Team\nparts:\n  - id: one\n    title: One\n    days: 7\n    milestones:\n      - id: team-magic\n        title: Magic\n        deliverable: Magic.\n        requirements:\n          - title: magic\n            next: Do magic.\n            detector: ⟦magic⟧\n',
      },
    ],
  },
  *check({ document }) {
    const milestones = itemsAt(document.data?.root, 'parts').flatMap((part) => itemsAt(part, 'milestones'));
    for (const requirement of milestones.flatMap((milestone) => itemsAt(milestone, 'requirements'))) {
      for (const [key, ids] of KNOWN) {
        const named = textAt(requirement, key);
        const known = ids();
        if (!named || known.includes(named.value) || !isText(document, named.span)) continue;
        const near = nearest(named.value, known);
        const advice = near === undefined ? 'Say what to look for in `files`.' : `Did you mean \`${near}\`?`;
        yield {
          span: named.span,
          message: `There is no ${key} \`${named.value}\`. ${advice}`,
          ...(near === undefined ? {} : { data: near }),
        };
      }
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Use \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});

/** What each key may name. */
const KNOWN: readonly (readonly [key: string, ids: () => readonly string[]])[] = [
  ['detector', () => DETECTORS.map(({ id }) => id)],
  ['check', () => CHECKS.map(({ id }) => id)],
];
