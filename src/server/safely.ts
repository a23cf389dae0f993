import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';
import type { Log } from './log';

/**
 * The one wrapper around every handler: a request that was cancelled is answered so, and one that fails leaves an entry
 * in the log and the answer that does the least harm.
 */
export function safely<Params, Result>(
  log: Log,
  name: string,
  fallback: Result,
  handle: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result | ResponseError> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handle(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      log.error(`${name} failed`, error);
      return fallback;
    }
  };
}

const cancelled = (): ResponseError => new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
