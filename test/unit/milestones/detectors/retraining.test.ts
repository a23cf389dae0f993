import assert from 'node:assert/strict';
import { text, toldBy } from '../../../harness/milestones';

describe('what triggers a retraining', () => {
  it('is a configuration', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', {
        'config/retraining.yaml': text('trigger:', '  metric: psi', '  threshold: 0.2', 'cool_down_days: 14'),
      }),
      [
        'met',
        '+ config/retraining.yaml:2 It says the metric that triggers it',
        '+ config/retraining.yaml:3 It says its threshold',
        '+ config/retraining.yaml:4 It says the pause between two retrainings',
      ],
    );
  });

  it('may be written in a runbook', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', {
        'docs/operations.md': text(
          '# Operations',
          '',
          '## Retraining',
          '',
          'We retrain when the PSI of any feature is above 0.2.',
          'Retraining happens at most once a week.',
          '',
          '## Other',
        ),
      }),
      [
        'met',
        '+ docs/operations.md:5 It says the metric that triggers it',
        '+ docs/operations.md:5 It says its threshold',
        '+ docs/operations.md:6 It says the pause between two retrainings',
      ],
    );
  });

  it('is half done without a pause', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', { 'params.yaml': text('train: {lr: 0.1}', 'retrain:', '  min_recall: 0.4') }),
      [
        'partly',
        '+ params.yaml:3 It says the metric that triggers it',
        '+ params.yaml:3 It says its threshold',
        '- params.yaml:1 It does not say the pause between two retrainings',
        '> Add the pause between two retrainings to params.yaml.',
      ],
    );
  });

  it('is seen where a page for operations speaks of it', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', {
        'docs/runbook.md': text(
          '# Runbook',
          '',
          '## Drift alert',
          '',
          '1. Compare the scores.',
          '2. If drift_score > 0.05 for 7 days, retrain.',
          '3. Retrain at most once in 14 days.',
        ),
      }),
      [
        'met',
        '+ docs/runbook.md:6 It says the metric that triggers it',
        '+ docs/runbook.md:6 It says its threshold',
        '+ docs/runbook.md:7 It says the pause between two retrainings',
      ],
    );
  });

  it('is half done in the code', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', { 'src/monitor.py': text('class RetrainTrigger:', '    psi_threshold = 0.2') }),
      [
        'partly',
        '- src/monitor.py:1 What triggers a retraining stands in the code',
        '> Write config/retraining.yaml with the metric that triggers a retraining, its threshold and a cool-down.',
      ],
    );
  });

  it('is missing where a schedule alone is told', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', {
        'docs/operations.md': text('# Operations', '', '## Retraining', '', 'The model is retrained once a month.'),
      }),
      [
        'not-met',
        '> Write config/retraining.yaml with the metric that triggers a retraining, its threshold and a cool-down.',
      ],
    );
  });

  it('is missing where the word alone is there', () => {
    assert.deepEqual(
      toldBy('retraining-trigger', { 'docs/notes.md': text('# Notes', '', 'Recall above 0.4 would need retraining.') }),
      [
        'not-met',
        '> Write config/retraining.yaml with the metric that triggers a retraining, its threshold and a cool-down.',
      ],
    );
  });
});

describe('a rollback', () => {
  it('has steps and the day of its rehearsal', () => {
    assert.deepEqual(
      toldBy('rollback-runbook', {
        'docs/runbook.md': text(
          '# Runbook',
          '',
          '## Rollback',
          '',
          '1. Find the last tag.',
          '2. Set MODEL_VERSION to it.',
          '',
          'Last drill: 2026-05-12, 6 minutes.',
          '',
          '## Alerts',
        ),
      }),
      ['met', '+ docs/runbook.md:3 The rollback is written down', '+ docs/runbook.md:8 The day of the last rehearsal'],
    );
  });

  it('may have a table of drills', () => {
    assert.deepEqual(
      toldBy('rollback-runbook', {
        'docs/rollback.md': text(
          '# Going back',
          '',
          '```',
          'make deploy VERSION=3',
          '```',
          '',
          '| drill | minutes |',
          '|---|---|',
          '| 12 May 2026 | 6 |',
        ),
      }),
      [
        'met',
        '+ docs/rollback.md:1 The rollback is written down',
        '+ docs/rollback.md:9 The day of the last rehearsal',
      ],
    );
  });

  it('is half done when nobody rehearsed it', () => {
    assert.deepEqual(
      toldBy('rollback-runbook', {
        'docs/runbook.md': text(
          '# Runbook',
          '',
          '## Rolling back',
          '',
          '- Find the last tag.',
          '- Deploy it.',
          '',
          'Last drill: not yet.',
        ),
      }),
      [
        'partly',
        '+ docs/runbook.md:3 The rollback is written down',
        '- docs/runbook.md:3 Nothing says when the rollback was last rehearsed',
        '> Rehearse the rollback, and write "Last drill:" with the date below line 3 of docs/runbook.md.',
      ],
    );
  });

  it('is half done while the rehearsal is planned', () => {
    assert.deepEqual(
      toldBy('rollback-runbook', {
        'docs/rollback.md': text(
          '# Rollback drill',
          '',
          '1. Set the version.',
          '2. Deploy.',
          '',
          'Next drill: 2026-06-01',
          '',
          '| drill | status |',
          '|---|---|',
          '| 2026-06-01 | Planned |',
        ),
      }),
      [
        'partly',
        '+ docs/rollback.md:1 The rollback is written down',
        '- docs/rollback.md:1 Nothing says when the rollback was last rehearsed',
        '> Rehearse the rollback, and write "Last drill:" with the date below line 1 of docs/rollback.md.',
      ],
    );
  });

  it('is half done without steps', () => {
    assert.deepEqual(
      toldBy('rollback-runbook', {
        'docs/runbook.md': text('# Runbook', '', '## Rollback', '', 'We would roll back by hand.'),
      }),
      [
        'partly',
        '- docs/runbook.md:3 The rollback is named, and no step or command says how',
        '> Write the steps of the rollback below line 3 of docs/runbook.md.',
      ],
    );
  });

  it('is missing where a database is meant in passing', () => {
    assert.deepEqual(
      toldBy('rollback-runbook', { 'docs/notes.md': text('# Notes', '', 'The transaction is a rollback.') }),
      [
        'not-met',
        '> Write docs/runbook.md with the steps of a rollback, and the day on which you last rehearsed them.',
      ],
    );
  });
});
