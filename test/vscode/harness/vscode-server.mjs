// Starts and stops the VS Code server of a world, and installs a packaged extension into it.
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { installVscode } from './install-vscode.mjs';
import { worldEnvironment } from './world.mjs';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 3_000;

/** An empty gallery: otherwise the server and the page look up extensions in a public one. */
const NO_GALLERY = { EXTENSIONS_GALLERY: '{}' };

const folders = (world) => [
  ['--server-data-dir', world.serverData],
  ['--user-data-dir', world.userData],
  ['--extensions-dir', world.extensions],
];

/** Installs a .vsix into the world with VS Code's own command line; throws with its output when that fails. */
export function installExtension(world, vsix) {
  const { serverMain, node } = installVscode();
  execFileSync(node, [serverMain, '--install-extension', vsix, ...folders(world).flat()], {
    env: worldEnvironment(world, NO_GALLERY),
    stdio: 'pipe',
  });
}

/** Resolves with the port that the server prints; rejects when it ends or stays silent. */
function untilListening(child, output) {
  return new Promise((resolve, reject) => {
    const give = (message) => reject(new Error(`${message}\n${output.join('')}`));
    const timer = setTimeout(() => give('The VS Code server did not start in time.'), START_LIMIT_MS);
    const read = (chunk) => {
      output.push(chunk.toString());
      if (process.env.VERBOSE) process.stderr.write(chunk);
      const port = /Extension host agent listening on (\d+)/.exec(output.join(''))?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => give(error.message));
    child.once('exit', (code) => {
      clearTimeout(timer);
      give(`The VS Code server ended with code ${code}.`);
    });
  });
}

/**
 * @param world see createWorld
 * @param {{ port?: number, token?: string, testDriver?: boolean, asksForTrust?: boolean, env?: Record<string, string> }} [options]
 *   port: 0 for any free one. token: what a browser must present (none: anyone on this machine may connect).
 *   testDriver: lets the page's address name an extension under development and its tests; it also silences
 *   notifications in newer builds, so it is for test suites only. asksForTrust: folders are trusted when the user says so.
 */
export async function startServer(world, { port = 0, token, testDriver = false, asksForTrust = false, env = {} } = {}) {
  const { serverMain, node } = installVscode();
  const args = [
    serverMain,
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token', token]),
    '--accept-server-license-terms',
    '--disable-telemetry',
    ...(asksForTrust ? [] : ['--disable-workspace-trust']),
    ...folders(world).flat(),
    ...(testDriver ? ['--enable-smoke-test-driver'] : []),
  ];
  // A group of its own, so that the extension hosts and terminals it starts end with it.
  const child = spawn(node, args, {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: worldEnvironment(world, { ...NO_GALLERY, ...env }),
  });
  const signalGroup = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  // Before the world is removed, which happens at the same event.
  const endWithThisProcess = () => signalGroup('SIGKILL');
  process.prependOnceListener('exit', endWithThisProcess);
  child.once('exit', () => process.removeListener('exit', endWithThisProcess));
  const output = [];
  const actualPort = await untilListening(child, output);
  return {
    port: actualPort,
    origin: `http://127.0.0.1:${actualPort}`,
    ended: new Promise((resolve) => child.once('exit', resolve)),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        signalGroup('SIGTERM');
        setTimeout(() => signalGroup('SIGKILL'), STOP_LIMIT_MS).unref();
      }),
  };
}

/** Address of the workbench on a folder or a file of several folders; `payload` is VS Code's own list of [key, value] pairs, `file` is open at once. */
export function workbenchAddress(server, folder, { token, file, payload = [] } = {}) {
  const query = new URLSearchParams({ [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: folder });
  const all = file === undefined ? payload : [...payload, ['openFile', remoteUri(server, join(folder, file))]];
  if (token !== undefined) query.set('tkn', token);
  if (all.length > 0) query.set('payload', JSON.stringify(all));
  return `${server.origin}/?${query}`;
}

/** The name by which the workbench in a browser knows a folder of the server's machine. */
export const remoteUri = (server, path) => `vscode-remote://127.0.0.1:${server.port}${path}`;
