// A git repository with as many commits as wanted, the same ones each time: files that come, change, and move.
import { execFileSync } from 'node:child_process';

const FIRST_COMMIT = 1_600_000_000;
const SECONDS_BETWEEN = 600;
const FILES_AT_FIRST = 50;

/** Numbers that look random and are the same in every run. */
function* numbers() {
  for (let seed = 7; ;) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    yield seed;
  }
}

/**
 * @param {string} folder an empty folder
 * @param {number} commits
 */
export function writeRepository(folder, commits) {
  const random = numbers();
  const below = (limit) => random.next().value % limit;
  const text = () => Array.from({ length: 40 }, (_, line) => `line ${line}: ${below(1000)}`).join('\n');
  const files = [];
  const write = (path) => {
    const content = text();
    return `M 644 inline ${path}\ndata ${content.length}\n${content}\n`;
  };
  const change = (commit, index) => {
    if (files.length < FILES_AT_FIRST || below(6) === 0) {
      const path = `src/module-${below(40)}/file-${commit}-${index}.py`;
      files.push(path);
      return write(path);
    }
    const which = below(files.length);
    const path = files[which];
    if (below(40) > 0) return write(path);
    files[which] = `src/module-${below(40)}/moved-${commit}-${index}.py`;
    return `R ${path} ${files[which]}\n`;
  };
  const stream = Array.from({ length: commits }, (_, commit) => {
    const time = FIRST_COMMIT + commit * SECONDS_BETWEEN;
    const changes = Array.from({ length: 1 + below(3) }, (__, index) => change(commit, index));
    return `commit refs/heads/main\ncommitter Ada <ada@example.org> ${time} +0000\ndata 1\nx\n${changes.join('')}`;
  });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  execFileSync('git', ['-C', folder, 'fast-import', '--quiet'], { input: stream.join('\n'), maxBuffer: 2 ** 30 });
}
