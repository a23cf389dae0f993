import { PassThrough } from 'node:stream';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Registration,
  type RegistrationParams,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { isTrackerFile, takeTrackerText } from '../../src/core/portfolio/tracker-files';
import type { Ports } from '../../src/core/ports';
import { startServer } from '../../src/server/start-server';
import { parseDocument, repositoryOf } from './engine';
import { scaffoldTexts } from './scaffold-texts';

/** What a client of today sends, without diagnostics on request. */
export const CAPABILITIES: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { publishDiagnostics: { versionSupport: true } },
};

/** Files by path from the workspace's root, which is `file:///workspace`. */
export type World = Record<string, string>;

/** In a world in memory it is always this day. */
export const TODAY = '2026-11-21';

export const ROOT = 'file:///workspace';
export const uriOf = (path: string): string => `${ROOT}/${path}`;

/** Ports onto a world in memory; timers are the real ones. */
export const memoryPorts = (files: World): Ports => ({
  loadRepository: () => Promise.resolve(repositoryOf(files, ROOT)),
  readEvidence: () => Promise.resolve(),
  readTrackerTexts(_root, repository, named) {
    const wanted = new Set([...Object.keys(files).filter(isTrackerFile), ...named]);
    for (const path of wanted) takeTrackerText(repository.tracker, path, files[path]);
    repository.evidenceIsRead = true;
    repository.tracker.isRead = true;
    return Promise.resolve();
  },
  readAgain(_root, path) {
    const text = files[path];
    return Promise.resolve(
      text === undefined ? { state: 'missing' } : { state: 'there', document: parseDocument(path, text, 0, ROOT) },
    );
  },
  readText: (uri) => Promise.resolve(files[uri.slice(ROOT.length + 1)]),
  readHistory: () => Promise.resolve({ unknown: 'This world has no git.' }),
  readGitFacts: () => Promise.resolve({ author: 'Ada Lind', revision: '4f2a91c' }),
  loadScaffoldTexts: () => Promise.resolve(scaffoldTexts()),
  giveBackMemory: () => Promise.resolve(),
  setTimer(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return { cancel: () => clearTimeout(timer) };
  },
  now: () => performance.now(),
  today: () => TODAY,
});

export interface Options {
  readonly files?: World;
  /** The section `mlPortfolio`. */
  readonly settings?: unknown;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly ports?: Partial<Ports>;
}

/** A client joined to a server of its own by streams, as an editor is by pipes. */
export class LspClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly notifications: { method: string; params: unknown }[] = [];
  /** What the server has asked to be told of. */
  readonly registrations: Registration[] = [];
  result: InitializeResult | undefined;
  private readonly waiting: {
    matches: (published: PublishDiagnosticsParams) => boolean;
    resolve: (published: PublishDiagnosticsParams) => void;
  }[] = [];
  private readonly versions = new Map<string, number>();

  private constructor(
    readonly connection: ProtocolConnection,
    public settings: unknown,
  ) {}

  static async start({
    files = {},
    settings = {},
    capabilities = CAPABILITIES,
    initializationOptions,
    ports = {},
  }: Options = {}): Promise<LspClient> {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    startServer(server, { ...memoryPorts(files), ...ports });
    const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    const client = new LspClient(connection, settings);
    client.listen();
    client.result = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: ROOT, name: 'workspace' }],
      ...(initializationOptions === undefined ? {} : { initializationOptions }),
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const waiter of this.waiting.filter(({ matches }) => matches(params))) {
        this.waiting.splice(this.waiting.indexOf(waiter), 1);
        waiter.resolve(params);
      }
    });
    for (const method of ['mlPortfolio/documentStatus', 'window/logMessage']) {
      connection.onNotification(method, (params: unknown) => void this.notifications.push({ method, params }));
    }
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      this.registrations.push(...registrations);
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
  }

  /** The next publication that matches, or one that has already come. */
  diagnostics(path: string, version?: number): Promise<PublishDiagnosticsParams> {
    const uri = uriOf(path);
    const matches = (params: PublishDiagnosticsParams): boolean =>
      params.uri === uri && (version === undefined || params.version === version);
    const known = this.published.findLast(matches);
    return known ? Promise.resolve(known) : this.next(matches);
  }

  /** The next publication that matches and comes after this call. */
  next(matches: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    return new Promise((resolve) => this.waiting.push({ matches, resolve }));
  }

  async open(path: string, text: string, languageId = 'yaml'): Promise<void> {
    this.versions.set(path, 1);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), languageId, version: 1, text },
    });
  }

  /** Replaces a range, or everything. @returns the new version */
  async change(path: string, text: string, range?: Range): Promise<number> {
    const version = (this.versions.get(path) ?? 0) + 1;
    this.versions.set(path, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path), version },
      contentChanges: [range ? { range, text } : { text }],
    });
    return version;
  }

  async close(path: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri: uriOf(path) },
    });
  }

  request<Result>(method: string, params: unknown): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  /** Ends a server that runs in a process of its own. */
  async exit(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
  }
}
