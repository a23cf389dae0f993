// A person types in a card of a given length: single edits, bursts of them, and requests right behind an edit.
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { modelCard } from '../cards.mjs';
import { COUNTS, cpuTime } from '../machine.mjs';
import { warmClient, warmUp } from './session.mjs';

/** A burst: this many keystrokes at this distance in milliseconds, and one more that brings the mistake. */
const KEYSTROKES = 10;
const DISTANCE = 40;

/** Long enough for every server to have dealt with what came before, in milliseconds. */
const SETTLED = 450;

/** @param {{ edits: number, bursts: number, requests: number }} effort */
export async function measureTyping(server, workspace, lines, effort, samples) {
  const card = modelCard(lines);
  const client = await warmClient(server, workspace);
  try {
    const uri = client.uri(`long/model-card.yaml`);
    const opened = await client.diagnostics(uri, card.probe, false, () => client.open(uri, card.text));
    samples.add(`open ${lines}`, opened.milliseconds);
    await warmUp(client, uri, card, 12);
    await measureEdits(client, uri, card, lines, effort.edits, samples);
    for (let burst = 0; burst < effort.bursts; burst++) await measureBurst(client, uri, card, lines, samples);
    for (const name of Object.keys(REQUESTS)) {
      let answered = true;
      for (let round = 0; answered && round < effort.requests; round++)
        answered = await measureRequest(client, uri, card, lines, name, round, samples);
    }
  } finally {
    await client.stop();
  }
}

async function measureEdits(client, uri, { probe }, lines, edits, samples) {
  for (let edit = 0; edit < edits * 2; edit++) {
    const mistaken = edit % 2 === 0;
    const send = () => client.type(uri, probe, mistaken ? probe.bad : probe.good);
    const { milliseconds } = await client.diagnostics(uri, probe, mistaken, send);
    samples.add(`edit ${lines}`, milliseconds);
    await wait(15);
  }
}

async function measureBurst(client, uri, { probe }, lines, samples) {
  await wait(SETTLED);
  const before = COUNTS ? cpuTime(client.pid) : 0;
  for (let key = 0; key < KEYSTROKES; key++) {
    client.type(uri, probe, probe.others[key % probe.others.length]);
    await wait(DISTANCE);
  }
  const { milliseconds } = await client.diagnostics(uri, probe, true, () => client.type(uri, probe, probe.bad));
  samples.add(`burst ${lines}`, milliseconds);
  // What a server does behind its answer belongs to the burst as well.
  await wait(SETTLED);
  if (COUNTS) samples.add(`burst cpu ${lines}`, cpuTime(client.pid) - before);
  await client.diagnostics(uri, probe, false, () => client.type(uri, probe, probe.good));
}

/** What an editor asks for while a person types; each request follows its edit at once. */
const REQUESTS = {
  hover: { method: 'textDocument/hover', prepare: typeCharacter, position: true },
  symbols: { method: 'textDocument/documentSymbol', prepare: typeCharacter, position: false },
  completion: { method: 'textDocument/completion', prepare: typeKey, position: true },
};

function typeCharacter(client, uri, probe, round) {
  client.type(uri, probe, probe.others[round % probe.others.length]);
  return { position: { line: probe.line, character: 8 }, undo: () => client.type(uri, probe, probe.good) };
}

/** Begins a key on a line of its own below the probe. */
function typeKey(client, uri, probe) {
  const end = { line: probe.line, character: probe.character + 1 };
  const key = '      s';
  client.change(uri, { start: end, end }, `\n${key}`);
  const position = { line: probe.line + 1, character: key.length };
  return { position, undo: () => client.change(uri, { start: end, end: position }, '') };
}

/** @returns {Promise<boolean>} whether there was an answer: nothing in no time is no sample */
async function measureRequest(client, uri, { probe }, lines, name, round, samples) {
  const { method, prepare, position: positioned } = REQUESTS[name];
  const started = performance.now();
  const { position, undo } = prepare(client, uri, probe, round);
  const answer = await client.request(method, { textDocument: { uri }, ...(positioned && { position }) });
  const took = performance.now() - started;
  if (!isEmpty(answer)) samples.add(`${name} ${lines}`, took);
  await wait(SETTLED);
  undo();
  await wait(SETTLED);
  return !isEmpty(answer);
}

function isEmpty(answer) {
  if (answer === null) return true;
  const list = Array.isArray(answer) ? answer : (answer.items ?? answer.contents);
  return list === undefined || list.length === 0;
}
