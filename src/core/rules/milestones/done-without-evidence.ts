import { pathAt } from '../../document/data/locate';
import { replaceScalar } from '../../fixes/replace-value';
import { appendValue } from '../../milestones/log-edits/append-value';
import { dirname, relativePath } from '../../portfolio/path';
import type { CheckContext } from '../context';
import { defineRule, type Fix } from '../rule';
import { scalarAt } from '../support/scalar-at';
import { detectionOf } from './support/detection';

/** More files than these are no choice any more. */
const MOST_OFFERED = 3;

export const doneWithoutEvidence = defineRule<string>({
  id: 'milestones/done-without-evidence',
  layer: 'judgement',
  severity: 'warning',
  summary: 'A milestone is declared done and names no evidence.',
  why: 'A milestone is done when somebody else can see it: a file, a report, an address. Without evidence "done" is a claim like any other in a resume, and after some months nobody remembers what it stood for.',
  source: 'Career Transitions Into AI: every milestone leaves something to show.',
  appliesTo: { formats: ['milestones'] },
  absence: true,
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      { text: 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [https://example.com/wiki]\n' },
      { text: 'milestones:\n  2.5-datasheet:\n    status: in-progress\n  3.1-evaluation:\n    status: skipped\n' },
    ],
    bad: [
      { text: 'milestones:\n  2.5-datasheet:\n    status: ⟦done⟧ # at last\n' },
      { text: 'milestones:\n  2.5-datasheet: { status: ⟦"done"⟧, evidence: [] }\n' },
    ],
  },
  *check({ milestones }) {
    for (const { id, status, evidence } of milestones?.milestones ?? []) {
      if (status?.value !== 'done' || evidence.length > 0) continue;
      yield {
        span: status.span,
        message: 'This milestone is done, and nothing shows it. Name a file or an address in `evidence`.',
        missing: ['evidence'],
        data: id.value,
      };
    }
  },
  fix({ span, data }, context) {
    const { document } = context;
    const scalar = scalarAt(document, span);
    if (!scalar || data === undefined) return [];
    const { path } = pathAt(document.data?.root, span.start);
    const title = 'Set the status to `in-progress`';
    const edits = [replaceScalar(document, scalar, 'in-progress')];
    return [...evidenceFixes(context, [...path.slice(0, -1), 'evidence'], data), { title, preferred: false, edits }];
  },
});

/** The files that show the milestone, as far as the tracker has seen any. */
function evidenceFixes(context: CheckContext, path: readonly (string | number)[], id: string): readonly Fix[] {
  const { document } = context;
  const reasons = detectionOf(context, id)?.reasons ?? [];
  const files = [...new Set(reasons.filter(({ speaksFor }) => speaksFor).map((reason) => reason.path))];
  return files
    .filter((file) => file !== document.path)
    .slice(0, MOST_OFFERED)
    .flatMap((file) => {
      const link = relativePath(dirname(document.path), file);
      const edits = appendValue(document, path, link);
      return edits ? [{ title: `Add \`${link}\` as evidence`, preferred: false, edits }] : [];
    });
}
