import { createInterface } from 'node:readline';

/** Somebody who can be asked. */
export interface Keyboard {
  /** @returns a line without its end; undefined when the person has left: Ctrl-C, Ctrl-D */
  ask(question: string): Promise<string | undefined>;
  /** Gives the keyboard back. */
  close(): void;
}

export function openKeyboard(input: NodeJS.ReadStream, output: NodeJS.WriteStream): Keyboard {
  const lines = createInterface({ input, output, terminal: true });
  const typed: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let open = true;
  const answer = (line: string | undefined): void => {
    const take = waiting;
    waiting = undefined;
    if (take) take(line);
    else if (line !== undefined) typed.push(line);
  };
  lines.on('line', answer);
  lines.on('SIGINT', () => lines.close());
  lines.on('close', () => {
    open = false;
    output.write('\n');
    answer(undefined);
  });
  return {
    ask(question) {
      const early = typed.shift();
      if (early !== undefined || !open) return Promise.resolve(early);
      return new Promise((resolve) => {
        waiting = resolve;
        lines.setPrompt(question);
        lines.prompt();
      });
    },
    close() {
      lines.removeAllListeners('close');
      lines.close();
    },
  };
}
