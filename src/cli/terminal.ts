import type { StartHelper } from './crew';
import type { Keyboard } from './keyboard';

/** Where the command line runs: what it prints to, and the folder that paths are meant from. */
export interface Terminal {
  readonly folder: string;
  /** Whether `print` leads to a screen that shows colours. */
  readonly colors: boolean;
  /** Whether `warn` leads to a screen, so that a line can be written over. */
  readonly interactive: boolean;
  /** Characters in a line of `print`; absent where lines have no end. */
  readonly width?: number | undefined;
  /** Whether `print` may lead to a screen that knows no character beyond ASCII. */
  readonly ascii?: boolean;
  /** Starts another thread of this program; absent where there is only one. */
  readonly startHelper?: StartHelper;
  /** Somebody who can be asked; absent where nobody is. */
  readonly openKeyboard?: (() => Promise<Keyboard>) | undefined;
  /** Tells of a wish to end the program, which does not end by itself until the returned function is called. */
  readonly onInterrupt?: (listener: () => void) => () => void;
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

/** A locale that names another set of characters than UTF-8, and a terminal that can do nothing. */
function isAscii(env: NodeJS.ProcessEnv): boolean {
  const locale = env['LC_ALL'] ?? env['LC_CTYPE'] ?? env['LANG'] ?? '';
  return env['TERM'] === 'dumb' || (locale !== '' && !/utf-?8/i.test(locale) && process.platform !== 'win32');
}

/** Ctrl-C, and what ends programs from outside. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Milliseconds in which the last words are written. */
const GRACE = 500;

export const processTerminal: Terminal = {
  folder: process.cwd(),
  colors: process.stdout.isTTY && process.stdout.hasColors(),
  interactive: process.stderr.isTTY,
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
  ascii: isAscii(process.env),
  openKeyboard:
    process.stdin.isTTY && process.stderr.isTTY
      ? async () => (await import('./keyboard')).openKeyboard(process.stdin, process.stderr)
      : undefined,
  onInterrupt(listener) {
    let interrupted = false;
    const heard = (): void => {
      interrupted = true;
      listener();
    };
    for (const signal of SIGNALS) process.on(signal, heard);
    return () => {
      for (const signal of SIGNALS) process.off(signal, heard);
      // What was started and does not listen, such as a hook of git, keeps nobody waiting.
      if (interrupted) setTimeout(() => process.exit(), GRACE).unref();
    };
  },
  print: writer(process.stdout),
  warn: writer(process.stderr),
};
