import type { Guard } from '../src/protocol/guard';

/** What VS Code gives to the page of a panel, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as a panel sees it. */
export interface Host<From> {
  readonly post: (message: From) => void;
  /** What was kept by `keep` before the page was loaded again; anything may have been left there. */
  readonly kept: unknown;
  keep(memory: object): void;
}

/** @param show called with each message that is one of `isTo`; others are dropped */
export function connect<To, From>(isTo: Guard<To>, show: (message: To) => void): Host<From> {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isTo(data)) show(data);
  });
  return {
    post: (message) => api.postMessage(message),
    kept: api.getState(),
    keep: (memory) => api.setState(memory),
  };
}
