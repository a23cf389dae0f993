import { replaceScalar } from '../../fixes/replace-value';
import { BUILT_IN_PLANS } from '../../milestones/plans';
import { dirname, relativePath, resolvePath } from '../../portfolio/path';
import { nearest } from '../../text/nearest';
import type { CheckContext } from '../context';
import { defineRule } from '../rule';
import { isText, scalarAt } from '../support/scalar-at';
import { plansOfLog } from '../../milestones/known-plans';

export const unknownPlan = defineRule<string>({
  id: 'milestones/unknown-plan',
  layer: 'field',
  severity: 'warning',
  summary: 'There is no plan of this name.',
  why: 'A plan that cannot be found is not shown, and neither are its milestones and dates. A plan is one of the built-in ones by its id, or a plan file of your own by its path from the folder of the log.',
  source: 'The built-in plans, and the plan files of the repository.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      { text: 'plans:\n  - plan: six-chapter-transition\n    start: 2026-09-07\n' },
      {
        text: 'plans:\n  - plan: plans/team.plan.yaml\n',
        files: { 'plans/team.plan.yaml': 'id: team\ntitle: Team\nparts: []\n' },
      },
    ],
    bad: [
      {
        text: "plans:\n  - plan: ⟦'six-chapters-transition'⟧ # built in\n",
        fixed: "plans:\n  - plan: 'six-chapter-transition' # built in\n",
      },
      {
        path: 'career/milestones.yaml',
        text: 'plans:\n  - plan: ⟦team.plan.yaml⟧\n',
        fixed: 'plans:\n  - plan: ../plans/team.plan.yaml\n',
        files: { 'plans/team.plan.yaml': 'id: team\ntitle: Team\nparts: []\n' },
      },
      { text: 'plans:\n  - plan: ⟦my-own-way⟧\n    start: 2026-01-01\n' },
    ],
  },
  *check(context) {
    const { document, repository } = context;
    // Plan files are looked for among the files of the repository.
    if (!repository.files) return;
    for (const { value, span } of plansOfLog(context.document, context.repository).unknown) {
      if (!isText(document, span)) continue;
      const path = resolvePath(dirname(document.path), value);
      const isFile = path !== undefined && repository.has(path) !== false;
      const near = isFile ? undefined : nearestPlan(context, value);
      const advice =
        near === undefined
          ? `Use ${BUILT_IN_PLANS.map((id) => `\`${id}\``).join(', ')}, or the path of a plan file.`
          : `Did you mean \`${near}\`?`;
      const message = isFile
        ? `\`${value}\` is no plan file. Name it \`*.plan.yaml\`, and give it an id, a title and parts.`
        : `There is no plan \`${value}\`. ${advice}`;
      yield { span, message, ...(near === undefined ? {} : { data: near }) };
    }
  },
  fix({ span, data }, { document }) {
    const scalar = scalarAt(document, span);
    return scalar && data !== undefined
      ? [{ title: `Use \`${data}\``, preferred: true, edits: [replaceScalar(document, scalar, data)] }]
      : [];
  },
});

/** A built-in plan with a slip in its name, or the only plan file of that name elsewhere. */
function nearestPlan({ document, repository }: CheckContext, written: string): string | undefined {
  const files = Array.from(repository.ofKind('milestone-plan'), ({ path }) =>
    relativePath(dirname(document.path), path),
  );
  const name = written.slice(written.lastIndexOf('/') + 1);
  const same = files.filter((file) => file === name || file.endsWith(`/${name}`));
  return (same.length === 1 ? same[0] : undefined) ?? nearest(written, [...BUILT_IN_PLANS, ...files]);
}
