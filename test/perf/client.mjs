// A language client that measures: one server in a process of its own, spoken to over its standard input and output.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';

/** How long an answer may take, in milliseconds. */
const PATIENCE = 60_000;

/** Of a timer that must not keep the process alive. */
const NO_HOLD = { ref: false };

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  // Diagnostics are pushed by both: neither is told that they could be pulled.
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: { versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        insertReplaceSupport: true,
      },
      contextSupport: true,
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

/**
 * @typedef {object} Server
 * @property {string} label
 * @property {string[]} args of the Node that runs it
 * @property {number} debounce what it waits by design, in milliseconds
 * @property {object} settings
 * @property {object} [initializationOptions]
 */

const section = (settings, name) =>
  name ? (settings[name] ?? name.split('.').reduce((part, key) => part?.[key], settings) ?? null) : settings;

export class Client {
  #versions = new Map();
  #waiting = new Set();

  /** @param {Server} server @param {string} workspace path of a folder */
  static async start(server, workspace) {
    const client = new Client();
    client.startedAt = performance.now();
    client.process = spawn(process.execPath, server.args, { cwd: workspace, stdio: ['pipe', 'pipe', 'ignore'] });
    client.ended = new Promise((resolve) => {
      client.process.once('exit', resolve);
    });
    client.process.stdin.on('error', () => {});
    client.workspace = pathToFileURL(workspace).href;
    const connection = createProtocolConnection(client.process.stdout, client.process.stdin);
    client.connection = connection;
    connection.onError(() => {});
    connection.onRequest('workspace/configuration', ({ items }) =>
      items.map((item) => section(server.settings, item.section)),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', (published) => {
      const at = performance.now();
      for (const listener of client.#waiting) listener(published, at);
    });
    connection.listen();
    await client.request('initialize', {
      processId: process.pid,
      rootUri: client.workspace,
      rootPath: workspace,
      workspaceFolders: [{ uri: client.workspace, name: 'cards' }],
      capabilities: CAPABILITIES,
      initializationOptions: server.initializationOptions ?? {},
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: server.settings });
    return client;
  }

  get pid() {
    return this.process.pid;
  }

  /** @param {string} path below the workspace */
  uri(path) {
    return `${this.workspace}/${path}`;
  }

  /** Fails when the server dies or keeps silent. */
  async #inTime(promise, what) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${what}: no answer`)), PATIENCE);
    });
    const dead = this.ended.then((code) => {
      throw new Error(`${what}: the server ended with ${code}`);
    });
    try {
      return await Promise.race([promise, late, dead]);
    } finally {
      clearTimeout(timer);
    }
  }

  request(method, params) {
    return this.#inTime(this.connection.sendRequest(method, params), method);
  }

  open(uri, text) {
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    void this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return 1;
  }

  change(uri, range, text) {
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    const params = { textDocument: { uri, version }, contentChanges: [{ range, text }] };
    void this.connection.sendNotification('textDocument/didChange', params);
    return version;
  }

  /** Puts one character in the place of the probe. */
  type(uri, { line, character }, written) {
    return this.change(uri, { start: { line, character }, end: { line, character: character + 1 } }, written);
  }

  /**
   * Waits for the diagnostics that belong to what `send` sends: of its version, where the server names one, and with or
   * without the finding on the probe's line as it must be. Anything else is no sample.
   * @returns {Promise<{ milliseconds: number, at: number, diagnostics: object[] }>} from sending to receiving
   */
  async diagnostics(uri, probe, mistaken, send) {
    let stop;
    const sent = performance.now();
    const matching = new Promise((resolve) => {
      let version;
      const listener = (published, at) => {
        if (published.uri !== uri || (published.version !== undefined && published.version !== version)) return;
        const onProbe = published.diagnostics.some(({ range }) => range.start.line === probe.line);
        if (onProbe === mistaken) resolve({ at, diagnostics: published.diagnostics });
      };
      this.#waiting.add(listener);
      stop = () => this.#waiting.delete(listener);
      version = send();
    });
    try {
      const { at, diagnostics } = await this.#inTime(matching, `diagnostics of ${uri}`);
      return { milliseconds: at - sent, at, diagnostics };
    } finally {
      stop();
    }
  }

  /** Resolves when every one of the documents was heard of. */
  async allPublished(uris, send) {
    const left = new Set(uris);
    let stop;
    const all = new Promise((resolve) => {
      const listener = ({ uri }) => {
        if (left.delete(uri) && left.size === 0) resolve();
      };
      this.#waiting.add(listener);
      stop = () => this.#waiting.delete(listener);
      send();
    });
    try {
      await this.#inTime(all, `diagnostics of ${uris.length} documents`);
    } finally {
      stop();
    }
  }

  async stop() {
    await Promise.race([
      this.connection.sendRequest('shutdown').catch(() => undefined),
      wait(2000, undefined, NO_HOLD),
    ]);
    await this.connection.sendNotification('exit').catch(() => undefined);
    await Promise.race([this.ended, wait(1000, undefined, NO_HOLD)]);
    if (this.process.exitCode === null) this.process.kill('SIGKILL');
    await this.ended;
    this.connection.dispose();
  }
}
