import { isToPanel, type FromPanel, type ToPanel } from '../src/protocol/panel-messages';

/** What VS Code gives to the page of a panel, once. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The extension, as the panel sees it. */
export interface Host {
  readonly post: (message: FromPanel) => void;
  /** What was kept by `keep` before the page was loaded again; anything may have been left there. */
  readonly kept: unknown;
  keep(memory: object): void;
}

/** @param show called with each message that is one; others are dropped */
export function connect(show: (message: ToPanel) => void): Host {
  const api = acquireVsCodeApi();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPanel(data)) show(data);
  });
  return {
    post: (message) => api.postMessage(message),
    kept: api.getState(),
    keep: (memory) => api.setState(memory),
  };
}
