import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder on the real disk that goes away when the tests around it are done. */
export interface TempFolder {
  readonly path: string;
  /** Absolute path of something in it. */
  at(path: string): string;
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  link(path: string, target: string): void;
  /** Makes it a git repository, as far as others can see. */
  git(): void;
}

/** Call it in a `describe`: each test in there starts with an empty folder. */
export function tempFolder(): TempFolder {
  let path = '';
  beforeEach(() => {
    path = realpathSync(mkdtempSync(join(tmpdir(), 'ml-portfolio-')));
    chmodSync(path, 0o755);
  });
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  const at = (inside: string): string => join(path, inside);
  return {
    get path() {
      return path;
    },
    at,
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(at(name)), { recursive: true });
        writeFileSync(at(name), content);
      }
    },
    link(name, target) {
      mkdirSync(dirname(at(name)), { recursive: true });
      symlinkSync(target, at(name));
    },
    git: () => mkdirSync(at('.git')),
  };
}

/** What git itself lists in a folder: the measure for our own listing. */
export function listedByGit(folder: string): string[] {
  const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  git('init', '--quiet');
  return git('ls-files', '--others', '--exclude-standard', '-z').split('\0').filter(Boolean).sort();
}

/** A user without rights of his own; nothing is closed to root. */
export const NOBODY = 65534;

/** Runs something as a user for whom permissions count. */
export async function asNobody<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}
