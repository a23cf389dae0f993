/** Lets messages in, so that long work can be cancelled and typing goes on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
