import assert from 'node:assert/strict';
import { add, asked, fill, make, PROJECT, shownOf, troubles, type Files } from './making';

const BARE: Files = { 'README.md': '# X\n' };

const EXPERIMENT = [
  'name: churn-boosting',
  'hypothesis: Trees beat the tenure rule by 0.05 ROC AUC.',
  'task:',
  '  type: classification',
  '  unit: customer',
  '  decision: The retention team calls the 200 customers with the highest scores.',
  '  prediction_moment: First day of a month, 06:00',
  '  outcome_window: 60 days',
  '  allowed_data: Everything booked before that day.',
  'data:',
  '  name: churn',
  '  version: "2025-03"',
  'target:',
  '  name: target',
  '  definition: The customer ended the contract.',
  'features: [contract, tenure_months]',
  'metrics:',
  '  primary:',
  '    name: roc_auc',
  '    reason: The team works through a ranking.',
  '',
].join('\n');

const ANSWERS: Files = {
  name: 'Ann Lee',
  target: '`cancelled`',
  'definition of the target': 'The customer ended the contract.',
  'moment of prediction': 'First day of a month, 06:00',
  'outcome window': '60 days',
  'data that is allowed by then': 'Everything booked before that day.',
  'unit that a prediction is made for': 'customer',
  'decision that hangs on it': 'The retention team calls the 200 customers with the highest scores.',
  'yes or no': 'yes',
  reason: 'it is booked before that day',
  'first column': '`contract`',
  'case that is hard to label': 'A contract that is taken over by a relative',
  answer: 'not cancelled',
  definition: 'As in the bill of the month.',
  source: 'billing system',
  'time from which it is known': 'Fifth of the month',
  'first feature': '`contract`',
  'column that is left out': '`closing_call`',
  users: 'the retention team',
  'cost of a miss': '180 EUR',
  'cost of a false alarm': '4 EUR',
  'first metric': 'ROC AUC',
  'reason why it fits the decision': 'the team works through a ranking.',
  'value that is good enough': '0.82',
  'guardrail, with its limit': 'p95 latency above 300 ms',
  stakeholder: 'Kim Example',
  'day of the agreement': '2026-11-20',
  'people who agreed': 'the retention team',
  'question of this run': 'Do lags of usage help?',
  'expectation, with a number': 'Recall rises by 0.05.',
  'one change against the run before': 'Lags of 30 and 60 days.',
  'value before': '0.70',
  value: '0.74',
  'value of this run': '0.74',
  'first slice': 'monthly contracts',
  'second slice': 'two years',
  'number of its rows': '4,011',
  'number of rows there': '1,202',
  'value there': '0.71',
  'value in it': '0.66',
  'worst slice': 'two years',
  'reason, from rows that you read': 'nearly all of them moved abroad',
  'decision, and why': 'kept, as it costs nothing',
  'next step, and what it should change': 'add calls to the hotline, which should halve the misses',
  threshold: '0.31',
  'cost or capacity that it follows from': 'the team can make 200 calls a week.',
  'data that it was chosen on': 'validation data',
  'number of actions': '200',
  'number of false alarms': '120',
  'number of misses': '40',
  'change of both errors': '20 more false alarms and 5 fewer misses',
  'change the other way': '20 fewer false alarms and 9 more misses',
  'p95 in ms': '240 ms',
  day: '2026-11-20',
  'day of the evaluation': '2026-11-18',
  'share of failed requests': '0.4 %',
  PSI: '0.08',
  cost: '0.12 EUR',
  'requests a day, and the busiest hour': '90,000 a day, most of them at 18:00.',
  'number that is worse than it should be': 'p95 latency',
  change: 'The new ranking',
  'metric of the product': 'the share of customers who stay',
  'value today': '71 %',
  'value that would matter': '72 %',
  'unit that is assigned': 'customer',
  'control: what runs today': 'the tenure rule',
  'new model or version': 'model 4',
  'limit in ms': '300 ms',
  'limit in percent': '0.5 %',
  'guardrail of the product': 'complaints up to 12 a week',
  'further metrics': 'length of a call',
  'smallest effect': '1 point',
  number: '14,000',
  power: '80 %',
  level: '5 %',
  'number of days': '28 days',
  person: 'Ann Lee',
  time: '18:04',
  'last day': '2026-12-18',
  'rule to ship': 'the interval lies above 0',
  'rule to stop': 'the old ranking stays',
  'first day': '2026-11-20',
  'decision, and who made it': 'We ship it to everybody; Kim Example decided.',
  'primary metric': 'Share of customers who stay',
  effect: '1.2 points',
  'value of the control': '71.0 %',
  'value of the treatment': '72.2 %',
  '95 % interval': '95 %: 0.3 to 2.1',
  limit: '300 ms',
  'numbers of both arms': '14,012 and 13,988',
  'number of the plan': '14,000',
  'change of the plan, or none': 'none',
  'incident in a few words': 'Empty answers for two hours',
  'day of the incident': '2026-11-12',
  'summary: who noticed what, for how long': 'The hotline noticed empty lists for two hours.',
  'first sign': 'First empty list',
  'time at which it was found': 'Found in the log',
  'time at which it was over': 'Rolled back',
  'number of requests or people hit': '1,100 requests',
  cause: 'a renamed column',
  'check that was missing': 'no test sent a row with the new name',
  'alert, log or person': 'The log of inputs',
  'alert, log or step': 'The health check',
  'action that prevents it': 'Check the columns at the start',
  'action that finds it sooner': 'Alert on empty answers',
  owner: 'Ann Lee',
};

interface Made {
  readonly paths: readonly string[];
  readonly text: string;
  readonly before: Files;
  readonly after: Files;
  readonly all: Files;
}

/** Makes an artifact, fills it in, and says what its milestone shows before and after. */
function made(kind: string, milestone: string, files: Files): Made {
  const fresh = make(kind, files);
  assert.deepEqual(troubles(fresh, files), []);
  const filled = fill(fresh, asked(fresh, ANSWERS));
  assert.deepEqual(troubles(filled, files), []);
  return {
    paths: Object.keys(fresh),
    text: Object.values(fresh)[0] ?? '',
    before: shownOf(milestone, { ...files, ...fresh }),
    after: shownOf(milestone, { ...files, ...filled }),
    all: { ...files, ...filled },
  };
}

interface Page {
  readonly kind: string;
  readonly milestone: string;
  readonly requirement: string;
  readonly path: string;
  /** The path of a second one; undefined for one of a kind. */
  readonly second?: string;
}

/** Pages that are open before they are filled in, and show their requirement afterwards. */
const PAGES: readonly Page[] = [
  {
    kind: 'target-definition',
    milestone: '2.2-exploration',
    requirement: 'a definition of the target',
    path: 'docs/target.md',
  },
  {
    kind: 'feature-list',
    milestone: '2.3-features',
    requirement: 'features with the time from which each is known',
    path: 'docs/features.md',
  },
  {
    kind: 'prediction-contract',
    milestone: 'day-30-problem-statement',
    requirement: 'a statement with metric, owner and date',
    path: 'docs/prediction-contract.md',
  },
  {
    kind: 'experiment-note',
    milestone: '3.3-threshold',
    requirement: 'errors by slice with counts',
    path: 'docs/experiments/2026-11-21-note.md',
    second: 'docs/experiments/2026-11-21-note-2.md',
  },
  {
    kind: 'service-baseline',
    milestone: 'day-30-service-baseline',
    requirement: 'five numbers of one service',
    path: 'docs/service-baseline.md',
    second: 'docs/service-baseline-2026-11-21.md',
  },
  {
    kind: 'ab-readout',
    milestone: 'day-90-online-experiment',
    requirement: 'a readout with its decision',
    path: 'docs/ab-readout.md',
    second: 'docs/ab-readout-2026-11-21.md',
  },
  {
    kind: 'incident-postmortem',
    milestone: 'day-90-incident',
    requirement: 'a postmortem whose actions have owners',
    path: 'docs/postmortems/2026-11-21-incident.md',
    second: 'docs/postmortems/2026-11-21-incident-2.md',
  },
];

describe('a page that is added', () => {
  for (const { kind, milestone, requirement, path, second } of PAGES) {
    for (const [where, files] of [
      ['a project', PROJECT],
      ['an empty repository', BARE],
    ] as const)
      it(`${kind} shows its requirement in ${where} once it is filled in`, () => {
        const { paths, before, after } = made(kind, milestone, files);
        assert.deepEqual(paths, [path]);
        assert.notEqual(before[requirement], 'met');
        assert.equal(after[requirement], 'met');
      });

    it(`${kind} is ${second === undefined ? 'one of a kind' : 'dated the second time'}`, () => {
      const { all } = made(kind, milestone, PROJECT);
      if (second === undefined) assert.deepEqual(add(kind, all), { exists: path });
      else assert.deepEqual(Object.keys(make(kind, all)), [second]);
    });
  }

  it('takes over the target of an experiment', () => {
    const files = { ...PROJECT, 'experiment.yaml': EXPERIMENT };
    const { text, before } = made('target-definition', '2.2-exploration', files);
    assert.equal(before['a definition of the target'], 'met');
    assert.match(
      text,
      /\n\| Target \| The customer ended the contract \(column `target`\) \|\n\| Unit \| customer \|\n/,
    );
    assert.match(text, /\n\| `customer_id` \| \[your yes or no\] \| \[your reason\] \|\n\| `snapshot` /);
    assert.doesNotMatch(text, /\n\| `target` \|/);
    const contract = made('prediction-contract', 'day-30-problem-statement', {
      ...files,
      'docs/target.md': '# Target\n',
    }).text;
    assert.match(
      contract,
      /\n- What they decide: The retention team calls the 200 customers with the highest scores\n/,
    );
    assert.match(
      contract,
      /\n- Target: The customer ended the contract\. It is the column `target`\. See also \[its definition\]\(target\.md\)\.\n/,
    );
    assert.match(contract, /\n- Baseline: tenure rule reaches a ROC AUC of 0\.788\.\n/);
  });

  it('has the features of the experiment with their meaning', () => {
    const sheet = 'name: churn\nfields:\n  - name: contract\n    meaning: Term of the contract | at the snapshot\n';
    const { text } = made('feature-list', '2.3-features', {
      ...PROJECT,
      'experiment.yaml': EXPERIMENT,
      'data/datasheet.yaml': sheet,
    });
    assert.match(
      text,
      /\n\| `contract` \| Term of the contract \\\| at the snapshot \| `data\/churn\.csv` \| \[your time from which it is known\] \|\n\| `tenure_months` \| \[your definition\] \|/,
    );
    assert.match(
      make('feature-list', PROJECT)['docs/features.md'] ?? '',
      /\| --- \|\n\| `snapshot` .*\n\| `tenure_months` /,
    );
  });

  it('has the slices that a run has left', () => {
    const files = {
      ...PROJECT,
      'reports/slices.csv': 'slice,value,n,recall\ncontract,monthly,412,0.71\ncontract,two years,97,0.55\n',
    };
    const { text, before } = made('experiment-note', '3.3-threshold', files);
    assert.match(text, /\n\| contract, monthly \| 412 \| 0\.71 \|\n\| contract, two years \| 97 \| 0\.55 \|\n/);
    assert.equal(before['errors by slice with counts'], 'met');
  });

  it('of an A/B plan has the metrics of the model', () => {
    const title = 'a plan of an A/B test';
    for (const files of [PROJECT, BARE]) {
      const { paths, after } = made('ab-plan', 'day-90-own-slice', files);
      assert.deepEqual(paths, ['docs/ab-plan.md']);
      assert.equal(after[title], 'met');
    }
    const { text } = made('ab-plan', 'day-90-own-slice', PROJECT);
    assert.match(
      text,
      /\n\| Metric \| tenure rule \| Model \|\n\| --- \| --- \| --- \|\n\| ROC AUC \| 0\.788 \| 0\.861 \|\n/,
    );
    assert.match(
      make('ab-readout', { ...PROJECT, 'docs/ab-plan.md': text })['docs/ab-readout.md'] ?? '',
      /The plan was \[ab-plan\.md\]\(ab-plan\.md\)\./,
    );
  });
});

describe('a note on the threshold that is added', () => {
  const both = { 'a threshold with its reason': 'met', 'errors by slice with counts': 'met' };

  it('comes with its setting, and is met once it is filled in', () => {
    const { paths, before, after, all } = made('threshold-note', '3.3-threshold', PROJECT);
    assert.deepEqual(paths, ['docs/threshold.md', 'config/threshold.yaml']);
    assert.notEqual(before['a threshold with its reason'], 'met');
    assert.deepEqual(after, both);
    assert.match(all['config/threshold.yaml'] ?? '', /stands in \.\.\/docs\/threshold\.md\.\nthreshold: 0\.31\n$/);
    assert.deepEqual(add('threshold-note', all), { exists: 'docs/threshold.md' });
  });

  it('tells of the setting that is there', () => {
    const files = { ...PROJECT, 'config/serving.yaml': 'model: churn\nthreshold: 0.37\n' };
    const { paths, text, after } = made('threshold-note', '3.3-threshold', files);
    assert.deepEqual(paths, ['docs/threshold.md']);
    assert.match(
      text,
      /\nThe threshold is 0\.37 \(see \[\.\.\/config\/serving\.yaml\]\(\.\.\/config\/serving\.yaml\)\), by /,
    );
    assert.deepEqual(after, both);
  });
});
