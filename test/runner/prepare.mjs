// Brings a fresh clone, and the machine it lies on, to where the project can be built and tested.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from '../vscode/harness/chromium.mjs';

const root = join(import.meta.dirname, '..', '..');
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Ends the process with a word on what to do when this Node is older than package.json asks for. */
export function requireNode() {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(readJson('package.json').engines.node).map(Number);
  const [ownMajor, ownMinor] = process.versions.node.split('.').map(Number);
  if (ownMajor > major || (ownMajor === major && ownMinor >= minor)) return;
  console.error(`Node ${process.versions.node} is too old; install Node ${major}.${minor} or newer.`);
  process.exit(1);
}

/** True when node_modules holds what package-lock.json says; npm keeps a list of what it installed there. */
function dependenciesAreInstalled() {
  const list = join('node_modules', '.package-lock.json');
  if (!existsSync(join(root, list))) return false;
  const wanted = Object.entries(readJson('package-lock.json').packages);
  const installed = readJson(list).packages;
  return wanted.every(
    // An optional package is one for another platform, mostly; the entry without a name is this project.
    ([path, { version, optional }]) => path === '' || optional === true || installed[path]?.version === version,
  );
}

/** Installs the dependencies unless they are there. Throws when npm fails. */
export function installDependencies() {
  if (dependenciesAreInstalled()) return;
  console.log('Installing the dependencies (npm ci) ...');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('npm ci failed. Is there a network, and a package registry that npm can reach?');
}

/** Debian packages of what the tests in a browser and an editor need, and how to see that each is there. */
export const EDITOR_PACKAGES = {
  chromium: () => chromiumPath() !== undefined,
  ripgrep: () => spawnSync('rg', ['--version']).status === 0,
  'fonts-dejavu-core': () => existsSync('/usr/share/fonts') && hasFonts(),
};

function hasFonts() {
  const { status, stdout } = spawnSync('find', ['/usr/share/fonts', '-name', '*.ttf', '-print', '-quit']);
  return status === 0 && stdout.length > 0;
}

/** The Python whose packages Debian brings; another one may come first on the PATH. */
const PYTHON = '/usr/bin/python3';

const imports = (module) => () => spawnSync(PYTHON, ['-c', `import ${module}`]).status === 0;

/** Debian packages of what projects made from our templates are run with. */
export const PYTHON_PACKAGES = {
  make: () => spawnSync('make', ['--version']).status === 0,
  'python3-sklearn': imports('sklearn'),
  'python3-pandas': imports('pandas'),
  'python3-fastapi': imports('fastapi'),
  'python3-uvicorn': imports('uvicorn'),
  'python3-httpx': imports('httpx'),
  'python3-pytest': imports('pytest'),
  'python3-yaml': imports('yaml'),
  'python3-joblib': imports('joblib'),
};

const missingOf = (packages) => Object.keys(packages).filter((name) => !packages[name]());

const apt = (...args) => spawnSync('apt-get', ['-q', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'] });

/**
 * Installs missing system packages where that is possible (root on a machine with apt).
 * @param packages one of the lists above
 * @returns {string | undefined} what is missing and how to get it, for people
 */
export function installSystemPackages(packages) {
  const before = missingOf(packages);
  if (before.length === 0) return undefined;
  const hint = `Install ${before.join(', ')} (Debian: apt-get install ${before.join(' ')}).`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return hint;
  console.log(`Installing ${before.join(', ')} (apt-get) ...`);
  apt('update');
  apt('install', '--no-install-recommends', ...before);
  return missingOf(packages).length === 0 ? undefined : hint;
}
