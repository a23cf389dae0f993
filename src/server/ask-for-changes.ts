import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type ClientCapabilities,
  type Connection,
} from 'vscode-languageserver';

/** Files that are documents or say something about them. */
const WATCHED = [
  '**/*.{yaml,yml,json,md,markdown,lock,toml,txt,py}',
  '**/{MLproject,LICENSE*,*[mM]akefile*,Dockerfile*,Pipfile}',
  // Git writes a line there whenever another commit is checked out.
  '**/.git/logs/HEAD',
];

/** Asks a client to tell when files or settings change, as far as it can be asked; one that cannot may tell unasked. */
export async function askForChanges(connection: Connection, { workspace }: ClientCapabilities): Promise<void> {
  const { client } = connection;
  const asked: Promise<unknown>[] = [];
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
    const watchers = WATCHED.map((globPattern) => ({ globPattern }));
    asked.push(client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    asked.push(client.register(DidChangeConfigurationNotification.type, { section: 'mlPortfolio' }));
  // A client that refuses goes on without.
  await Promise.allSettled(asked);
}
