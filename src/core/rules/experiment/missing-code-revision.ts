import { defineRule } from '../rule';
import { insertAbsent } from './support/insert-absent';
import { isDraft, isRecorded } from './support/stage';

export const missingCodeRevision = defineRule({
  id: 'experiment/missing-code-revision',
  layer: 'judgement',
  severity: 'info',
  summary: 'Results are reported without the revision of the code that made them.',
  why: 'The code goes on changing after a run, and soon nobody knows which state of it gave a number. A commit or a tag settles it in one line. Hardly any hand-written experiment has it, and it is the first thing that a reviewer who wants to repeat a result tries.',
  source: 'REFORMS checklist, module on computational reproducibility (code version); ML Code Completeness checklist.',
  appliesTo: { formats: ['experiment'] },
  absence: true,
  examplePath: 'experiment.yaml',
  examples: {
    good: [
      {
        text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\ncode_revision: 4f2a91c\nresults:\n  - metric: recall\n    value: 0.6\n',
      },
      { text: 'name: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nmodel:\n  family: trees\n' },
    ],
    bad: [
      {
        text: '⟦name⟧: churn\ntask:\n  type: classification\ndata:\n  name: telecom\nresults:\n  - metric: recall\n    value: 0.6\n',
      },
      {
        path: 'experiment.json',
        text: '{\n  ⟦"name"⟧: "churn",\n  "task": { "type": "classification" },\n  "data": { "name": "telecom" },\n  "results_file": "reports/metrics.json"\n}\n',
      },
    ],
  },
  *check(context) {
    const { experiment, document } = context;
    if (!experiment || experiment.codeRevision || isDraft(context) || !isRecorded(experiment)) return;
    yield {
      span: document.anchor,
      message:
        'Results are reported, and nothing says which state of the code gave them. Add `code_revision` with the commit or tag of the run.',
    };
  },
  fix(_, { document, experiment }) {
    const edit = experiment && insertAbsent(document, [], 'code_revision', '...');
    return edit ? [{ title: 'Add `code_revision` to fill in', preferred: false, edits: [edit] }] : [];
  },
});
