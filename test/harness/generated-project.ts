// Projects as `ml-portfolio new` makes them, run as somebody would run them who has just made one.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ScaffoldTexts, Template } from '../../src/core/scaffold/template';
import { readPacked } from '../../src/node/packed';
import { checkJson, commandLine, type JsonReport, type Run } from './command-line';

/** A slow machine under load; the commands themselves take seconds. */
const PATIENCE_MS = 300_000;

/** Rules that find what only the author can write. */
const ABOUT_PLACEHOLDERS = ['readme/placeholder', 'model-card/placeholder-left', 'datasheet/placeholder-left'];

export interface GeneratedProject {
  readonly folder: string;
  /** Runs a target of its Makefile; fails with all that was printed when it fails. */
  make(...args: string[]): Promise<Run>;
  /** Text of one of its files. */
  read(path: string): string;
  write(path: string, text: string): void;
  cli(...args: string[]): Promise<Run>;
  /** Runs `make serve` and stops it afterwards. @param use is given the address, without a slash at the end */
  serve(use: (address: string) => Promise<void>): Promise<void>;
}

/** Findings that a new project may not have: all but hints and what the author has yet to write. */
export const troublesIn = ({ files }: JsonReport): string[] =>
  files.flatMap(({ path, findings }) =>
    findings
      .filter(({ id, severity }) => ['error', 'warning'].includes(severity) && !ABOUT_PLACEHOLDERS.includes(id))
      .map(({ id, range, message }) => `${path}:${range.start.line + 1} ${id} ${message}`),
  );

/** What a reader can look through in an evening, in bytes. */
const SMALL = 64_000;

/**
 * Declares the tests that every template has to pass, and those of its own.
 * @param atMost bytes of all its files, where a template has a reason to be larger
 */
export function describeTemplate(
  id: string,
  ownTests: (project: GeneratedProject) => void = () => undefined,
  atMost = SMALL,
): void {
  describe(`a project made from ${id}`, function () {
    this.timeout(PATIENCE_MS);
    const root = realpathSync(mkdtempSync(join(tmpdir(), 'ml-portfolio-')));
    const project = projectIn(join(root, 'some-project'), root);
    let template: Template;

    before(async () => {
      writeFileSync(join(root, '.gitconfig'), '[user]\nname = Ada Lind\nemail = ada@example.org\n');
      const { templates } = await readPacked<ScaffoldTexts>(join(process.cwd(), 'dist'), 'templates.br');
      const found = templates.find((one) => one.id === id);
      assert.ok(found, `${id} is published`);
      template = found;
      const { code, stderr } = await project.cli('new', id, project.folder, '--yes');
      assert.equal(code, 0, stderr);
    });
    after(() => rmSync(root, { recursive: true, force: true }));

    it('has no slot that was not filled', () => {
      for (const { path } of template.files) assert.doesNotMatch(project.read(path), /<%|%>/, path);
      assert.match(project.read('.ml-portfolio.yaml'), new RegExp(`^template: ${id}$`, 'm'));
      assert.match(project.read('LICENSE'), /Ada Lind/);
    });

    it('is small', () => {
      const size = template.files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
      assert.ok(size <= atMost, `${size} bytes`);
    });

    it('passes our own checks, but for what only its author can write', async () => {
      const { report } = await checkJson(project.folder);
      assert.deepEqual(troublesIn(report), []);
      assert.ok(report.files.length > 0, 'documents are found');
      const { code, stdout } = await project.cli('readme', 'README.md', '--fail-on', 'error');
      assert.equal(code, 0, stdout);
    });

    it('passes them without a licence too', async () => {
      const unlicensed = join(root, 'unlicensed');
      const { code, stderr } = await project.cli('new', id, unlicensed, '--license', 'none', '--no-git', '--yes');
      assert.equal(code, 0, stderr);
      const { report } = await checkJson(unlicensed);
      assert.deepEqual(troublesIn(report), []);
      assert.ok(!existsSync(join(unlicensed, 'LICENSE')));
    });

    it('shows the milestones that it promises', async () => {
      const { stdout } = await project.cli('milestones', '.', '--format', 'json');
      const { plans } = JSON.parse(stdout) as {
        readonly plans: readonly {
          readonly milestones: readonly { readonly id: string; readonly detected: string }[];
        }[];
      };
      const shown = (states: readonly string[]): string[] =>
        plans
          .flatMap(({ milestones }) => milestones)
          .filter((milestone) => states.includes(milestone.detected))
          .map((milestone) => milestone.id);
      const lacks = (wanted: readonly string[], states: readonly string[]): string[] =>
        wanted.filter((milestone) => !shown(states).includes(milestone));
      assert.deepEqual(lacks(template.milestones, ['met']), []);
      assert.deepEqual(lacks(template.partlyShown, ['partly', 'met']), []);
    });

    ownTests(project);
  });
}

/** Tests of a project that is trained: the same numbers again, which are those that its documents speak of. */
export function itTrains(project: GeneratedProject, target = 'train', metrics = 'reports/metrics.json'): void {
  it('gives the published metrics at the first run, and the same at the second', async () => {
    const published = project.read(metrics);
    await project.make(target);
    assert.equal(project.read(metrics), published);
    await project.make(target);
    assert.equal(project.read(metrics), published);
    const { report } = await checkJson(project.folder);
    assert.deepEqual(troublesIn(report), []);
  });
}

export function itTestsItself(project: GeneratedProject): void {
  it('passes its own tests', async () => {
    const { stdout } = await project.make('test');
    assert.match(stdout, /\b\d+ passed\b/);
  });
}

/** The versions that a project pins are those that it was run with. */
export function itPinsWhatRan(project: GeneratedProject, lock = 'requirements.txt'): void {
  it('pins the versions that it was run with', async () => {
    const pinned = Array.from(
      project.read(lock).matchAll(/^([\w.-]+)(?:\[[\w,]+\])?==([\w.]+)/gm),
      ([, name, version]) => [name, version],
    );
    assert.ok(pinned.length > 0);
    const script =
      'import importlib.metadata as m, json, sys\nprint(json.dumps([[n, m.version(n)] for n in sys.argv[1:]]))';
    const names = pinned.map(([name = '']) => name);
    const { stdout, stderr, code } = await runProgram('/usr/bin/python3', ['-c', script, ...names], project.folder);
    assert.equal(code, 0, stderr);
    // Debian adds to a version that it packed anew, as in 1.0.0+repack.
    const ran = (JSON.parse(stdout) as [string, string][]).map(([name, version]) => [name, version.split('+')[0]]);
    assert.deepEqual(pinned, ran);
  });
}

function projectIn(folder: string, home: string): GeneratedProject {
  const env = { HOME: home, GIT_CONFIG_NOSYSTEM: '1' };
  return {
    folder,
    async make(...args) {
      const run = await runProgram('make', ['--no-print-directory', ...args], folder);
      assert.equal(run.code, 0, `make ${args.join(' ')}\n${run.stdout}${run.stderr}`);
      return run;
    },
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, text) => writeFileSync(join(folder, path), text),
    cli: (...args) => commandLine(args[0] === 'new' ? home : folder, args, { env }),
    serve: (use) => serve(folder, use),
  };
}

function runProgram(program: string, args: readonly string[], folder: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject).on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

async function serve(folder: string, use: (address: string) => Promise<void>): Promise<void> {
  const address = `http://127.0.0.1:${await freePort()}`;
  // A group of its own: make does not pass on the signal that ends it.
  const child = spawn('make', ['--no-print-directory', 'serve', `PORT=${new URL(address).port}`], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'exit');
  const stop = (): void =>
    void (child.pid !== undefined && child.exitCode === null && process.kill(-child.pid, 'SIGTERM'));
  process.once('exit', stop);
  try {
    while (!(await answers(`${address}/health`))) {
      assert.equal(child.exitCode, null, `make serve ended:\n${output}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await use(address);
  } finally {
    stop();
    await ended;
    process.removeListener('exit', stop);
  }
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
