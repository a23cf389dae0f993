import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  type Diagnostic,
} from 'vscode-languageserver';
import type { CheckHost } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import { codeActions } from '../core/features/code-actions';
import { codeLenses } from '../core/features/code-lens';
import { complete } from '../core/features/complete';
import { definition } from '../core/features/definition';
import { folding } from '../core/features/folding';
import { hover } from '../core/features/hover';
import { inlayHints } from '../core/features/inlay-hints';
import { links } from '../core/features/links';
import { references } from '../core/features/references';
import { prepareRename, rename } from '../core/features/rename';
import { symbols } from '../core/features/symbols';
import type { Documents } from './documents';
import type { Log } from './log';
import type { OpenDocument } from './open-document';
import { safely } from './safely';
import { forClient } from './workspace-edit';

interface World {
  readonly connection: Connection;
  readonly log: Log;
  readonly documents: Documents;
  readonly capabilities: ClientCapabilities;
  readonly host: CheckHost;
  /** The address of a rule's page for its path relative to the extension's folder. */
  readonly docsUrl: (docs: string) => string;
  readonly open: (uri: string) => OpenDocument | undefined;
  readonly diagnosticsOf: (open: OpenDocument) => Diagnostic[];
}

interface ForDocument {
  readonly textDocument: { readonly uri: string };
}

/** Ties every request to the function of core that answers it; a file that is none of ours gets no answer. */
export function registerHandlers({
  connection,
  log,
  documents,
  capabilities,
  host,
  docsUrl,
  open,
  diagnosticsOf,
}: World): void {
  const handle = <Params extends ForDocument, Result>(
    name: string,
    fallback: Result | null,
    answer: (document: PortfolioDocument, params: Params, opened: OpenDocument) => Result,
  ): ((params: Params, token: CancellationToken) => Promise<Result | null>) =>
    safely(log, name, fallback, (params: Params) => {
      const opened = open(params.textDocument.uri);
      const document = opened && documents.current(opened);
      return opened && document ? answer(document, params, opened) : fallback;
    }) as (params: Params, token: CancellationToken) => Promise<Result | null>;

  connection.onCompletion(
    handle('completion', null, (document, { position }, { workspace }) =>
      complete(document, document.source.offsetAt(position), workspace.repository),
    ),
  );
  connection.onHover(
    handle(
      'hover',
      null,
      (document, { position }, { workspace }) =>
        hover(document, document.source.offsetAt(position), workspace.repository) ?? null,
    ),
  );
  connection.onDocumentSymbol(handle('documentSymbol', null, (document) => symbols(document)));
  connection.onFoldingRanges(handle('foldingRange', null, (document) => folding(document)));
  connection.onDocumentLinks(
    handle('documentLink', null, (document, _params, { workspace }) => links(document, workspace.repository)),
  );
  connection.onCodeLens(
    handle('codeLens', null, (document, _params, opened) =>
      documents.settingsOf(opened).codeLens ? codeLenses(document, opened.workspace.repository) : [],
    ),
  );
  connection.languages.inlayHint.on(
    handle('inlayHint', null, (document, { range }, opened) => {
      const span = { start: document.source.offsetAt(range.start), end: document.source.offsetAt(range.end) };
      return documents.settingsOf(opened).inlayHints ? inlayHints(document, span, opened.workspace.repository) : [];
    }),
  );
  connection.onDefinition(
    handle(
      'definition',
      null,
      (document, { position }, { workspace }) =>
        definition(document, document.source.offsetAt(position), workspace.repository) ?? null,
    ),
  );
  connection.onReferences(
    handle('references', null, (document, { position, context }, { workspace }) =>
      references(document, document.source.offsetAt(position), workspace.repository, context.includeDeclaration),
    ),
  );
  connection.onPrepareRename(
    handle(
      'prepareRename',
      null,
      (document, { position }, { workspace }) =>
        prepareRename(document, document.source.offsetAt(position), workspace.repository) ?? null,
    ),
  );
  connection.onRenameRequest(
    handle('rename', null, (document, { position, newName }, { workspace }) => {
      const renamed = rename(document, document.source.offsetAt(position), newName, workspace.repository);
      return renamed && 'reason' in renamed
        ? new ResponseError(LSPErrorCodes.RequestFailed, renamed.reason)
        : renamed
          ? forClient(renamed, capabilities)
          : null;
    }),
  );
  connection.onCodeAction(
    handle('codeAction', null, (document, { range, context }, opened) => {
      const span = { start: document.source.offsetAt(range.start), end: document.source.offsetAt(range.end) };
      const settings = documents.settingsOf(opened).rules;
      const findings = documents.findings(opened) ?? [];
      const options = { host, settings, docsUrl, ...(context.only && { kinds: context.only }) };
      const actions = codeActions(document, span, findings, opened.workspace.repository, options);
      return actions.map((action) =>
        action.edit ? { ...action, edit: forClient(action.edit, capabilities) } : action,
      );
    }),
  );
  connection.languages.diagnostics.on(
    safely(log, 'diagnostic', { kind: 'full' as const, items: [] as Diagnostic[] }, ({ textDocument }: ForDocument) => {
      const opened = open(textDocument.uri);
      return { kind: 'full' as const, items: opened ? diagnosticsOf(opened) : [] };
    }) as Parameters<Connection['languages']['diagnostics']['on']>[0],
  );
}
