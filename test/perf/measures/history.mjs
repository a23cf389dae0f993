// The history of a repository against git itself, which prints what the history is made from.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';

const load = createRequire(import.meta.url);

/**
 * @param {string} git path of the built reader of histories
 * @param {string} repository folder
 */
export async function measureHistory(git, repository, rounds, { ours, floor }) {
  const { HistoryReader } = load(git);
  for (let round = 0; round < rounds; round++) {
    let started = performance.now();
    const args = ['-C', repository, 'log', '--name-status'];
    const { status, stderr } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 30 });
    if (status !== 0) throw new Error(stderr);
    floor.add('history', performance.now() - started);
    started = performance.now();
    // A new reader each time: one that has read it before has nothing left to do.
    const history = await new HistoryReader().historyOf(repository, { progress: () => undefined });
    if ('unknown' in history) throw new Error(history.unknown);
    ours.add('history', performance.now() - started);
  }
}
