/** How long work may go on before others get their turn, in milliseconds. */
const TURN = 15;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Does the same work for each item, some at a time, and lets timers and messages in between.
 * @param stopped asked before each item; the rest is then left out
 * @returns the results in the order of the items
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
  stopped: () => boolean = () => false,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  let turn = performance.now();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (stopped()) return;
      results[index] = await work(item);
      if (performance.now() - turn < TURN) continue;
      await nextTurn();
      turn = performance.now();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
