/** Logs as people write them: one change may not disturb any of these habits. */
export const LOGS: Readonly<Record<string, string>> = {
  usual: `# My way into machine learning
track: ml-engineer # for now

plans:
  - plan: six-chapter-transition # built in
    start: 2026-09-07
# what I did
milestones:
  # chapter 2
  2.5-datasheet:
    status: done # at last
    due: 2026-10-02
    evidence:
      - data/DATASHEET.md # the second draft
      # to come: the contract
      - https://example.com/wiki
    note:
      objective: Say what the data is
      success_check: |
        8 of 8 sections

        # this is text
      why: >-
        folded text
        goes on
  # chapter 3
  3.1-evaluation:
    status: "in-progress"
    evidence: [reports/metrics.json, 'reports/a b.json']
kpis:
  p95-latency: { value: 180 ms, target: below 300 ms } # measured
scorecard:
  ml-fundamentals: 3
# the end
`,
  wide: `plans:
    - plan: roadmap-90-days
      start: 2026-01-05
milestones:
    week-1-baseline:
        status: todo
        note:
            objective: 'It''s the baseline'
    week-10-ci:
        status: skipped


    quarter-1-api:
        due: "2026-05-01" # spring
`,
  flush: `milestones:
  1.1-role:
    evidence:
    - a.md
    - b.md

  1.2-skills:
    evidence:
    - c.md
plans:
- plan: six-chapter-transition
  start: 2026-09-07
- start: 2026-01-01
- plan: first-90-days
`,
  flow: `{ track: research, plans: [{ plan: six-chapter-transition, start: 2026-09-07 }], milestones: { 2.5-datasheet: { status: done, evidence: [a.md] }, 1.1-role: {} } } # all of it
`,
  'flow over lines': `milestones: {
  2.5-datasheet: {
    status: done, # yes
    evidence: [
      a.md, # first
      b.md,
    ],
  },
  1.1-role: { due: 2026-01-01 }
}
`,
  windows:
    '# c\r\nplans:\r\n  - plan: six-chapter-transition\r\n\r\nmilestones:\r\n  2.5-datasheet:\r\n    note:\r\n      why: |\r\n        one\r\n        two\r\n    status: done\r\n',
  marked: '\uFEFFtrack: ml-engineer\nmilestones:\n  2.5-datasheet:\n    status: todo\n',
  fenced: '---\n# head\nmilestones:\n  2.5-datasheet:\n    status: todo\n...\n',
  anchored: `plans: &plans
  - &first plan: six-chapter-transition
milestones:
  2.5-datasheet: &base
    status: &s done
    evidence: &files [a.md]
  1.1-role:
    status: *s
    evidence: *files
  1.2-skills:
    <<: *base
    due: 2026-10-01
  1.3-plan: *base
`,
  bare: `track:
plans: # none yet
milestones:
  2.5-datasheet: # begun
  1.1-role:
    status:
    due: # when?
    evidence: # nothing yet
    note:
  1.2-skills: {}
kpis: {}
scorecard: # later
`,
  comments: '# only a comment\n#\n',
  'comments without an end': '# only a comment',
  empty: '',
  'without an end': 'milestones:\n  2.5-datasheet:\n    status: done',
  quoted: `"milestones":
  "2.5-datasheet":
    "status": 'done'
    'evidence': "a.md"
    note: {objective: "with \\"quotes\\"", why: 'a, b'}
`,
  indented: ' track: ml-engineer\n milestones:\n   2.5-datasheet:\n     status: done\n',
  old: 'track: ml-engineer\rmilestones:\r  2.5-datasheet:\r    status: done # yes\r',
  odd: `milestones:
  - 2.5-datasheet
plans: six-chapter-transition
scorecard: 3
`,
};
