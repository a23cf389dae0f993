import type { CaseStudyReport, ReportCheck, ReportEvidence, ReportState } from '../../src/protocol/panel-report';

export const line = (number: number, text: string): ReportEvidence => ({
  range: { start: { line: number - 1, character: 0 }, end: { line: number - 1, character: text.length } },
  line: number,
  text,
});

type Row = readonly [
  id: string,
  title: string,
  axis: ReportCheck['axis'],
  state: ReportState,
  message: string,
  evidence?: readonly ReportEvidence[],
  ...fixes: string[],
];

const ROWS: readonly Row[] = [
  [
    'problem',
    'Problem',
    'credibility',
    'weak',
    'Says what is predicted, not who acts on it. Name the reader of the score and the decision it changes.',
    [line(5, 'We predict which customers are going to cancel within the next 30 days.')],
    'Insert who uses it and why',
  ],
  [
    'baseline',
    'Baseline',
    'credibility',
    'present',
    'The model is compared with a rule that flags long-silent customers.',
    [
      line(42, '| Silence rule (baseline) | 0.61 | 0.34 |'),
      line(38, 'The reference is the rule that the retention team used before.'),
    ],
  ],
  [
    'result',
    'Result',
    'credibility',
    'present',
    'Gives ROC AUC and recall on the test months.',
    [
      line(43, '| Gradient boosting | 0.78 | 0.52 |'),
      line(44, '| Gradient boosting, calibrated | 0.78 | 0.55 |'),
      line(47, 'Recall at the top 5 % rises from 0.34 to 0.52.'),
      line(63, 'On the newest month the ROC AUC is 0.77.'),
      line(88, 'Latency: 12 ms at the 95th percentile on one core.'),
    ],
  ],
  [
    'result-vs-baseline',
    'Result against the baseline',
    'credibility',
    'present',
    'Both numbers stand in one table.',
    [line(43, '| Gradient boosting | 0.78 | 0.52 |')],
  ],
  [
    'metric-reason',
    'Reason for the metric',
    'credibility',
    'absent',
    'Nothing says why recall at the top 5 % is the right measure. Say what a missed customer and a wasted call cost.',
    [],
    'Insert the reason for the metric',
  ],
  [
    'dataset',
    'Data set',
    'credibility',
    'present',
    'Says what a row is, how many there are and from when.',
    [line(21, '412,000 customer months from January 2023 to June 2025, one row for each customer and month.')],
  ],
  [
    'split',
    'Split',
    'credibility',
    'weak',
    'The test months are named, and not whether a customer can be in both parts. Say how the rows of one customer are kept together.',
    [line(29, 'The last three months are held out for the test.')],
  ],
  [
    'seed',
    'Seed',
    'credibility',
    'absent',
    '`conf/train.yaml` sets the seed 17 and the README does not say so. Add a sentence to the section on training.',
    [],
    'Say that the seed is 17',
  ],
  [
    'pinned-dependencies',
    'Pinned dependencies',
    'credibility',
    'absent',
    '`uv.lock` exists and the README does not say so. Write `uv sync --locked` in the installation steps.',
    [],
    'Insert `uv sync --locked`',
    'Link `uv.lock`',
  ],
  [
    'error-analysis',
    'Error analysis',
    'credibility',
    'absent',
    'Nothing says where the model is wrong. Name the group of customers it serves worst, with its number.',
  ],
  [
    'limitations',
    'Limitations',
    'credibility',
    'not-judged',
    'Most of the prose is in a language that this check does not read.',
  ],
  [
    'run',
    'How to run',
    'scope',
    'present',
    'Commands for installation and training are given.',
    [line(70, 'make train')],
  ],
  ['one-command', 'One command', 'scope', 'present', '`make train` runs all of it.', [line(70, 'make train')]],
  [
    'deployment',
    'Deployment',
    'scope',
    'absent',
    'A Dockerfile exists and the README does not say how the model is served. Add the command that starts it.',
    [],
    'Insert how to start the container',
  ],
  [
    'monitoring',
    'Monitoring',
    'scope',
    'weak',
    'Monitoring is announced and not there yet. Say what is measured today.',
    [line(97, 'Drift monitoring is planned for the next release.')],
  ],
  [
    'tests-or-ci',
    'Tests or CI',
    'scope',
    'present',
    'A badge shows the state of the tests.',
    [line(3, '[![tests](https://example.org/tests.svg)](https://example.org/tests)')],
  ],
  [
    'decisions',
    'Decisions',
    'differentiation',
    'present',
    'Says what was chosen against what.',
    [line(55, 'We kept the trees: the network gained 0.004 in ROC AUC and took eleven times as long.')],
  ],
  [
    'what-changed',
    'What changed',
    'differentiation',
    'absent',
    'No change is told with its effect. Write what you tried, and what each try did to the metric.',
    [],
    'Insert a table of changes',
  ],
];

/** A README with something of everything. */
export const REPORT: CaseStudyReport = {
  version: 1,
  path: 'churn-ranking/README.md',
  profile: 'case-study',
  profileReason: 'a trained model, its data and its results',
  language: 'en',
  checks: ROWS.map(([id, title, axis, state, message, evidence = [], ...fixes]) => ({
    id: `readme/${id}`,
    axis,
    title,
    state,
    message,
    evidence,
    fixes: fixes.map((fix) => ({ title: fix })),
  })),
  findings: [
    {
      ...line(12, 'Our robust and highly accurate model finds them in time.'),
      id: 'readme/vague-claim',
      severity: 'info',
      message: '"highly accurate" has no number. Write the metric and its value instead.',
      fixes: [{ title: 'Replace with "ROC AUC 0.78"' }],
    },
    {
      ...line(74, 'See [the notebook](notebooks/01_explore.ipnb) for the details.'),
      id: 'readme/broken-link',
      severity: 'warning',
      message: 'There is no file `notebooks/01_explore.ipnb`. The nearest is `notebooks/01_explore.ipynb`.',
      fixes: [{ title: 'Replace with `notebooks/01_explore.ipynb`' }],
    },
  ],
};

/** The same README after an edit. */
export function edited(change: (check: ReportCheck) => Partial<ReportCheck>): CaseStudyReport {
  return { ...REPORT, checks: REPORT.checks.map((check) => ({ ...check, ...change(check) })) };
}
