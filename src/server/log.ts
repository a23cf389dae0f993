import type { Connection } from 'vscode-languageserver';

/** Goes to the editor's output channel. */
export interface Log {
  info(message: string): void;
  error(message: string, error: unknown): void;
}

export const connectionLog = (connection: Connection): Log => ({
  info: (message) => connection.console.info(message),
  error: (message, error) =>
    connection.console.error(`${message}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
});
