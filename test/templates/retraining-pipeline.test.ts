import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeTemplate, itPinsWhatRan, itTestsItself, itTrains } from '../harness/generated-project';

interface Answer {
  readonly score: number;
  readonly decision: string;
  readonly model_version: string;
}

interface Golden {
  readonly transactions: readonly Readonly<Record<string, unknown>>[];
  readonly scores: readonly number[];
}

interface Registered {
  readonly version: string;
  readonly code_hash: string;
  readonly threshold: number;
}

/** A pipeline with the records of its runs, its registry, a service, and the papers of an operation. */
const LARGEST = 124_000;

const predict = (address: string, transaction: object): Promise<Response> =>
  fetch(`${address}/predict`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(transaction),
  });

const version = async (address: string): Promise<unknown> =>
  ((await (await fetch(`${address}/health`)).json()) as { readonly model_version: unknown }).model_version;

describeTemplate(
  'retraining-pipeline',
  (project) => {
    const champion = (): Registered => {
      const pointer = JSON.parse(project.read('registry/champion.json')) as { readonly version: string };
      return JSON.parse(project.read(`registry/${pointer.version}/record.json`)) as Registered;
    };

    let published: Registered | undefined;

    it('is published with records of the code that it has', () => {
      published = champion();
      const [, revision = ''] = /^code_revision: '?([0-9a-f]+)/m.exec(project.read('experiment.yaml')) ?? [];
      assert.match(revision, /^[0-9a-f]{12}$/);
      assert.ok(champion().code_hash.startsWith(`sha256:${revision}`));
      assert.ok(project.read('MODEL_CARD.md').includes(champion().version));
      for (const document of ['MODEL_CARD.md', 'README.md', 'experiment.yaml'])
        assert.ok(project.read(document).includes(String(champion().threshold)), document);
    });

    it('tells in its README what the pipeline did in each of the weeks it names', () => {
      const weeks = new Map(
        project
          .read('reports/weeks.csv')
          .split('\n')
          .map((line) => [line.split(',', 1)[0] ?? '', line]),
      );
      const rows = Array.from(project.read('README.md').matchAll(/^\| (\d\d) \|(.*)\|$/gm));
      assert.ok(rows.length >= 8);
      for (const [, week = '', cells = ''] of rows)
        for (const recall of cells.split('|').slice(-3))
          assert.ok(weeks.get(week)?.includes(`,${recall.trim()},`), `week ${week}: ${recall}`);
    });

    itTrains(project);
    itTestsItself(project);
    itPinsWhatRan(project);

    it('has trained the very model that it was published with', () => assert.deepEqual(champion(), published));

    it('answers with the promoted version, refuses what breaks the contract, and follows a rollback', async () => {
      const golden = JSON.parse(project.read('tests/golden/transactions.json')) as Golden;
      const { version: promoted, threshold } = champion();
      const pointer = project.read('registry/champion.json');
      await project.serve(async (address) => {
        for (const [index, transaction] of golden.transactions.entries()) {
          const answer = (await (await predict(address, { transaction_id: 'a', ...transaction })).json()) as Answer;
          assert.ok(Math.abs(answer.score - (golden.scores[index] ?? Number.NaN)) < 0.02, `${index}: ${answer.score}`);
          assert.equal(answer.decision, answer.score >= threshold ? 'review' : 'pass');
          assert.equal(answer.model_version, promoted);
        }
        const [first] = golden.transactions;
        for (const wrong of [{ channel: 'fax' }, { amount: -1 }, { hour: 24 }])
          assert.equal((await predict(address, { transaction_id: 'a', ...first, ...wrong })).status, 422);
        await project.make('rollback');
        const earlier = champion().version;
        assert.notEqual(earlier, promoted);
        assert.equal(await version(address), earlier);
        project.write('registry/champion.json', pointer);
        assert.equal(await version(address), promoted);
      });
    });

    it('logs each rehearsed rollback where its runbook says, and leaves the registry as it was', async () => {
      const log = 'reports/drills.csv';
      assert.ok(project.read('docs/runbook.md').includes(`\`${log}\``));
      assert.throws(() => project.read(log), /ENOENT/);
      const pointer = project.read('registry/champion.json');
      await project.make('drill');
      await project.make('drill');
      const [header, ...drills] = project.read(log).trimEnd().split('\n');
      assert.equal(header, 'date,drill,seconds,result');
      assert.equal(drills.length, 2);
      for (const drill of drills) assert.match(drill, /^\d{4}-\d\d-\d\d,v\d{3} to v\d{3} and back,\d+\.\d\d,passed$/);
      assert.equal(project.read('registry/champion.json'), pointer);
    });

    it('shows the rehearsal as soon as its author has written the day', async () => {
      const runbook = project.read('docs/runbook.md');
      project.write('docs/runbook.md', runbook.replace(/\[your date of [^\]]+\]/, '2026-11-23'));
      assert.notEqual(project.read('docs/runbook.md'), runbook);
      const { stdout } = await project.cli('milestones', '.', '--format', 'json');
      project.write('docs/runbook.md', runbook);
      const { plans } = JSON.parse(stdout) as {
        readonly plans: readonly {
          readonly milestones: readonly { readonly id: string; readonly detected: string }[];
        }[];
      };
      const retraining = plans.flatMap(({ milestones }) => milestones).find(({ id }) => id === '5.5-retraining');
      assert.equal(retraining?.detected, 'met');
    });

    it('takes a virtual environment without packages for none', async () => {
      const environment = join(project.folder, '.venv');
      mkdirSync(join(environment, 'bin'), { recursive: true });
      writeFileSync(join(environment, 'bin', 'python'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const { stdout } = await project.make('-n', 'drill');
      rmSync(environment, { recursive: true });
      assert.match(stdout, /python\d* -m fraud\.drill/);
      assert.doesNotMatch(stdout, /\.venv/);
    });

    it('fails when a published result is below its gate', async () => {
      const metrics = project.read('reports/metrics.json');
      project.write(
        'reports/metrics.json',
        metrics.replace(/"recall_at_capacity": 0\.6278/, '"recall_at_capacity": 0.5'),
      );
      assert.notEqual(project.read('reports/metrics.json'), metrics);
      await assert.rejects(project.make('test'), /test_quality_gate/);
      project.write('reports/metrics.json', metrics);
    });
  },
  LARGEST,
);
