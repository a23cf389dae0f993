// Measures speed and memory against yaml-language-server and against the parser alone. Nothing is asserted: times differ
// from machine to machine, so read the ratios, which were all taken in one run.
//   npm run bench                 about a quarter of an hour
//   npm run bench -- --quick      about two minutes
//   npm run bench -- --only typing,memory      some of cold, typing, memory, engine, commands, readmes, history
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { writeRepository } from './git-repository.mjs';
import { machineKind } from './machine.mjs';
import { measureCold } from './measures/cold.mjs';
import { measureHistory } from './measures/history.mjs';
import { measureMany } from './measures/many.mjs';
import {
  measureCommandLine,
  measureEngine,
  measureReadmeCommand,
  measureReadmes,
  writeCards,
  writeReadmes,
} from './measures/programs.mjs';
import { measureTyping } from './measures/typing.mjs';
import { markdownLinter, peers } from './peers.mjs';
import { table } from './report.mjs';
import { Samples } from './samples.mjs';
import { FLOOR_TARGETS, LINTER_TARGETS, SERVER_TARGETS, SIZES } from './targets.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const isWanted = (part) => values.only === undefined || values.only.split(',').includes(part);
const effort = values.quick
  ? { rounds: 1, starts: 4, edits: 12, bursts: 2, requests: 3, documents: 1000, programs: 3 }
  : { rounds: 4, starts: 6, edits: 25, bursts: 4, requests: 6, documents: 1000, programs: 8 };

const temporary = mkdtempSync(join(tmpdir(), 'ml-portfolio-bench-run-'));
process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
const say = (text) => console.error(text);

const folder = (name) => {
  const path = join(temporary, name);
  mkdirSync(path, { recursive: true });
  return path;
};

/** Runs one measurement of one server; a server that fails loses the sample and not the run. */
async function attempt(what, measure) {
  try {
    await measure();
  } catch (error) {
    say(`  ${what} failed: ${error.message}`);
  }
}

async function measureServers(servers) {
  for (let round = 0; round < effort.rounds; round++) {
    // Now the one goes first, now the other: whatever the machine does beside it hits both.
    const order = round % 2 === 0 ? servers : servers.toReversed();
    const each = async (part, what, measure) => {
      if (!isWanted(part)) return;
      say(`round ${round + 1} of ${effort.rounds}: ${what}`);
      for (const server of order) await attempt(`${server.label}: ${what}`, () => measure(server));
    };
    for (let start = 0; start < effort.starts; start++)
      await each('cold', 'start', (server) => measureCold(server, server.workspace, server.samples));
    for (const lines of SIZES) {
      await each('typing', `typing in ${lines} lines`, (server) =>
        measureTyping(server, server.workspace, lines, effort, server.samples),
      );
    }
    await each('memory', 'many documents', (server) =>
      measureMany(server, server.workspace, effort.documents, server.samples),
    );
  }
}

const withServers = ['cold', 'typing', 'memory'].some(isWanted);
say('Building ...');
const built = await build(folder('built'), [
  ...(withServers ? ['server'] : []),
  ...(isWanted('engine') || isWanted('readmes') ? ['engine'] : []),
  ...(isWanted('history') ? ['git'] : []),
  ...(isWanted('commands') || isWanted('readmes') ? ['commandLine', 'floor'] : []),
]);
const schema = join(import.meta.dirname, '..', '..', 'schemas', 'model-card.schema.json');
const ours = { label: 'ML Portfolio', args: [built.server, '--stdio'], debounce: 0, settings: {} };
const servers = (withServers ? [ours, ...peers(schema)] : []).map((server, index) => ({
  ...server,
  workspace: folder(`workspace-${index}`),
  samples: new Samples(),
}));
await measureServers(servers);

const programs = { ours: new Samples(), floor: new Samples() };
if (isWanted('engine')) {
  say('the engine and its parser');
  measureEngine(built.engine, folder('cards'), effort.programs, programs);
}
if (isWanted('commands')) {
  say('the command line and its floor');
  const cards = folder('portfolio');
  writeCards(cards, effort.documents);
  measureCommandLine(built.commandLine, built.floor, cards, effort.programs, programs);
}

if (isWanted('history')) {
  say('a history of 10,000 commits');
  const repository = folder('repository');
  writeRepository(repository, 10_000);
  await measureHistory(built.git, repository, effort.programs, programs);
}

const linter = isWanted('readmes') ? { ...markdownLinter(), samples: new Samples() } : undefined;
if (linter) {
  say('READMEs');
  measureReadmes(built.engine, linter, folder('readme'), effort.programs, programs);
  const readmes = folder('readmes');
  writeReadmes(readmes, effort.documents);
  const samples = { ours: programs.ours, theirs: linter.samples };
  measureReadmeCommand(built.commandLine, linter.program, readmes, Math.min(effort.programs, 3), samples);
}

console.log(`${new Date().toISOString().slice(0, 10)}, ${machineKind()}. Medians; ratio = ours / theirs.`);
const [own, ...rest] = servers;
for (const server of rest) console.log(`\n${table(SERVER_TARGETS, own.samples, server)}`);
console.log(`\n${table(FLOOR_TARGETS, programs.ours, { label: 'floor', samples: programs.floor })}`);
if (linter) console.log(`\n${table(LINTER_TARGETS, programs.ours, linter)}`);
