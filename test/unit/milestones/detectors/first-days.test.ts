import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('a statement of the problem', () => {
  it('has a metric, an owner and a day', () => {
    assert.deepEqual(
      toldBy('problem-statement', {
        'docs/problem-statement.md': text(
          '# Problem statement',
          '',
          'Late parcels cost the desk time.',
          '',
          '- Metric: recall of late parcels at least 0.6',
          '- Owner: Kim of the dispatch desk',
          '- Agreed on 2026-05-12',
        ),
      }),
      [
        'met',
        '+ docs/problem-statement.md:5 It has a success metric with its number',
        '+ docs/problem-statement.md:6 It has an owner',
        '+ docs/problem-statement.md:7 It has the day on which it was agreed',
      ],
    );
  });

  it('is half done without them', () => {
    assert.deepEqual(
      toldBy('problem-statement', {
        'docs/problem_statement.md': text('# Problem', '', 'Recall of at least 0.6.', '', '- Owner: TBD'),
      }),
      [
        'partly',
        '+ docs/problem_statement.md:3 It has a success metric with its number',
        '- docs/problem_statement.md:1 It lacks an owner and the day on which it was agreed',
        '> Add an owner and the day on which it was agreed to docs/problem_statement.md.',
      ],
    );
  });

  it('is missing', () => {
    assert.deepEqual(toldBy('problem-statement', { 'docs/notes.md': 'Owner: Kim\n' }), [
      'not-met',
      '> Write docs/problem-statement.md with users, what good means, one metric with its number, its owner and the day on which it was agreed.',
    ]);
  });
});

describe('the state of a service', () => {
  it('is five numbers', () => {
    assert.deepEqual(
      toldBy('service-baseline', {
        'docs/service-baseline.md': text(
          '# Baseline of the search service',
          '',
          '| what | value |',
          '|---|---|',
          '| p95 latency | 240 ms |',
          '| error rate | 0.4 % |',
          '| offline recall | 0.61 |',
          '| PSI of the inputs | 0.08 |',
          '| cost of 1,000 requests | $0.40 |',
        ),
      }),
      [
        'met',
        '+ docs/service-baseline.md:5 It has the latency',
        '+ docs/service-baseline.md:6 It has the error rate',
        '+ docs/service-baseline.md:7 It has the offline metric',
        '+ docs/service-baseline.md:8 It has the drift',
        '+ docs/service-baseline.md:9 It has the cost',
      ],
    );
  });

  it('is half done with fewer', () => {
    assert.deepEqual(
      toldBy('service-baseline', {
        'docs/service-baseline.md': text('# Baseline', '', 'p95 latency is 240 ms.', 'The error rate is not known.'),
      }),
      [
        'partly',
        '+ docs/service-baseline.md:3 It has the latency',
        '- docs/service-baseline.md:1 It lacks the error rate, the offline metric, the drift and the cost',
        '> Add the error rate, the offline metric, the drift and the cost to docs/service-baseline.md.',
      ],
    );
  });

  it('is missing', () => {
    assert.deepEqual(toldBy('service-baseline', { 'docs/baseline.md': 'Latency 3 ms\n' }), [
      'not-met',
      '> Write docs/service-baseline.md with latency, error rate, offline metric, drift and cost of one service.',
    ]);
  });
});

describe('the readout of an experiment', () => {
  it('has effect, interval, guardrails and the decision', () => {
    assert.deepEqual(
      toldBy('experiment-readout', {
        'docs/ab-readout.md': text(
          '# A/B readout',
          '',
          'The treatment had an effect of 1.2 points (95 % CI 0.4 to 2.0).',
          '',
          '## Guardrails',
          '',
          'Latency did not move.',
          '',
          '## Decision',
          '',
          'Ship to everybody.',
        ),
      }),
      [
        'met',
        '+ docs/ab-readout.md:3 It has the effect',
        '+ docs/ab-readout.md:3 It has its interval',
        '+ docs/ab-readout.md:7 It has the guardrails',
        '+ docs/ab-readout.md:11 It has the decision',
      ],
    );
  });

  it('is half done without the decision', () => {
    assert.deepEqual(
      toldBy('experiment-readout', {
        'docs/ab-test-results.md': text('# Results', '', 'Lift of 1.2 %.', '', '## Decision', ''),
      }),
      [
        'partly',
        '+ docs/ab-test-results.md:3 It has the effect',
        '- docs/ab-test-results.md:1 It lacks its interval, the guardrails and the decision',
        '> Add its interval, the guardrails and the decision to docs/ab-test-results.md.',
      ],
    );
  });

  it('is missing', () => {
    assert.deepEqual(toldBy('experiment-readout', { 'docs/results.md': 'Lift 3 %\n' }), [
      'not-met',
      '> Write docs/ab-readout.md with effect, interval, guardrails and the decision.',
    ]);
  });
});

describe('a postmortem', () => {
  it('has a day, a cause, and an owner for each action', () => {
    assert.deepEqual(
      toldBy('postmortem', {
        'docs/postmortems/2026-05-12.md': text(
          '# Postmortem',
          '',
          'Root cause: an empty feature file.',
          '',
          '| action | owner | due |',
          '|---|---|---|',
          '| check the size | Kim | 2026-05-20 |',
        ),
      }),
      [
        'met',
        '+ docs/postmortems/2026-05-12.md:1 It has the day of the incident',
        '+ docs/postmortems/2026-05-12.md:3 It has its cause',
        '+ docs/postmortems/2026-05-12.md:7 It has actions that each have an owner',
      ],
    );
  });

  it('may list its actions', () => {
    assert.deepEqual(
      toldBy('postmortem', {
        'docs/incident-report.md': text(
          '# Incident report',
          '',
          'On 12 May 2026 scores were empty because of a missing file.',
          '',
          '## Actions',
          '',
          '- Check the size (owner: Kim)',
          '- Alert on it @sam',
        ),
      }),
      [
        'met',
        '+ docs/incident-report.md:3 It has the day of the incident',
        '+ docs/incident-report.md:3 It has its cause',
        '+ docs/incident-report.md:7 It has actions that each have an owner',
      ],
    );
  });

  it('is half done when an action has no owner', () => {
    assert.deepEqual(
      toldBy('postmortem', {
        'docs/postmortem.md': text(
          '# Postmortem of 2026-05-12',
          '',
          'On 2026-05-12 it failed.',
          '',
          '| action | owner |',
          '|---|---|',
          '| check the size | Kim |',
          '| alert | - |',
        ),
      }),
      [
        'partly',
        '+ docs/postmortem.md:1 It has the day of the incident',
        '- docs/postmortem.md:1 It lacks its cause and actions that each have an owner',
        '> Add its cause and actions that each have an owner to docs/postmortem.md.',
      ],
    );
  });

  it('is missing, and its template is none', () => {
    assert.deepEqual(toldBy('postmortem', { 'docs/templates/postmortem.md': '# Postmortem\n' }), [
      'not-met',
      '> Write docs/postmortems/<day>.md with what happened, the cause, and actions with owner and date.',
    ]);
  });
});

describe('a runbook', () => {
  it('has steps, a fallback and its date', () => {
    assert.deepEqual(
      toldBy('dated-runbook', {
        'docs/runbook.md': text(
          '# Runbook',
          '',
          'Reviewed on 2026-05-12.',
          '',
          '1. Look at the log.',
          '2. Switch to the fallback model.',
        ),
      }),
      [
        'met',
        '+ docs/runbook.md:5 It has the steps',
        '+ docs/runbook.md:3 It has the day on which it was last reviewed',
        '+ docs/runbook.md:6 It has the fallback',
      ],
    );
  });

  it('is half done without the date', () => {
    assert.deepEqual(
      toldBy('dated-runbook', { 'docs/playbook.md': text('# Playbook', '', '- Look at the log.', '- Roll back.') }),
      [
        'partly',
        '+ docs/playbook.md:3 It has the steps',
        '+ docs/playbook.md:4 It has the fallback',
        '- docs/playbook.md:1 It lacks the day on which it was last reviewed',
        '> Add the day on which it was last reviewed to docs/playbook.md.',
      ],
    );
  });

  it('is missing', () => {
    assert.deepEqual(toldBy('dated-runbook', { 'docs/notes.md': '' }), [
      'not-met',
      '> Write docs/runbook.md with steps, the fallback, and the day on which it was last reviewed.',
    ]);
  });
});
