import { defineRule } from '../rule';

export const signalWithoutEvidence = defineRule({
  id: 'portfolio/signal-without-evidence',
  layer: 'judgement',
  severity: 'info',
  summary: 'Nothing shows a hiring signal.',
  why: 'A signal is something that a hiring team can look up. A claim without a file, an address or a project that carries it is a line of a resume like any other.',
  source: 'Career Transitions Into AI, chapter 1: three to five hiring signals, each with what shows it.',
  appliesTo: { formats: ['portfolio'] },
  absence: true,
  examplePath: 'portfolio.yaml',
  examples: {
    good: [
      {
        text: 'target_role: ML engineer\nsignals:\n  - id: monitoring\n    claim: Watches a model in use\n  - claim: Writes tests\n    evidence: [https://example.com/tests]\nprojects:\n  - name: Late parcels\n    signals: [monitoring]\n',
      },
    ],
    bad: [
      {
        text: 'target_role: ML engineer\nsignals:\n  - id: monitoring\n    claim: ⟦Watches a model in use⟧ # soon\nprojects:\n  - name: Late parcels\n    signals: []\n',
      },
    ],
  },
  *check({ portfolio }) {
    const carried = new Set(portfolio?.projects.flatMap(({ signals }) => signals.map(({ value }) => value)));
    for (const { id, claim, evidence } of portfolio?.signals ?? []) {
      if (evidence.length > 0 || (id && carried.has(id.value))) continue;
      yield {
        span: claim.span,
        message:
          'Nothing shows this signal. Name a file or an address in `evidence`, or its id in the `signals` of a project.',
        missing: ['evidence'],
      };
    }
  },
});
