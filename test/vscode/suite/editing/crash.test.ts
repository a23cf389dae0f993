import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { closeAll, extension, finding, findings, open, until } from '../support';

/** Process ids of the language servers that this extension host has started. */
function serverProcesses(): number[] {
  if (process.platform !== 'linux') return listedServers();
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.filter(isOurServer).map(Number);
}

function isOurServer(pid: string): boolean {
  try {
    const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return parent === String(process.pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('dist/server.js');
  } catch {
    return false; // It has ended meanwhile.
  }
}

/** The same where there is no `/proc`, from what `ps` lists. */
function listedServers(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return parent === String(process.pid) && command.includes('dist/server.js') ? [Number(pid)] : [];
  });
}

describe('a language server that dies', () => {
  afterEach(closeAll);

  it('is started again and checks the open files', async () => {
    const { document } = await open('datasheet.yaml');
    await finding(document, 'schema/unknown-key');
    const [before] = serverProcesses();
    assert.ok(before !== undefined, 'a server process');
    process.kill(before, 'SIGKILL');
    const after = await until('another server process', () => serverProcesses().find((pid) => pid !== before));
    assert.notEqual(after, before);
    await until('a running server', async () => (await extension()).exports.isServerRunning());
    await until('findings', () => findings(document).length > 0);
  });
});
