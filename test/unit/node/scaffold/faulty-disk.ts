import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { realDisk, type Disk } from '../../../../src/node/scaffold/disk';

/** Which calls of a disk fail. */
export interface Fault {
  readonly code: string;
  /** @param call 1 for the first call of all */
  readonly hits: (call: number, name: string) => boolean;
}

/** The calls that change something. */
const CHANGING: ReadonlySet<string> = new Set<keyof Disk>([
  'makeFolder',
  'write',
  'giveLooks',
  'link',
  'copy',
  'move',
  'removeFile',
  'removeFolder',
  'removeAll',
]);

/** The calls that need room. */
const GROWING: ReadonlySet<string> = new Set<keyof Disk>(['makeFolder', 'write', 'link', 'copy']);

export const once = (call: number, code: string): Fault => ({ code, hits: (now) => now === call });

/** As when the program is killed, or the disk is pulled out: nothing works any more. */
export const fromThenOn = (call: number, code: string): Fault => ({ code, hits: (now) => now >= call });

export const noChangeFrom = (call: number, code: string): Fault => ({
  code,
  hits: (now, name) => now >= call && CHANGING.has(name),
});

export const fullFrom = (call: number, code: string): Fault => ({
  code,
  hits: (now, name) => now >= call && GROWING.has(name),
});

export const twice = (first: number, second: number, code: string): Fault => ({
  code,
  hits: (now) => now === first || now === second,
});

/** A failure as Node tells it. */
export const systemError = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: it failed, '${path}'`), { code, path });

/** The real disk, which fails when it is told to. */
export function faultyDisk(
  fault: Fault,
  onCall: (call: number) => void = () => undefined,
  base: Disk = realDisk,
): { readonly disk: Disk; readonly calls: () => number } {
  let calls = 0;
  const disk = new Proxy(base, {
    get(target, name, receiver) {
      const method = Reflect.get(target, name, receiver) as (...args: string[]) => Promise<unknown>;
      return async (...args: string[]) => {
        onCall(++calls);
        if (fault.hits(calls, String(name))) throw systemError(fault.code, String(args[0]));
        return method(...args);
      };
    },
  });
  return { disk, calls: () => calls };
}

/** A disk that knows no second name for a file, as memory cards and many shares. */
export const diskWithoutLinks: Disk = { ...realDisk, link: (from) => Promise.reject(systemError('ENOTSUP', from)) };

/** Everything below a folder: what it is, and what it says. */
export function snapshot(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const mode = (lstatSync(path).mode & 0o777).toString(8);
    const content = entry.isSymbolicLink()
      ? `-> ${readlinkSync(path)}`
      : entry.isDirectory()
        ? `folder ${mode}`
        : `${mode} ${readFileSync(path, 'hex')}`;
    return [relative(folder, path), content] as const;
  });
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Paths that are in one of two snapshots only, or not the same in both. */
export const changedPaths = (
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((path) => before[path] !== after[path]);
