import assert from 'node:assert/strict';
import type { FolderHistory, HistoryAnswer, HistoryOptions } from '../../src/core/milestones/history';
import type { Ports } from '../../src/core/ports';
import type { MilestonesReport, ReportedMilestone } from '../../src/protocol/milestones-report';
import {
  GIT_CHANGED,
  MILESTONE_PLANS,
  MILESTONES,
  MILESTONES_CHANGED,
  TRUST_CHANGED,
  type MilestonePlansAnswer,
  type MilestonesAnswer,
  type MilestonesChanged,
} from '../../src/protocol/milestones-requests';
import { CAPABILITIES, LspClient, memoryPorts, ROOT, uriOf, type Options, type World } from '../harness/lsp-client';

const PLAN = `id: team
title: Plan of the team
parts:
  - id: first
    title: First steps
    days: 10
    milestones:
      - id: team-notes
        title: Notes
        deliverable: Notes of the first talks.
        requirements:
          - title: notes of a decision
            next: Write notes/talks.log.
            files: [notes/talks.log]
            contains: [decided]
`;
const LOG = 'plans:\n  - plan: team.plan.yaml\n    start: 2026-09-01\n';
const NOTES = 'We have decided on the metric.\n';

const secondsOf = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000;
const historyOf = (day: string): FolderHistory => ({
  commits: [secondsOf(day)],
  files: new Map([['notes/talks.log', { firstSeen: secondsOf(day), lastChanged: secondsOf(day) }]]),
  limits: '',
});

/** A git whose answers a test gives when it wants to. */
class SlowGit {
  readonly readings: { readonly options: HistoryOptions; readonly answer: (answer: HistoryAnswer) => void }[] = [];
  readonly ports: Partial<Ports> = {
    readHistory: (_root, options) =>
      new Promise((resolve) => {
        this.readings.push({ options, answer: resolve });
        // A reading that is given up ends with a sentence instead of an error.
        options.signal?.addEventListener('abort', () => resolve({ unknown: 'The history was not read to its end.' }));
      }),
  };

  answer(answer: HistoryAnswer): void {
    this.readings.at(-1)?.answer(answer);
  }
}

const files = (): World => ({ 'milestones.yaml': LOG, 'team.plan.yaml': PLAN, 'notes/talks.log': NOTES });

const notes = ({ plans }: MilestonesReport): ReportedMilestone =>
  plans.flatMap(({ milestones }) => milestones).find(({ id }) => id === 'team-notes') ?? assert.fail('no notes');

describe('what the milestone tracker asks for', () => {
  let client: LspClient;
  let told: string[];
  let waiting: (() => void)[];
  afterEach(() => client.stop());

  const start = async (files: World, options: Options = {}): Promise<void> => {
    client = await LspClient.start({ files, ...options });
    told = [];
    waiting = [];
    client.connection.onNotification(MILESTONES_CHANGED, ({ folder }: MilestonesChanged) => {
      told.push(folder);
      for (const resolve of waiting.splice(0)) resolve();
    });
  };
  const changed = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
    });

  /** A file has changed outside the editor; waits until the client is told. */
  const tell = async (path: string, type: number): Promise<void> => {
    const next = changed();
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf(path), type }],
    });
    await next;
  };

  const ask = async (params: object = {}): Promise<MilestonesReport> => {
    const answer = await client.request<MilestonesAnswer>(MILESTONES, {
      folder: ROOT,
      follow: true,
      history: false,
      ...params,
    });
    assert.equal(answer.kind, 'report');
    return answer.report;
  };
  const trusted = { initializationOptions: { trusted: true } };

  it('gets a report although no document is open, with what a plan of the folder looks for in any file', async () => {
    await start(files());
    const report = await ask();
    assert.ok(report.log.kind === 'there' && report.log.uri === uriOf('milestones.yaml'));
    assert.equal(notes(report).detected, 'met');
    assert.deepEqual(report.history, { kind: 'unknown', reason: 'The history was not asked for.' });
    assert.ok(notes(report).due === '2026-09-11');
  });

  it('reads the folder once, however many ask at the same time', async () => {
    const world = files();
    let loads = 0;
    const ports = memoryPorts(world);
    const counted: Ports['loadRepository'] = async (root, options) => {
      loads++;
      await new Promise(setImmediate);
      return ports.loadRepository(root, options);
    };
    await start(world, { ports: { loadRepository: counted } });
    const reports = await Promise.all([ask(), ask(), ask()]);
    assert.deepEqual(
      reports.map((report) => notes(report).detected),
      ['met', 'met', 'met'],
    );
    assert.equal(loads, 1);
  });

  it('knows its folder however the address is written, and no other', async () => {
    await start(files());
    assert.equal(notes(await ask({ folder: `${ROOT}/` })).detected, 'met');
    const other = { folder: 'file:///elsewhere', follow: true, history: false };
    assert.deepEqual(await client.request<MilestonesAnswer>(MILESTONES, other), { kind: 'unknown' });
    assert.deepEqual(await client.request(MILESTONE_PLANS, other), { plans: [], tracks: [] });
  });

  it('sees the text of an editor, also of a log that was never saved, and is told of the next edit', async () => {
    await start({ 'team.plan.yaml': PLAN, 'notes/talks.log': NOTES });
    await client.open('milestones.yaml', LOG);
    assert.equal(notes(await ask()).declared, 'todo');
    const next = changed();
    await client.change('milestones.yaml', `${LOG}milestones:\n  team-notes:\n    status: done\n`);
    await next;
    assert.equal(notes(await ask()).declared, 'done');
    assert.ok(told.every((folder) => folder === ROOT));
  });

  it('is told once of many edits, until it asks again', async () => {
    await start(files());
    await client.open('milestones.yaml', LOG);
    await ask();
    told = [];
    const first = changed();
    for (const status of ['todo', 'in-progress', 'done'])
      await client.change('milestones.yaml', `${LOG}milestones:\n  team-notes:\n    status: ${status}\n`);
    await first;
    await client.change('milestones.yaml', LOG);
    await client.request('mlPortfolio/formats', undefined);
    assert.deepEqual(told, [ROOT]);
    assert.equal(notes(await ask()).declared, 'todo');
  });

  it('is told when a file appears, changes or goes away', async () => {
    const world = files();
    await start(world);
    await ask();
    world['notes/talks.log'] = 'We talked.\n';
    await tell('notes/talks.log', 2);
    assert.equal(notes(await ask()).detected, 'partly');
    delete world['notes/talks.log'];
    await tell('notes/talks.log', 3);
    assert.equal(notes(await ask()).detected, 'not-met');
    world['notes/talks.log'] = NOTES;
    await tell('notes/talks.log', 1);
    assert.equal(notes(await ask()).detected, 'met');
  });

  it('is told nothing when it does not follow any more', async () => {
    await start(files(), { ...trusted, ports: { readHistory: () => Promise.resolve(historyOf('2026-09-03')) } });
    await client.open('milestones.yaml', LOG);
    await ask();
    await ask({ follow: false });
    const published = client.next(({ version }) => version === 2);
    await client.change('milestones.yaml', `${LOG}track: ml-engineer\n`);
    await published;
    assert.equal((await ask({ follow: false, history: true })).track, 'ml-engineer');
    assert.deepEqual(told, []);
  });

  it('offers the built-in plans and those of the folder, and every track', async () => {
    await start({ 'career/milestones.yaml': LOG, 'team.plan.yaml': PLAN });
    const { plans, tracks } = await client.request<MilestonePlansAnswer>(MILESTONE_PLANS, { folder: ROOT });
    assert.deepEqual(
      plans.map(({ id, milestones }) => [id, milestones]).filter(([id]) => String(id).includes('team')),
      [['../team.plan.yaml', 1]],
    );
    assert.equal(plans.length, 5);
    assert.ok(tracks.length === 5 && tracks.some(({ title }) => title === 'ML engineer'));
  });

  describe('the history', () => {
    it('is read in the background, and the client is told when it is there', async () => {
      const git = new SlowGit();
      await start(files(), { ...trusted, ports: git.ports });
      assert.deepEqual((await ask({ history: true })).history, { kind: 'reading' });
      const next = changed();
      git.answer(historyOf('2026-09-03'));
      await next;
      const report = await ask({ history: true });
      assert.equal(report.history.kind, 'known');
      assert.equal(notes(report).firstSeen, '2026-09-03');
      assert.equal(git.readings.length, 1);
    });

    it('is read again when another commit is checked out; until then the old one counts', async () => {
      const git = new SlowGit();
      await start(files(), { ...trusted, ports: git.ports });
      await ask({ history: true });
      const first = changed();
      git.answer(historyOf('2026-09-03'));
      await first;
      await ask({ history: true });
      const checkedOut = changed();
      await client.connection.sendNotification(GIT_CHANGED, { folder: ROOT });
      await checkedOut;
      assert.equal(notes(await ask({ history: true })).firstSeen, '2026-09-03');
      const second = changed();
      git.answer(historyOf('2026-09-08'));
      await second;
      assert.equal(notes(await ask({ history: true })).firstSeen, '2026-09-08');
      const watched = changed();
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriOf('.git/logs/HEAD'), type: 2 }],
      });
      await watched;
      await ask({ history: true });
      assert.equal(git.readings.length, 3);
    });

    it('is given up and begun anew when the commit changes meanwhile', async () => {
      const git = new SlowGit();
      await start(files(), { ...trusted, ports: git.ports });
      await ask({ history: true });
      const checkedOut = changed();
      await client.connection.sendNotification(GIT_CHANGED, { folder: ROOT });
      await checkedOut;
      assert.deepEqual((await ask({ history: true })).history, { kind: 'reading' });
      assert.equal(git.readings.length, 2);
      assert.equal(git.readings[0]?.options.signal?.aborted, true);
    });

    it('is not asked of git in a folder that is not trusted, until it is', async () => {
      const git = new SlowGit();
      await start(files(), { ports: git.ports });
      const { history } = await ask({ history: true });
      assert.ok(history.kind === 'unknown' && history.reason.includes('trust'));
      assert.equal(git.readings.length, 0);
      const next = changed();
      await client.connection.sendNotification(TRUST_CHANGED, { isTrusted: true });
      await next;
      assert.deepEqual((await ask({ history: true })).history, { kind: 'reading' });
      assert.equal(git.readings.length, 1);
    });

    it('shows how far it is, and can be cancelled there', async () => {
      const git = new SlowGit();
      const capabilities = { ...CAPABILITIES, window: { workDoneProgress: true } };
      await start(files(), { ...trusted, capabilities, ports: git.ports });
      const created = new Promise<string | number>((resolve) => {
        client.connection.onRequest('window/workDoneProgress/create', ({ token }: { token: string | number }) => {
          resolve(token);
          return null;
        });
      });
      const shown = new Promise<unknown>((resolve) => {
        client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
          if (value.kind === 'report') resolve(value);
        });
      });
      await ask({ history: true });
      git.readings[0]?.options.progress?.(500, 2000);
      const token = await created;
      assert.deepEqual(await shown, { kind: 'report', percentage: 25, message: '500 of 2000 commits' });
      const next = changed();
      await client.connection.sendNotification('window/workDoneProgress/cancel', { token });
      await next;
      const { history } = await ask({ history: true });
      assert.deepEqual(history, { kind: 'unknown', reason: 'The history was not read to its end.' });
      assert.equal(git.readings.length, 1);
    });
  });
});
