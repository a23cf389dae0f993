import './compile-cache';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskPorts } from '../node/server-ports';
import { inOneWrite } from './one-write';
import { startServer } from './start-server';

// The transport (`--stdio`, `--node-ipc`, `--socket=<port>`, `--pipe=<name>`) is read from the command line.
if (process.argv.includes('--stdio')) inOneWrite(process.stdout);
startServer(createConnection(ProposedFeatures.all), diskPorts());
