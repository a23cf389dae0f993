import type { CommandContext } from './register';

/** Shows the log of the extension and its language server. */
export function showOutput({ log }: CommandContext): void {
  log.show();
}
