// Runs one part of the whole test run as a process of its own and counts what passed in it.
import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const logs = join(root, '.out', 'logs');
const LIMIT_MS = 25 * 60_000;
const GRACE_MS = 10_000;
const TAIL_LINES = 40;

/** Runs a program with its output in a log file. Resolves with its exit code; 124 when it took too long. */
function runLogged(args, env, log) {
  return new Promise((resolve) => {
    const output = createWriteStream(log);
    // A group of its own: what a hanging suite has started goes with it.
    const child = spawn(process.execPath, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream.pipe(output, { end: false });
    const signalGroup = (signal) => {
      try {
        process.kill(-child.pid, signal);
      } catch {
        // It has ended already.
      }
    };
    // Asked to end, a suite stops the editor that it has started; only one that does not listen is killed.
    const endGroup = () => signalGroup('SIGTERM');
    process.once('exit', endGroup);
    let late = false;
    let lastResort;
    const timer = setTimeout(() => {
      late = true;
      endGroup();
      lastResort = setTimeout(() => signalGroup('SIGKILL'), GRACE_MS);
    }, LIMIT_MS);
    child.once('close', (code) => {
      clearTimeout(timer);
      clearTimeout(lastResort);
      process.removeListener('exit', endGroup);
      output.end(late ? `\nStopped after ${LIMIT_MS / 60_000} minutes.\n` : '', () =>
        resolve(late ? 124 : (code ?? 1)),
      );
    });
  });
}

/** A suite that says nothing has crashed; one that ends with a failure has at least one. */
function count(code, results) {
  if (results === undefined) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const { passed, failed } = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passed: 0, failed: 1 };
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** What a log says of its failures: mocha's list of them, which stands behind all that passed, or how it ends. */
function tellingLines(log) {
  const lines = stripVTControlCharacters(readFileSync(log, 'utf8')).trimEnd().split('\n');
  const list = lines.findLastIndex((line) => /^\s*\d+ failing$/.test(line));
  return list < 0 ? lines.slice(-TAIL_LINES) : lines.slice(list, list + TAIL_LINES);
}

/**
 * @param {{ name: string, args: string[], env?: Record<string, string>, counts?: boolean }} step
 *   counts: the program writes `{passed, failed}` to the file in TEST_RESULTS; otherwise it passes or fails as a whole
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runStep({ name, args, env = {}, counts = false }) {
  mkdirSync(logs, { recursive: true });
  const slug = name.replaceAll(/[^\w.]+/g, '-').toLowerCase();
  const log = join(logs, `${slug}.log`);
  const results = counts ? join(logs, `${slug}.json`) : undefined;
  if (results) rmSync(results, { force: true });
  const start = Date.now();
  const code = await runLogged(args, { ...env, ...(results && { TEST_RESULTS: results }) }, log);
  const { passed, failed } = count(code, results);
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${failed > 0 ? 'FAIL' : ' ok '} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`);
  if (failed > 0) {
    const lines = tellingLines(log).filter((line) => line.trim() !== '');
    console.log(`${lines.map((line) => `     ${line}`).join('\n')}\n     (all of it: .out/logs/${slug}.log)`);
  }
  return { passed, failed };
}
