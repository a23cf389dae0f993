// What every measurement of a server begins with.
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from '../client.mjs';
import { modelCard } from '../cards.mjs';

const SMALL = modelCard(60);

/** A server that has already answered once, so that its schema is loaded. */
export async function warmClient(server, workspace) {
  const client = await Client.start(server, workspace);
  const uri = client.uri('first/model-card.yaml');
  await client.diagnostics(uri, SMALL.probe, false, () => client.open(uri, SMALL.text));
  return client;
}

/** Alternates between the mistake and its correction until the machine code of the hot paths is there. */
export async function warmUp(client, uri, { probe }, edits) {
  for (let edit = 0; edit < edits; edit++) {
    const mistaken = edit % 2 === 0;
    await client.diagnostics(uri, probe, mistaken, () => client.type(uri, probe, mistaken ? probe.bad : probe.good));
    await wait(10);
  }
}
