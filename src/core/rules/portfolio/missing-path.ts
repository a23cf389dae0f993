import { defineRule } from '../rule';
import { fixEvidence, missingEvidence } from '../support/evidence-paths';

export const missingPath = defineRule<string>({
  id: 'portfolio/missing-path',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The portfolio names a folder or file that is not in the repository.',
  why: 'A portfolio leads a reader to the work. A project or a piece of evidence that is not where it is said to be ends the visit there.',
  source: 'Career Transitions Into AI, chapter 1: a portfolio outline with the place of each project.',
  appliesTo: { formats: ['portfolio'] },
  examplePath: 'portfolio.yaml',
  examples: {
    good: [
      {
        text: 'target_role: ML engineer\nprojects:\n  - name: Late parcels\n    path: parcels\n    evidence: [parcels/report.csv]\n  - name: Search\n    path: https://example.com/search\n',
        files: { 'parcels/report.csv': '' },
      },
    ],
    bad: [
      {
        text: "target_role: ML engineer\nprojects:\n  - name: Late parcels\n    path: parcels # since 2025\n    evidence:\n      - ⟦'parcels/raport.csv'⟧\n",
        fixed:
          "target_role: ML engineer\nprojects:\n  - name: Late parcels\n    path: parcels # since 2025\n    evidence:\n      - 'parcels/report.csv'\n",
        files: { 'parcels/report.csv': '' },
      },
      {
        text: 'target_role: ML engineer\nprojects:\n  - name: Late parcels\n    path: ⟦projects/parcels⟧\n',
        files: { 'parcels/report.csv': '' },
      },
    ],
  },
  *check(context) {
    const { signals = [], projects = [] } = context.portfolio ?? {};
    const evidence = [...signals, ...projects].flatMap((one) => one.evidence);
    yield* missingEvidence(context, [...projects.flatMap(({ path }) => path ?? []), ...evidence]);
  },
  fix: (problem, { document }) => fixEvidence(document, problem),
});
