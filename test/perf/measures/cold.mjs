// From starting the process to the first correct diagnostics of a card with a mistake in it.
import { performance } from 'node:perf_hooks';
import { Client } from '../client.mjs';
import { modelCard, withMistake } from '../cards.mjs';

export async function measureCold(server, workspace, samples) {
  const card = withMistake(modelCard(50));
  const client = await Client.start(server, workspace);
  try {
    const uri = client.uri('card/model-card.yaml');
    await client.diagnostics(uri, card.probe, true, () => client.open(uri, card.text));
    samples.add('cold', performance.now() - client.startedAt);
  } finally {
    await client.stop();
  }
}
