// `npm start`: opens a VS Code that has this extension, on a fresh copy of the sample portfolio.
//   --browser   the workbench in a browser, also where the desktop editor is installed
//   --once      start, see that it answers, and end
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installDependencies, requireNode } from '../runner/prepare.mjs';

const root = join(import.meta.dirname, '..', '..');
const sample = join(root, 'test', 'fixtures', 'sample-portfolio');
/** What is open at the first look: a document with something to say in it. */
const first = 'README.md';
const { values: options } = parseArgs({ options: { browser: { type: 'boolean' }, once: { type: 'boolean' } } });
const isWindows = process.platform === 'win32';

/** The desktop editor's command, where there is one and a screen to show it on. */
function findDesktopEditor() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return undefined;
  return ['code', 'code-insiders', 'codium'].find(
    (name) => spawnSync(name, ['--version'], { shell: isWindows }).status === 0,
  );
}

/** The sample is to be a repository; where git is missing it stays a folder, and the editor says what that changes. */
function makeRepository(folder) {
  const git = (...args) =>
    spawnSync('git', ['-c', 'user.name=Sample', '-c', 'user.email=sample@localhost', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Sample portfolio');
}

function openDesktopEditor(command) {
  const folder = join(mkdtempSync(join(tmpdir(), 'ml-portfolio-')), 'sample-portfolio');
  cpSync(sample, folder, { recursive: true });
  makeRepository(folder);
  console.log(`Opening ${command} on ${folder} ...`);
  const args = [`--extensionDevelopmentPath=${root}`, '--new-window', folder, join(folder, first)];
  const child = spawn(command, args, { stdio: 'inherit', shell: isWindows });
  child.once('exit', (code) => (process.exitCode = code ?? 1));
}

/** Does what a browser does with the address: takes the cookie it is given for the token, and asks for the page. */
async function expectWorkbench(address) {
  const signal = AbortSignal.timeout(10_000);
  const welcome = await fetch(address, { redirect: 'manual', signal });
  const cookie = welcome.headers.getSetCookie().map((line) => line.split(';')[0]);
  const response = await fetch(new URL(welcome.headers.get('location') ?? address, address), {
    headers: { cookie: cookie.join('; ') },
    signal,
  });
  const page = await response.text();
  if (!response.ok || !page.includes('workbench')) throw new Error(`The editor answered ${response.status}.`);
}

/** PORT of the environment, once it is known to be free; 0, for any free one, when it is not set. */
async function chosenPort() {
  const port = Number(process.env.PORT ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`PORT is ${process.env.PORT}, not a port.`);
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => reject(new Error(`Port ${port} cannot be used. Set PORT to another, or leave it out.`)));
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
  return port;
}

async function openBrowserEditor() {
  if (process.platform !== 'linux') {
    throw new Error('The editor in a browser runs on Linux. Install VS Code from code.visualstudio.com and try again.');
  }
  // Loaded only now: a fresh clone has the packages behind these since a moment ago.
  const { packageExtension } = await import('../../src/build/package-extension.mjs');
  const { installExtension, startServer, workbenchAddress } = await import('./harness/vscode-server.mjs');
  const { createWorld } = await import('./harness/world.mjs');
  const { installVscode } = await import('./harness/install-vscode.mjs');
  const port = await chosenPort();
  const { vscode } = installVscode();
  console.log('Packaging the extension and installing it ...');
  const world = createWorld({ workspace: sample, folder: 'sample-portfolio', settings: { 'git.enabled': true } });
  makeRepository(world.workspace);
  installExtension(world, packageExtension());
  // Only who has the token in the address may use this editor: it can run programs as you.
  const token = randomBytes(16).toString('hex');
  const server = await startServer(world, { port, token });
  const address = workbenchAddress(server, world.workspace, { token, file: first });
  await expectWorkbench(address);
  console.log(`\nVS Code ${vscode} with ML Portfolio is at\n\n  ${address}\n`);
  if (options.once) {
    await server.stop();
    return;
  }
  console.log(`It opens with ${first}. Ctrl-C ends it and removes the copy.`);
  await server.ended;
  throw new Error('The editor has ended.');
}

// Ctrl-C is how this is meant to end; what was started goes with the process.
process.once('SIGINT', () => process.exit(0));
try {
  requireNode();
  installDependencies();
  console.log('Building the extension ...');
  const build = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
  if (build.status !== 0) throw new Error('The build failed; see above.');
  if (!existsSync(sample)) throw new Error(`The sample portfolio is missing: ${sample}`);
  const desktop = options.browser || options.once ? undefined : findDesktopEditor();
  if (desktop === undefined) {
    console.log('Starting the browser edition of VS Code (the first time fetches it from npm) ...');
    await openBrowserEditor();
  } else openDesktopEditor(desktop);
} catch (error) {
  console.error(`npm start: ${error.message}`);
  process.exit(1);
}
