import { defineRule } from '../rule';
import { evidenceElsewhere, fixEvidence, missingEvidence } from '../support/evidence-paths';

export const evidenceGone = defineRule<string>({
  id: 'milestones/evidence-gone',
  layer: 'judgement',
  severity: 'warning',
  summary: 'The evidence for a milestone is not in the repository.',
  why: 'Evidence that cannot be opened shows nothing, and a reader who meets one dead path doubts the others. Mostly the file was moved or renamed after the milestone was done. Files that git ignores, and those that DVC tracks, count as there.',
  source: 'Career Transitions Into AI: every milestone leaves something to show.',
  appliesTo: { formats: ['milestones'] },
  examplePath: 'milestones.yaml',
  examples: {
    good: [
      {
        text: 'milestones:\n  2.5-datasheet:\n    evidence:\n      - data/notes.txt\n      - reports\n      - https://example.com/wiki\n',
        files: { 'data/notes.txt': '', 'reports/a.csv': '' },
      },
      {
        path: 'career/milestones.yaml',
        text: 'milestones:\n  2.5-datasheet:\n    evidence: [../data/notes.txt, a talk in the team]\n',
        files: { 'data/notes.txt': '' },
      },
    ],
    bad: [
      {
        text: 'milestones:\n  2.5-datasheet:\n    status: done\n    evidence:\n      - ⟦"data/nots.txt"⟧ # of May\n      - data/fields.csv\n',
        fixed:
          'milestones:\n  2.5-datasheet:\n    status: done\n    evidence:\n      - "data/notes.txt" # of May\n      - data/fields.csv\n',
        files: { 'data/notes.txt': '', 'data/fields.csv': '' },
      },
      {
        text: 'milestones:\n  3.1-evaluation:\n    evidence: [⟦reports/metrics.csv⟧, a talk] # in May\n',
        fixed: 'milestones:\n  3.1-evaluation:\n    evidence: [reports/test/metrics.csv, a talk] # in May\n',
        files: { 'reports/test/metrics.csv': '', 'README.txt': '' },
      },
      {
        text: 'milestones:\n  6.4-job-pipeline:\n    evidence: [⟦/srv/ada/pipeline.md⟧, ⟦https://⟧, ../talk.pdf, ~ 20 talks]\n',
        files: { 'notes.txt': '' },
      },
      {
        text: 'kpis:\n  p95-latency:\n    value: 180 ms\n    source: ⟦reports/load.csv⟧\n',
        files: { 'notes.txt': '' },
      },
    ],
  },
  *check(context) {
    const { milestones } = context;
    const sources = milestones?.kpis.flatMap(({ source }) => source ?? []) ?? [];
    const evidence = milestones?.milestones.flatMap((milestone) => milestone.evidence) ?? [];
    yield* missingEvidence(context, [...evidence, ...sources]);
    yield* evidenceElsewhere(evidence);
  },
  fix: (problem, { document }) => fixEvidence(document, problem),
});
