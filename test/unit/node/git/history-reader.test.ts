import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import type { FolderHistory, HistoryAnswer } from '../../../../src/core/milestones/history';
import { HistoryReader } from '../../../../src/node/git/history-reader';
import { GitRepository } from '../../../harness/git-repository';
import { tempFolder } from '../../../harness/temp-folder';

/** Long enough that git sees a renamed file as the same one when a line of it has changed. */
const TEXT = Array.from({ length: 30 }, (_, index) => `field ${index}: what it means\n`).join('');

const day = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10);

function known(answer: HistoryAnswer): FolderHistory {
  assert.ok('files' in answer, 'unknown' in answer ? answer.unknown : '');
  return answer;
}

/** First and last day of a file. */
function datesOf(answer: HistoryAnswer, path: string): (string | undefined)[] {
  const dates = known(answer).files.get(path);
  return dates ? [day(dates.firstSeen), day(dates.lastChanged)] : [];
}

describe('history of a folder', () => {
  const folder = tempFolder();
  const init = (): GitRepository => GitRepository.init(folder.path);
  const read = (path = folder.path): Promise<HistoryAnswer> => new HistoryReader().historyOf(path);

  it('says when a file appeared and when it last changed', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'data/DATASHEET.md': TEXT });
    repository.commit('2026-02-05', { 'README.md': '# Churn\n' });
    repository.commit('2026-03-05', { 'data/DATASHEET.md': `${TEXT}more\n` });
    const answer = await read();
    assert.deepEqual(datesOf(answer, 'data/DATASHEET.md'), ['2026-01-05', '2026-03-05']);
    assert.deepEqual(datesOf(answer, 'README.md'), ['2026-02-05', '2026-02-05']);
    assert.deepEqual(known(answer).commits.map(day), ['2026-03-05', '2026-02-05', '2026-01-05']);
    assert.equal(known(answer).limits, '');
  });

  it('reads the same whatever git is set to show of a log', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'a.md': TEXT });
    repository.git('mv', 'a.md', 'b.md');
    repository.commit('2026-02-05', { 'b.md': `${TEXT}more\n` });
    for (const setting of ['log.showRoot=false', 'diff.renames=false', 'color.ui=always', 'log.decorate=full']) {
      const [name = '', value = ''] = setting.split('=');
      repository.git('config', name, value);
      assert.deepEqual(datesOf(await read(), 'b.md'), ['2026-01-05', '2026-02-05'], setting);
      repository.git('config', '--unset', name);
    }
  });

  it('follows files that were renamed, also twice, and rewritten while at it', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'datasheet.md': TEXT });
    repository.git('mv', 'datasheet.md', 'SHEET.md');
    repository.commit('2026-02-05');
    mkdirSync(folder.at('data'));
    repository.git('mv', 'SHEET.md', 'data/DATASHEET.md');
    repository.commit('2026-03-05', { 'data/DATASHEET.md': `${TEXT}one line more\n` });
    assert.deepEqual(datesOf(await read(), 'data/DATASHEET.md'), ['2026-01-05', '2026-03-05']);
  });

  it('takes a new name for no change', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'a.md': TEXT });
    repository.git('mv', 'a.md', 'b.md');
    repository.commit('2026-02-05');
    assert.deepEqual(datesOf(await read(), 'b.md'), ['2026-01-05', '2026-01-05']);
  });

  it('keeps a file that was renamed apart from a new one under its old name', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'a.md': TEXT });
    repository.git('mv', 'a.md', 'moved.md');
    repository.commit('2026-02-05');
    repository.commit('2026-03-05', { 'a.md': 'something else\n' });
    const answer = await read();
    assert.deepEqual(datesOf(answer, 'moved.md'), ['2026-01-05', '2026-01-05']);
    assert.deepEqual(datesOf(answer, 'a.md'), ['2026-03-05', '2026-03-05']);
  });

  it('reads both sides of a merge', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'README.md': 'one\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('2026-01-10', { 'side.md': TEXT });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('2026-01-20', { 'main.md': 'main\n' });
    repository.at('2026-01-25T12:00:00Z', 'merge', '--quiet', '--no-ff', '--no-edit', 'side');
    const answer = await read();
    assert.deepEqual(datesOf(answer, 'side.md'), ['2026-01-10', '2026-01-10']);
    assert.deepEqual(datesOf(answer, 'main.md'), ['2026-01-20', '2026-01-20']);
    assert.equal(known(answer).commits.length, 4);
  });

  it('keeps the days of the work over a rebase, and reads anew what the rebase has replaced', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'README.md': 'one\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('2026-01-10', { 'side.md': TEXT });
    const reader = new HistoryReader();
    assert.deepEqual(datesOf(await reader.historyOf(folder.path), 'side.md'), ['2026-01-10', '2026-01-10']);
    repository.git('checkout', '--quiet', 'main');
    repository.commit('2026-01-20', { 'main.md': 'main\n' });
    repository.git('checkout', '--quiet', 'side');
    repository.at('2026-02-01T12:00:00Z', 'rebase', '--quiet', 'main');
    const after = await reader.historyOf(folder.path);
    assert.deepEqual(datesOf(after, 'side.md'), ['2026-01-10', '2026-01-10']);
    assert.deepEqual(datesOf(after, 'main.md'), ['2026-01-20', '2026-01-20']);
    assert.equal(known(after).commits.length, 3);
  });

  it('reads only what is new, with the same answer as reading all of it', async () => {
    const repository = init();
    const reader = new HistoryReader();
    repository.commit('2026-01-05', { 'a.md': TEXT, 'b.md': 'b\n' });
    const first = await reader.historyOf(folder.path);
    assert.equal(await reader.historyOf(folder.path), first);
    repository.git('mv', 'a.md', 'c.md');
    repository.commit('2026-02-05', { 'b.md': 'bb\n' });
    repository.commit('2026-03-05', { 'a.md': 'another\n' });
    const { commits, files } = known(await reader.historyOf(folder.path));
    const whole = known(await read());
    for (const path of ['a.md', 'b.md', 'c.md']) assert.deepEqual(files.get(path), whole.files.get(path), path);
    assert.deepEqual(commits, whole.commits);
  });

  it('reads a folder of a larger repository by the paths in it', async () => {
    const repository = init();
    repository.commit('2026-01-05', { 'churn/model-card.yaml': TEXT, 'other/notes.md': 'n\n' });
    repository.commit('2026-02-05', { 'other/notes.md': 'nn\n' });
    const answer = await read(folder.at('churn'));
    assert.deepEqual(datesOf(answer, 'model-card.yaml'), ['2026-01-05', '2026-01-05']);
    assert.equal(known(answer).commits.length, 1);
  });

  it('reads names with spaces, quotes, line ends and letters of any script', async () => {
    const names = ['a b.md', 'quote"s\'.md', 'línea\nnueva.md', '数据说明.md', '\tdata.md'];
    init().commit('2026-01-05', Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const answer = await read();
    assert.deepEqual(Array.from(known(answer).files.keys()).sort(), [...names].sort());
  });

  it('does not invent the day of what is older than a shallow clone', async () => {
    const origin = GitRepository.init(folder.at('origin'));
    origin.commit('2026-01-05', { 'a.md': TEXT });
    origin.commit('2026-02-05', { 'b.md': 'b\n' });
    origin.commit('2026-03-05', { 'a.md': `${TEXT}more\n` });
    origin.git('clone', '--quiet', '--depth=2', `file://${origin.path}`, folder.at('clone'));
    const answer = await read(folder.at('clone'));
    assert.deepEqual(datesOf(answer, 'a.md'), [undefined, '2026-03-05']);
    assert.deepEqual(datesOf(answer, 'b.md'), [undefined, '2026-02-05']);
    assert.match(known(answer).limits, /shallow.*git fetch --unshallow/);
  });

  it('reads a partial clone without fetching what it lacks', async () => {
    const origin = GitRepository.init(folder.at('origin'));
    origin.commit('2026-01-05', { 'a.md': TEXT });
    origin.git('mv', 'a.md', 'b.md');
    origin.commit('2026-02-05');
    origin.git('config', 'uploadpack.allowFilter', 'true');
    origin.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${origin.path}`, folder.at('clone'));
    const answer = await read(folder.at('clone'));
    assert.deepEqual(datesOf(answer, 'b.md'), ['2026-01-05', '2026-01-05']);
    assert.match(known(answer).limits, /partial/);
    const missing = new GitRepository(folder.at('clone')).git('rev-list', '--all', '--objects', '--missing=print');
    assert.match(missing, /^\?/m);
  });

  it('reads a worktree and a submodule, and says that submodules have a history of their own', async () => {
    const library = GitRepository.init(folder.at('library'));
    library.commit('2026-01-02', { 'lib.md': 'lib\n' });
    const repository = GitRepository.init(folder.at('main'));
    repository.commit('2026-01-05', { 'a.md': TEXT });
    repository.git('submodule', '--quiet', 'add', library.path, 'vendor');
    repository.commit('2026-01-06');
    repository.git('worktree', 'add', '--quiet', folder.at('tree'));
    assert.deepEqual(datesOf(await read(folder.at('tree')), 'a.md'), ['2026-01-05', '2026-01-05']);
    assert.deepEqual(datesOf(await read(folder.at('main/vendor')), 'lib.md'), ['2026-01-02', '2026-01-02']);
    assert.match(known(await read(folder.at('main'))).limits, /submodules/);
  });

  it('says why there is nothing to read', async () => {
    const unknown = async (path = folder.path): Promise<string> => {
      const answer = await read(path);
      return 'unknown' in answer ? answer.unknown : 'known after all';
    };
    assert.match(await unknown(), /no git repository/);
    init();
    assert.match(await unknown(), /no commit yet/);
    assert.match(await unknown(folder.at('missing')), /could not tell|no commit yet/);
    const { PATH } = process.env;
    try {
      process.env['PATH'] = folder.at('nowhere');
      assert.match(await unknown(), /git was not found/);
    } finally {
      process.env['PATH'] = PATH;
    }
    folder.write({ '.git/HEAD': 'nonsense\n' });
    chmodSync(folder.at('.git/HEAD'), 0o600);
    assert.match(await unknown(), /could not tell the history: fatal/);
  });

  it('ends when it is told to, and reports how far it is', async () => {
    init();
    const input = Array.from(
      { length: 1200 },
      (_, index) =>
        `commit refs/heads/main\ncommitter Ada <ada@example.org> ${1_700_000_000 + index * 60} +0000\ndata 1\nx\n` +
        `M 644 inline file-${index % 7}.md\ndata ${String(index).length}\n${index}\n`,
    ).join('\n');
    execFileSync('git', ['-C', folder.path, 'fast-import', '--quiet'], { input });
    const controller = new AbortController();
    const seen: (readonly [number, number | undefined])[] = [];
    const whole = await new HistoryReader().historyOf(folder.path, {
      progress: (done, total) => void seen.push([done, total]),
    });
    assert.equal(known(whole).commits.length, 1200);
    assert.deepEqual(
      seen.map(([done]) => done),
      [500, 1000],
    );
    controller.abort();
    const cancelled = await new HistoryReader().historyOf(folder.path, { signal: controller.signal });
    assert.match('unknown' in cancelled ? cancelled.unknown : '', /not read to its end/);
  });
});
