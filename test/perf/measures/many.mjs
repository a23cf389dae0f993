// Many small cards, open at once.
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { modelCard } from '../cards.mjs';
import { COUNTS, memory } from '../machine.mjs';
import { warmClient } from './session.mjs';

/** Long enough for what is done in quiet moments, in milliseconds. */
const QUIET = 3000;

export async function measureMany(server, workspace, count, samples) {
  const client = await warmClient(server, workspace);
  try {
    const cards = Array.from({ length: count }, (_, index) => ({
      uri: client.uri(`many/${index}/model-card.yaml`),
      text: modelCard(61, index).text,
    }));
    const started = performance.now();
    const uris = cards.map(({ uri }) => uri);
    await client.allPublished(uris, () => {
      for (const { uri, text } of cards) client.open(uri, text);
    });
    samples.add('open many', performance.now() - started);
    await wait(QUIET);
    if (COUNTS) samples.add('memory', memory(client.pid));
  } finally {
    await client.stop();
  }
}
