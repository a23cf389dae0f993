import {
  CodeLensRefreshRequest,
  FileChangeType,
  TextDocuments,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import type { CheckHost } from '../core/check';
import { FORMATS as ALL_FORMATS } from '../core/document/format';
import { asksForEvidence } from '../core/portfolio/evidence-files';
import {
  CHECK_WORKSPACE,
  type CheckWorkspaceParams,
  DOCUMENT_STATUS,
  FORMATS,
  type DocumentFormat,
  type DocumentStatus,
  type InitializationOptions,
} from '../protocol/lsp';
import { listenForArtifacts } from './artifacts';
import { askForChanges } from './ask-for-changes';
import { CaseStudies } from './case-studies';
import { listenForCommands } from './commands';
import { Documents } from './documents';
import { registerHandlers } from './handlers';
import { connectionLog } from './log';
import { Milestones } from './milestones';
import { OpenDocument } from './open-document';
import type { Ports } from '../core/ports';
import { Publisher } from './publisher';
import { SettingsCache } from './settings';
import { docsUrl, toDiagnostics } from './diagnostics';
import { Tidy } from './tidy';
import { warmUp } from './warm-up';
import { WatchedFiles } from './watched-files';
import { Workspaces, type Workspace } from './workspace';
import { checkWorkspace } from './workspace-check';

/** One client, from its `initialize` to its `shutdown`. */
export class Session {
  /** Whether the client asks for diagnostics; a client that can do both may say that it wants them pushed. */
  readonly pull: boolean;
  /** Whether the client runs the commands of code lenses itself. */
  readonly hasCommands: boolean;
  private readonly options: InitializationOptions;
  private readonly workspaces = new Workspaces();
  private readonly settings: SettingsCache;
  private readonly documents: Documents;
  private readonly publisher: Publisher;
  private readonly caseStudies: CaseStudies;
  private readonly milestones: Milestones;
  private readonly open: TextDocuments<OpenDocument>;
  private readonly host: CheckHost;
  private readonly log;
  private readonly tidy: Tidy;
  private warming: { cancel(): void } | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly ports: Ports,
    private readonly params: InitializeParams,
  ) {
    const { capabilities } = params;
    this.options = (params.initializationOptions ?? {}) as InitializationOptions;
    this.hasCommands = this.options.hasCommands === true;
    this.pull = capabilities.textDocument?.diagnostic !== undefined && this.options.diagnostics !== 'push';
    this.log = connectionLog(connection);
    this.tidy = new Tidy(ports);
    this.host = { ruleFailed: (id, path, error) => this.log.error(`Rule ${id} failed on ${path}`, error) };
    this.settings = new SettingsCache(
      connection,
      capabilities.workspace?.configuration === true,
      this.options.settings,
    );
    this.documents = new Documents(this.settings, ports, this.host, (document) => {
      this.sayStatus(document);
      this.milestones.changed(document.workspace);
      void this.readEvidence(document);
    });
    this.open = new TextDocuments<OpenDocument>({
      create: (uri, languageId, version, content) => {
        const { workspace, path } = this.workspaces.of(uri);
        return OpenDocument.open(workspace, path, uri, languageId, version, content);
      },
      update: (document, changes, version) => {
        document.change(changes, version);
        return document;
      },
    });
    this.publisher = new Publisher(connection, this.documents, ports, this.hooks(), !this.pull);
    const { log, documents, host } = this;
    this.caseStudies = new CaseStudies({
      connection,
      log,
      documents,
      capabilities,
      host,
      open: (uri) => this.open.get(uri),
    });
    this.milestones = new Milestones({
      connection,
      log,
      ports,
      documents,
      capabilities,
      host,
      folders: () => this.workspaces.all(),
      open: () => this.open.all(),
      load: (workspace) => this.load(workspace),
      settingsOf: (workspace) => this.settings.of(workspace.root),
      isTrusted: this.options.trusted === true,
    });
    const folders = params.workspaceFolders?.map(({ uri }) => uri);
    // A client of an older protocol names one folder only.
    this.workspaces.set(folders ?? [params.rootUri ?? []].flat());
  }

  listen(): void {
    const { connection, open, ports } = this;
    open.onDidOpen(({ document }) => void this.opened(document));
    open.onDidChangeContent(({ document }) => {
      if (this.settings.now(document.workspace.root)) this.publisher.schedule(document, true);
      if (document.parsed) this.milestones.changed(document.workspace);
    });
    open.onDidClose(({ document }) => void this.closed(document));
    open.listen(connection);
    registerHandlers({
      connection,
      log: this.log,
      documents: this.documents,
      capabilities: this.params.capabilities,
      host: this.host,
      docsUrl: docsUrl(this.options),
      open: (uri) => open.get(uri),
      diagnosticsOf: (document) => this.diagnosticsOf(document),
    });
    this.caseStudies.listen();
    this.milestones.listen();
    listenForArtifacts({
      connection,
      log: this.log,
      ports,
      read: (folder) => this.milestones.readFolder(folder),
      isTrusted: () => this.milestones.mayRunGit,
    });
    listenForCommands({
      connection,
      log: this.log,
      documents: this.documents,
      capabilities: this.params.capabilities,
      open: (uri) => open.get(uri),
    });
    const watched = new WatchedFiles(ports, this.workspaces, (uri) => open.get(uri) !== undefined);
    connection.onDidChangeWatchedFiles(async ({ changes }) => {
      const kinds = {
        [FileChangeType.Created]: 'changed',
        [FileChangeType.Changed]: 'changed',
        [FileChangeType.Deleted]: 'deleted',
      } as const;
      const settings = (workspace: Workspace) => this.settings.of(workspace.root);
      for (const { uri } of changes.filter(isOfGit)) this.milestones.gitChanged(this.workspaces.of(uri).workspace);
      const ofFolder = changes.filter((change) => !isOfGit(change));
      if (
        await watched.apply(
          ofFolder.map(({ uri, type }) => ({ uri, kind: kinds[type] })),
          settings,
        )
      ) {
        for (const { uri } of ofFolder) this.milestones.changed(this.workspaces.of(uri).workspace);
        this.publisher.refresh();
      }
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.settings.changed(settings);
      void this.reload();
    });
    connection.onInitialized(() => void this.initialized());
    connection.onRequest(FORMATS, (): DocumentFormat[] =>
      ALL_FORMATS.map(({ id, label, kind }) => ({ id, label, kind })),
    );
    connection.onRequest(CHECK_WORKSPACE, async (params: CheckWorkspaceParams, cancel) => {
      // A client that sent no token gets no reports.
      const progress = connection.window.attachWorkDoneProgress(params.workDoneToken);
      const result = await checkWorkspace(this.world(), cancel, progress);
      this.tidy.after(result.documents);
      return result;
    });
    connection.onShutdown(() => {
      this.warming?.cancel();
      this.tidy.cancel();
      this.publisher.dispose();
      this.milestones.dispose();
      for (const workspace of this.workspaces.all()) workspace.unload();
    });
  }

  private async initialized(): Promise<void> {
    const { workspace } = this.params.capabilities;
    if (workspace?.workspaceFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.workspaces.set([
          ...this.workspaces.roots.filter((root) => !gone.has(root)),
          ...added.map(({ uri }) => uri),
        ]);
      });
    }
    // The extension's own client tells of both by itself; others are asked to.
    if (!this.options.watchesFiles) await askForChanges(this.connection, this.params.capabilities);
  }

  private async opened(document: OpenDocument): Promise<void> {
    this.tidy.after(1);
    await this.settings.of(document.workspace.root);
    if (this.open.get(document.uri) !== document) return;
    const parsed = this.documents.newest(document);
    // Of a document that is recognised the status was said just now.
    if (!parsed) this.sayStatus(document);
    this.publisher.schedule(document, false);
    // The rest of the workspace is read once there is something to compare it with.
    if (!parsed) return;
    await this.load(document.workspace);
    void this.readEvidence(document);
    // Who has opened a document may type in it next.
    this.warming ??= warmUp(this.ports, (error) => this.log.error('Warming up failed', error));
  }

  private async closed(document: OpenDocument): Promise<void> {
    this.publisher.close(document);
    this.documents.close(document);
    const { workspace, path } = document;
    // What was not saved is gone, and the file on the disk counts again.
    workspace.repository.remove(path);
    const watched = new WatchedFiles(this.ports, this.workspaces, (uri) => this.open.get(uri) !== undefined);
    await watched.apply([{ uri: document.uri, kind: 'changed' }], (one) => this.settings.of(one.root));
    this.milestones.changed(workspace);
  }

  /** Reads the repository around an open document; what is open counts instead of what is on the disk. */
  private async load(workspace: Workspace): Promise<void> {
    try {
      if (!(await workspace.load(this.ports, await this.settings.of(workspace.root)))) return;
    } catch (error) {
      this.log.error(`Reading ${workspace.root} failed`, error);
      return;
    }
    for (const document of this.open.all()) {
      if (document.workspace !== workspace || !document.parsed) continue;
      workspace.repository.put(document.parsed);
    }
    this.milestones.changed(workspace);
    this.publisher.refresh();
  }

  /** A README has become a case study or a card, or a file a log of milestones, after the repository was read. */
  private async readEvidence({ parsed, workspace }: OpenDocument): Promise<void> {
    const isLog = parsed?.format.kind === 'milestones';
    if (!parsed || !(isLog || asksForEvidence(parsed))) return;
    try {
      const isNew = isLog ? await workspace.readTrackerTexts(this.ports) : await workspace.readEvidence(this.ports);
      if (isNew) this.publisher.refresh();
    } catch (error) {
      this.log.error(`Reading the files around ${parsed.path} failed`, error);
    }
  }

  /** A block of results or a card names a file that nobody has read yet. */
  private async readSources({ parsed, workspace }: OpenDocument): Promise<void> {
    if (!parsed || !asksForEvidence(parsed)) return;
    try {
      if (await workspace.readSources(this.ports, parsed)) this.publisher.refresh();
    } catch (error) {
      this.log.error(`Reading the files that ${parsed.path} names failed`, error);
    }
  }

  /** Settings have changed: everything is asked for, read and checked again. */
  private async reload(): Promise<void> {
    for (const workspace of this.workspaces.all()) workspace.unload();
    const used = new Set(this.open.all().map(({ workspace }) => workspace));
    await Promise.all(Array.from(used, (workspace) => this.settings.of(workspace.root)));
    for (const document of this.open.all()) if (document.parsed) document.workspace.repository.put(document.parsed);
    this.publisher.refresh();
    this.milestones.allChanged();
    await Promise.all(Array.from(used, (workspace) => this.load(workspace)));
  }

  private hooks(): ConstructorParameters<typeof Publisher>[3] {
    return {
      toDiagnostics: (document) => this.diagnosticsOf(document),
      openDocuments: () => this.open.all(),
      refreshed: () => this.refreshMarks(),
    };
  }

  private diagnosticsOf(document: OpenDocument): ReturnType<typeof toDiagnostics> {
    this.tidy.postpone();
    const diagnostics = toDiagnostics(this.documents.findings(document) ?? [], document.parsed, this.options);
    this.caseStudies.rechecked(document);
    void this.readSources(document);
    return diagnostics;
  }

  /** Code lenses and inlay hints depend on other files as well, and editors ask for them only when the text has changed. */
  private refreshMarks(): void {
    const { workspace } = this.params.capabilities;
    const asked: Promise<void>[] = [];
    if (workspace?.codeLens?.refreshSupport) asked.push(this.connection.sendRequest(CodeLensRefreshRequest.type));
    if (workspace?.inlayHint?.refreshSupport) asked.push(this.connection.languages.inlayHint.refresh());
    void Promise.allSettled(asked);
  }

  private sayStatus(document: OpenDocument): void {
    const { parsed, uri } = document;
    const status: DocumentStatus = parsed
      ? { uri, format: parsed.format.id, kind: parsed.format.kind, label: parsed.format.label, reason: parsed.reason }
      : {
          uri,
          format: null,
          kind: null,
          label: 'No portfolio document',
          reason: 'neither its name nor its content says so',
        };
    void this.connection.sendNotification(DOCUMENT_STATUS, status);
  }

  private world(): Parameters<typeof checkWorkspace>[0] {
    return {
      connection: this.connection,
      host: this.host,
      workspaces: this.workspaces.all(),
      settingsOf: (workspace) => this.settings.of(workspace.root),
      load: (workspace) => this.load(workspace),
      isOpen: (uri) => this.open.get(uri) !== undefined,
      publish: (document, findings) =>
        void this.connection.sendDiagnostics({
          uri: document.source.uri,
          diagnostics: toDiagnostics(findings, document, this.options),
        }),
    };
  }
}

/** Whether a file belongs to git itself, which is no file of the project. */
const isOfGit = ({ uri }: { readonly uri: string }): boolean => uri.includes('/.git/');
