type Done = (error?: Error | null) => void;

/** The part of a stream that messages are written to. */
interface Output {
  write(chunk: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean;
}

/**
 * Lets the header of a message wait for its content. Written one after the other, each of them wakes the client, which can
 * do nothing with a header alone.
 */
export function inOneWrite(output: Output): void {
  const write = output.write.bind(output);
  let header = '';
  output.write = (chunk, encoding, done) => {
    const callback = typeof encoding === 'function' ? encoding : done;
    if (typeof chunk === 'string' && chunk.startsWith('Content-Length: ')) {
      header += chunk;
      if (callback) queueMicrotask(callback);
      return true;
    }
    const message = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    const whole = header === '' ? message : Buffer.concat([Buffer.from(header, 'ascii'), message]);
    header = '';
    return write(whole, callback);
  };
}
