/**
 * Gives memory that is not used any more back to the system. By itself V8 keeps the room for new objects as large as it ever
 * was, and a process that has nothing to do collects nothing. The process stands still for some tens of milliseconds.
 * @returns whether it was done: a Node can be built without its inspector
 */
export async function giveBackMemory(): Promise<boolean> {
  try {
    const { Session } = await import('node:inspector');
    const session = new Session();
    session.connect();
    return await new Promise((resolve) => {
      session.post('HeapProfiler.collectGarbage', (failure) => {
        // A session that ends inside of its own answer never returns.
        setImmediate(() => {
          session.disconnect();
          resolve(failure === null);
        });
      });
    });
  } catch {
    return false;
  }
}
