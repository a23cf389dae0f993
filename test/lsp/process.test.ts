import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';

const SERVER = process.env['ML_PORTFOLIO_SERVER'] ?? 'dist/server.js';

/** The server as another editor starts it: a process of its own, with no VS Code anywhere. */
describe('dist/server.js --stdio', () => {
  let server: ChildProcess;
  let connection: ProtocolConnection;
  let exited: Promise<unknown[]>;

  beforeEach(() => {
    const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    server = child;
    exited = once(child, 'exit');
    connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
  });

  afterEach(() => {
    connection.dispose();
    server.kill('SIGKILL');
  });

  const initialize = (): Promise<unknown> =>
    connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });

  it('initializes, finds, and exits with 0 after a shutdown', async () => {
    await initialize();
    await connection.sendNotification('initialized', {});
    const published = new Promise<{ diagnostics: { code: string }[] }>((resolve) => {
      connection.onNotification('textDocument/publishDiagnostics', resolve);
    });
    const textDocument = {
      uri: 'untitled:experiment.yaml',
      languageId: 'yaml',
      version: 1,
      text: 'name: churn\nbasline: x\n',
    };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const { diagnostics } = await published;
    assert.ok(diagnostics.some(({ code }) => code === 'schema/unknown-key'));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [0, null]);
  });

  it('exits with 1 when told to without a shutdown', async () => {
    await initialize();
    await connection.sendNotification('exit');
    assert.deepEqual(await exited, [1, null]);
  });

  it('survives a request for a document that nobody opened, and one that it does not know', async () => {
    await initialize();
    const answer = await connection.sendRequest('textDocument/hover', {
      textDocument: { uri: 'file:///nowhere.yaml' },
      position: { line: 0, character: 0 },
    });
    assert.equal(answer, null);
    await assert.rejects(connection.sendRequest('mlPortfolio/noSuchThing', {}), /Unhandled method/);
  });
});
