// What a process has used, as the kernel counts it.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** Whether the kernel can be asked; elsewhere the rows that need it are left out. */
export const COUNTS = process.platform === 'linux';

/** Time on a processor so far, over all threads, in milliseconds. */
export function cpuTime(pid) {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
    } catch {
      // The thread has ended since.
    }
  }
  return nanoseconds / 1e6;
}

/** Resident memory in MiB. */
export function memory(pid) {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** The kind of machine, for the head of a table. */
export const machineKind = () =>
  `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores`;
