/** Where the command line runs: what it prints to, and the folder that paths are meant from. */
export interface Terminal {
  readonly folder: string;
  /** Whether `print` leads to a screen that shows colours. */
  readonly colors: boolean;
  /** Whether `warn` leads to a screen, so that a line can be written over. */
  readonly interactive: boolean;
  /** The result. */
  print(text: string): void;
  /** Everything beside the result. */
  warn(text: string): void;
}

/** Writes until the reader has gone away, as `head` does when it has seen enough. */
function writer(stream: NodeJS.WriteStream): (text: string) => void {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return (text) => {
    if (open) stream.write(text);
  };
}

export const processTerminal: Terminal = {
  folder: process.cwd(),
  colors: process.stdout.isTTY && process.stdout.hasColors(),
  interactive: process.stderr.isTTY,
  print: writer(process.stdout),
  warn: writer(process.stderr),
};
