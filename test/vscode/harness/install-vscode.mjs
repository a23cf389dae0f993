// Installs a compiled VS Code (server, extension host and browser workbench) under .vscode-build/, so that tests and
// `npm start` meet the real editor on a machine that only reaches an npm registry. The files are the `lib/vscode`
// folder of the npm package `code-server`; that package's own launcher and install scripts are never run.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';

const here = import.meta.dirname;
const pins = JSON.parse(readFileSync(join(here, 'builds.json'), 'utf8'));
const cache = join(here, '..', '..', '..', '.vscode-build');

/** Both ends of what `engines.vscode` promises: the newest build and the oldest one. */
export const builds = { newest: pins.newest, oldest: pins.oldest };

const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 64 * 1024 * 1024 });

/** Fetches one pinned package with npm, refuses it when its hash differs, and unpacks `members` of it into `target`. */
function unpack({ name, version, integrity }, target, { members = [], strip = 1 } = {}) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  run('npm', ['pack', `${name}@${version}`, '--silent', '--ignore-scripts'], target);
  const archive = join(
    target,
    readdirSync(target).find((file) => file.endsWith('.tgz')),
  );
  const actual = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
  if (actual !== integrity) throw new Error(`${name}@${version} has hash ${actual}; builds.json pins ${integrity}.`);
  run('tar', ['-xzf', archive, `--strip-components=${strip}`, ...members], target);
  rmSync(archive);
}

function onPath(program) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((path) => existsSync(path));
}

/**
 * Replaces the compiled modules that the server cannot start without by plain JavaScript, so that no compiler is
 * needed. The log module is more than a log: output channels are written through it.
 */
function replaceCompiledModules(folder) {
  copyFileSync(join(here, 'log-module.cjs'), join(folder, 'node_modules', '@vscode', 'spdlog', 'index.js'));
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    const module = join(folder, 'node_modules', name);
    if (existsSync(module)) writeFileSync(join(module, 'index.js'), 'exports.start = () => {};\n');
  }
}

/** The older build looks for ripgrep in a package whose install script did not run; the system's one does as well. */
function linkRipgrep(folder) {
  const module = join(folder, 'node_modules', '@vscode', 'ripgrep');
  const program = onPath('rg');
  if (!existsSync(module) || program === undefined) return;
  mkdirSync(join(module, 'bin'), { recursive: true });
  symlinkSync(program, join(module, 'bin', 'rg'));
}

/** The Node that the build asks for: this one when the major version agrees, otherwise a pinned one from npm. */
function installNode(build, say) {
  const pin = pins.node[build.nodeMajor];
  if (pin === undefined || process.versions.node.startsWith(`${build.nodeMajor}.`)) return process.execPath;
  const folder = join(cache, `node-${pin.version}`);
  const program = join(folder, 'bin', 'node');
  if (existsSync(program)) return program;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `This VS Code build runs on Node ${build.nodeMajor}; a copy can be fetched for Linux x64 only. ` +
        `Run this command with Node ${build.nodeMajor}, or with VSCODE_BUILD=${pins.oldest} on Node 20.`,
    );
  }
  say(`Fetching Node ${pin.version} for it ...`);
  const temporary = `${folder}.${process.pid}`;
  unpack(pin, temporary, { members: ['package/bin/node', 'package/LICENSE'] });
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
  return program;
}

/**
 * Makes a VS Code build ready to run; does nothing when it already is.
 * @param {{ version?: string, say?: (line: string) => void }} [options] version: a key of builds.json
 * @returns {{ version: string, vscode: string, serverMain: string, node: string }}
 */
export function installVscode({ version = process.env.VSCODE_BUILD || pins.newest, say = console.log } = {}) {
  const build = pins.builds[version];
  if (build === undefined)
    throw new Error(`VSCODE_BUILD is ${version}; known: ${Object.keys(pins.builds).join(', ')}.`);
  const node = installNode(build, say);
  const folder = join(cache, version);
  const result = { version, vscode: build.vscode, serverMain: join(folder, 'out', 'server-main.js'), node };
  if (existsSync(join(folder, '.complete'))) return result;

  say(`Fetching VS Code ${build.vscode} (about 100 MB, once) ...`);
  const temporary = `${folder}.${process.pid}`;
  unpack({ name: 'code-server', version, integrity: build.integrity }, temporary, {
    members: ['package/lib/vscode'],
    strip: 3,
  });
  say('Installing what VS Code itself depends on ...');
  // Its shrinkwrap pins every dependency but misses a peer one, which npm only forgives with --legacy-peer-deps.
  run(
    'npm',
    ['ci', '--omit=dev', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--silent'],
    temporary,
  );
  for (const [name, pin] of Object.entries(build.replace ?? {})) {
    unpack({ name, ...pin }, join(temporary, 'node_modules', name));
  }
  replaceCompiledModules(temporary);
  linkRipgrep(temporary);
  const archiveName = join(temporary, 'node_modules.asar');
  if (!existsSync(archiveName)) symlinkSync('node_modules', archiveName);
  rmSync(folder, { recursive: true, force: true });
  renameSync(temporary, folder);
  writeFileSync(join(folder, '.complete'), `${build.integrity}\n`);
  return result;
}
