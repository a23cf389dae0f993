import { constants, type Stats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  copyFile,
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  unlink,
  writeFile,
} from 'node:fs/promises';

/** What the scaffolder does on a disk, one call of the system each, so that tests can let every single one fail. */
export interface Disk {
  /** What lies there, a link itself and not what it leads to; undefined for nothing. */
  look(path: string): Promise<Stats | undefined>;
  /** The path without links. */
  real(path: string): Promise<string>;
  list(folder: string): Promise<string[]>;
  read(file: string): Promise<Buffer>;
  /** Fails where this user may not write. */
  mayWrite(path: string): Promise<void>;
  makeFolder(path: string): Promise<void>;
  /** Fails when something lies there. */
  write(file: string, bytes: Buffer): Promise<void>;
  /** Gives a file permissions, and where that is allowed the owner, of another one. */
  giveLooks(file: string, looks: Stats): Promise<void>;
  /** A second name for a file. Fails when something has it. */
  link(from: string, to: string): Promise<void>;
  /** Fails when something lies there. */
  copy(from: string, to: string): Promise<void>;
  move(from: string, to: string): Promise<void>;
  removeFile(path: string): Promise<void>;
  /** An empty one. */
  removeFolder(path: string): Promise<void>;
  /** A folder with all that is in it; links are not followed. */
  removeAll(path: string): Promise<void>;
}

/** The code of a failed call of the system, such as `ENOENT`. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Windows keeps files busy for a moment after they were written, while something looks for viruses. */
const PATIENCE = { maxRetries: 5, retryDelay: 50 };

/** The disk of this machine. */
export const realDisk: Disk = {
  async look(path) {
    try {
      return await lstat(path);
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  real: (path) => realpath(path),
  list: (folder) => readdir(folder),
  read: (file) => readFile(file),
  mayWrite: (path) => access(path, constants.W_OK),
  makeFolder: (path) => mkdir(path),
  write: (file, bytes) => writeFile(file, bytes, { flag: 'wx' }),
  async giveLooks(file, { mode, uid, gid }) {
    // Only root can give a file away; for everybody else it is his own already.
    if (process.getuid?.() === 0) await chown(file, uid, gid);
    await chmod(file, mode & 0o7777);
  },
  link,
  copy: (from, to) => copyFile(from, to, constants.COPYFILE_EXCL),
  move: rename,
  removeFile: unlink,
  removeFolder: rmdir,
  removeAll: (path) => rm(path, { recursive: true, force: true, ...PATIENCE }),
};
