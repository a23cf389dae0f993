import assert from 'node:assert/strict';
import { asked, fill, make, PROJECT, shownOf, type Files } from './making';

const ANSWERS: Files = {
  name: 'Ann Lee',
  'contact on call': 'the platform team',
  'command that starts it': '`python api.py`',
  'command that deploys': 'make deploy',
  'dashboard or log': 'the latency dashboard',
  'answer without the model': 'the tenure rule',
  'first metric': 'ROC AUC',
  'limit of the metric': '0.82 in two weeks',
  'limit of drift': '0.2',
  'pause in days': '14 days',
  'list of versions': 'models/registry.json',
  'people to tell': 'the retention team',
  'day of the last drill': '2026-11-02',
  'time that it took': '11 minutes',
};

const MET = {
  'a trigger with metric, threshold and pause': 'met',
  'a rollback that was rehearsed': 'met',
};

describe('a runbook that is added', () => {
  it('has the commands, images and metric of the project', () => {
    const files = {
      ...PROJECT,
      'docker/Dockerfile.train': 'FROM python:3.12-slim\n',
      'models/registry.json': '[{"version": "1"}]\n',
    };
    const made = make('runbook', files, { author: 'Ann Lee' });
    assert.deepEqual(Object.keys(made), ['docs/runbook.md']);
    const text = made['docs/runbook.md'] ?? '';
    assert.match(text, /^# Runbook: Churn ranking\n\nLast reviewed on 2026-11-21 by Ann Lee\./);
    assert.match(text, /\n\| Train \| `make train` \|\n\| Test \| `make test` \|\n\| Serve \| `make serve` \|\n/);
    assert.match(text, /\n\| Build the image \| `docker build -f docker\/Dockerfile\.train \.` \|\n/);
    assert.match(
      text,
      /\n- Retrain when ROC AUC on new labelled data falls below \[your limit of the metric\] \(it was 0\.861 /,
    );
    assert.match(text, /listed in \[models\/registry\.json\]\(\.\.\/models\/registry\.json\)\./);
    assert.match(text, / {3}git checkout "\$LAST_GOOD_VERSION"\n {3}make serve\n/);
  });

  it('shows trigger, rollback and review once it is filled in', () => {
    for (const files of [PROJECT, { 'README.md': '# X\n' }] as const) {
      const made = make('runbook', files);
      for (const state of Object.values(shownOf('5.5-retraining', { ...files, ...made })))
        assert.notEqual(state, 'met');
      const filled = fill(made, asked(made, ANSWERS));
      assert.deepEqual(shownOf('5.5-retraining', { ...files, ...filled }), MET);
      assert.deepEqual(shownOf('day-60-readiness', { ...files, ...filled }), { 'a runbook with its date': 'met' });
    }
  });

  it('is dated when there is one already, and lies where other pages do', () => {
    const files = { ...PROJECT, 'doc/runbook.md': '# Runbook\n' };
    assert.deepEqual(Object.keys(make('runbook', files)), ['doc/runbook-2026-11-21.md']);
    const twice = { ...files, 'doc/runbook-2026-11-21.md': '# Runbook\n' };
    assert.deepEqual(Object.keys(make('runbook', twice)), ['doc/runbook-2026-11-21-2.md']);
    assert.deepEqual(Object.keys(make('runbook', { ...PROJECT, 'monitoring.md': '# Watch\n' })), ['runbook.md']);
    assert.deepEqual(
      Object.keys(make('runbook', { ...PROJECT, 'Docs/RUNBOOK.md': '# Runbook\n', 'docs/x.md': '# X\n' })),
      ['docs/runbook-2026-11-21.md'],
    );
  });
});
