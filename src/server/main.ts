import './compile-cache';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskPorts } from '../node/server-ports';
import { startServer } from './start-server';

// The transport (`--stdio`, `--node-ipc`, `--socket=<port>`, `--pipe=<name>`) is read from the command line.
startServer(createConnection(ProposedFeatures.all), diskPorts());
