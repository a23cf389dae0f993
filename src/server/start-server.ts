import type { Connection, InitializeResult } from 'vscode-languageserver';
import type { Ports } from '../core/ports';
import { serverCapabilities } from './capabilities';
import { Session } from './session';

/**
 * Serves one client. Holds no state outside, so that several servers can live in one process, as they do in tests.
 * @param ports the machine that the server runs on
 */
export function startServer(connection: Connection, ports: Ports): void {
  connection.onInitialize((params): InitializeResult => {
    const session = new Session(connection, ports, params);
    session.listen();
    return {
      capabilities: serverCapabilities(session.pull, session.hasCommands),
      serverInfo: { name: 'ml-portfolio' },
    };
  });
  connection.listen();
}
