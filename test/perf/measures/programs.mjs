// Programs that run once and end: the engine against its parser, and the command line against its floor.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { modelCard, withMistake } from '../cards.mjs';
import { readme } from '../readmes.mjs';
import { median } from '../samples.mjs';

const LINT_MARKDOWN = join(import.meta.dirname, '..', 'lint-markdown.mjs');

function run(args) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { status, stdout, stderr, milliseconds: performance.now() - started };
}

/** The full check of a long card against the parser alone: the first run of a process, and the median of many. */
export function measureEngine(inProcess, folder, rounds, { ours, floor }) {
  const file = join(folder, 'long.yaml');
  writeFileSync(file, modelCard(5000).text);
  const ways = { 'full-check': ours, parse: floor };
  for (let round = 0; round < rounds; round++) {
    for (const [way, samples] of Object.entries(ways)) {
      const { stdout, stderr, status } = run([inProcess, way, file, '25']);
      if (status !== 0) throw new Error(stderr);
      const times = JSON.parse(stdout);
      samples.add('engine cold', times[0]);
      samples.add('engine', median(times.slice(10)));
    }
  }
}

/** Writes cards into folders of their own, every second one with a mistake. */
export function writeCards(folder, count) {
  for (let index = 0; index < count; index++) {
    const card = modelCard(61, index);
    const own = join(folder, String(index));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'model-card.yaml'), index % 2 === 0 ? card.text : withMistake(card).text);
  }
}

export function measureCommandLine(commandLine, floorProgram, folder, rounds, { ours, floor }) {
  for (let round = 0; round < rounds; round++) {
    const own = run([commandLine, 'check', folder, '--format', 'json']);
    if (own.status !== 1) throw new Error(`The command line ended with ${own.status}: ${own.stderr}`);
    ours.add('command line', own.milliseconds);
    floor.add('command line', run([floorProgram, folder]).milliseconds);
  }
}

/** The median of the second half of the runs of one process, in milliseconds. */
function timed(runs, ...args) {
  const { stdout, stderr, status } = run(args);
  if (status !== 0) throw new Error(stderr);
  return median(JSON.parse(stdout).slice(runs >> 1));
}

/** A README from nothing to findings against another linter's engine, and both it and a keystroke against the Markdown parser alone. */
export function measureReadmes(inProcess, linter, folder, rounds, { ours, floor }) {
  const long = join(folder, 'long.md');
  const ordinary = join(folder, 'ordinary.md');
  writeFileSync(long, readme(5000));
  writeFileSync(ordinary, readme(200));
  const own = (way, file, runs) => timed(runs, inProcess, way, file, String(runs));
  for (let round = 0; round < rounds; round++) {
    ours.add('readme', own('readme', long, 16));
    floor.add('readme', own('markdown', long, 16));
    linter.samples.add('readme', timed(8, LINT_MARKDOWN, long, '8', linter.engine));
    ours.add('readme edit', own('readme-edit', ordinary, 60));
    floor.add('readme edit', own('markdown', ordinary, 60));
  }
}

/** Writes READMEs of 200 lines into folders of their own. */
export function writeReadmes(folder, count) {
  for (let index = 0; index < count; index++) {
    const own = join(folder, String(index));
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'README.md'), readme(200, index));
  }
}

/** The command line over many READMEs against a linter of Markdown. */
export function measureReadmeCommand(commandLine, linter, folder, rounds, { ours, theirs }) {
  for (let round = 0; round < rounds; round++) {
    const own = run([commandLine, 'readme', folder, '--format', 'json']);
    if (own.status === 2 || own.status === null)
      throw new Error(`The command line ended with ${own.status}: ${own.stderr}`);
    ours.add('readme command', own.milliseconds);
    const other = run([linter, `${folder.replaceAll('\\', '/')}/**/*.md`]);
    if (other.status === 2 || other.status === null)
      throw new Error(`The linter ended with ${other.status}: ${other.stderr}`);
    theirs.add('readme command', other.milliseconds);
  }
}
