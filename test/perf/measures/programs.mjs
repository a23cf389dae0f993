// Programs that run once and end: the engine against its parser, and the command line against its floor.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { modelCard, withMistake } from '../cards.mjs';
import { median } from '../samples.mjs';

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
