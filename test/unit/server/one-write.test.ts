import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { inOneWrite } from '../../../src/server/one-write';

describe('inOneWrite', () => {
  it('sends header and content of a message in one piece, in the order in which they were written', async () => {
    const output = new PassThrough();
    const pieces: string[] = [];
    output.on('data', (piece: Buffer) => pieces.push(piece.toString()));
    inOneWrite(output);
    const connection = createMessageConnection(
      new StreamMessageReader(new PassThrough()),
      new StreamMessageWriter(output),
    );
    await Promise.all([connection.sendNotification('first', { name: 'ü' }), connection.sendNotification('second')]);
    connection.dispose();
    assert.deepEqual(
      pieces.map((piece) => /^Content-Length: (\d+)\r\n\r\n(.*)$/s.exec(piece)?.slice(1)),
      ['{"jsonrpc":"2.0","method":"first","params":{"name":"ü"}}', '{"jsonrpc":"2.0","method":"second"}'].map(
        (content) => [String(Buffer.byteLength(content)), content],
      ),
    );
  });

  it('leaves alone what is no message', () => {
    const output = new PassThrough();
    inOneWrite(output);
    output.write('one');
    output.write(Buffer.from('two'));
    assert.equal(String(output.read()), 'onetwo');
  });
});
