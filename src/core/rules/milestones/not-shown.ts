import { defineRule } from '../rule';
import { detectionOf } from './support/detection';

export const notShown = defineRule({
  id: 'milestones/not-shown',
  layer: 'judgement',
  severity: 'info',
  summary: 'A milestone is declared done, and the repository does not show it.',
  why: 'The tracker looks for what every milestone leaves behind, such as a datasheet, a metrics file with a baseline, a pinned image. It found nothing of it. Perhaps the work lies in another repository, and an address in the evidence says so; perhaps the last step is still to do.',
  source: 'The requirements of the milestone in its plan.',
  appliesTo: { formats: ['milestones'] },
  absence: true,
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      {
        text: 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence: [https://example.com/wiki/datasheet]\n',
        files: { 'src/train.py': 'import random\n\nrandom.seed(7)\n' },
      },
      {
        text: 'milestones:\n  2.5-datasheet:\n    status: in-progress\n',
        files: { 'src/train.py': 'import random\n\nrandom.seed(7)\n' },
      },
    ],
    bad: [
      {
        text: 'milestones:\n  ⟦2.5-datasheet⟧:\n    status: done\n    evidence: [src/train.py]\n    note:\n      success_check: 8 of 8 sections\n',
        files: { 'src/train.py': 'import random\n\nrandom.seed(7)\n' },
      },
    ],
  },
  *check(context) {
    for (const { id, status, evidence } of context.milestones?.milestones ?? []) {
      // What lies elsewhere nobody can see here; what names no evidence at all is told of that.
      const isElsewhere = evidence.length === 0 || evidence.some(({ value }) => /^[a-z][a-z0-9+.-]+:/i.test(value));
      if (status?.value !== 'done' || isElsewhere) continue;
      const detection = detectionOf(context, id.value);
      if (detection?.state !== 'not-met') continue;
      const next = detection.next === '' ? 'Name what shows it in `evidence`.' : detection.next;
      yield { span: id.span, message: `\`${id.value}\` is done, and the repository does not show it. ${next}` };
    }
  },
});
