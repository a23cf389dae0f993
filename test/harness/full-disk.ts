import disk from 'node:fs/promises';

/** What the scaffolder writes lies in a folder of this name first. */
const UNFINISHED = 'ml-portfolio-unfinished';

/**
 * Does something on a disk that is full when a file of this name is to be written, and on which another program keeps busy
 * what was written before, so that it cannot be taken back.
 */
export async function onFullDisk<Result>(name: string, act: () => Promise<Result>): Promise<Result> {
  const before = { rm: disk.rm, writeFile: disk.writeFile };
  const failing =
    (call: keyof typeof before, code: string, end: string) =>
    async (path: unknown, ...more: unknown[]): Promise<unknown> => {
      if (typeof path === 'string' && path.includes(UNFINISHED) && path.endsWith(end))
        throw Object.assign(new Error(`${code}: it failed`), { code, path });
      return Reflect.apply(before[call], disk, [path, ...more]) as unknown;
    };
  Object.assign(disk, { rm: failing('rm', 'EBUSY', ''), writeFile: failing('writeFile', 'ENOSPC', name) });
  try {
    return await act();
  } finally {
    Object.assign(disk, before);
  }
}
