import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A real git repository that a test makes, commit by commit. */
export class GitRepository {
  /** @param path absolute path of an empty folder, or of one that git manages already */
  constructor(readonly path: string) {}

  static init(path: string): GitRepository {
    mkdirSync(path, { recursive: true });
    const repository = new GitRepository(path);
    repository.git('init', '--quiet', '--initial-branch=main');
    return repository;
  }

  /** Runs git with an author of its own and none of this machine's settings. */
  git(...args: string[]): string {
    return this.at('2026-01-01T12:00:00Z', ...args);
  }

  /** Runs git on a given day. */
  at(time: string, ...args: string[]): string {
    const identity = ['GIT_AUTHOR', 'GIT_COMMITTER'].flatMap((who) => [
      [`${who}_NAME`, 'Ada'],
      [`${who}_EMAIL`, 'ada@example.org'],
      [`${who}_DATE`, time],
    ]);
    return execFileSync('git', ['-c', 'protocol.file.allow=always', '-C', this.path, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: this.path,
        GIT_CONFIG_NOSYSTEM: '1',
        ...Object.fromEntries(identity),
      },
    }).trim();
  }

  /** @param content null takes the file away */
  write(path: string, content: string | null): void {
    const file = join(this.path, path);
    if (content === null) {
      rmSync(file);
      return;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  /** Commits these files on a day (`2026-03-01`), at noon. @returns the commit's id */
  commit(day: string, files: Readonly<Record<string, string | null>> = {}): string {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
    this.git('add', '--all');
    this.at(`${day}T12:00:00Z`, 'commit', '--quiet', '--allow-empty', '--message', `work of ${day}`);
    return this.git('rev-parse', 'HEAD');
  }
}
