import { CodeActionKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { FIX_ALL_KIND } from '../protocol/commands';
import { SERVER_COMMANDS } from './commands';

/**
 * What the server offers.
 * @param pull whether the client asks for diagnostics instead of getting them pushed
 * @param hasCommands whether the client has the commands of code lenses itself
 */
export const serverCapabilities = (pull: boolean, hasCommands: boolean): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
  completionProvider: { triggerCharacters: [':', ' ', '"', '/', '['], resolveProvider: false },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL_KIND] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  documentLinkProvider: { resolveProvider: false },
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  codeLensProvider: { resolveProvider: false },
  inlayHintProvider: { resolveProvider: false },
  ...(!hasCommands && { executeCommandProvider: { commands: [...SERVER_COMMANDS] } }),
  ...(pull && {
    diagnosticProvider: { identifier: 'ml-portfolio', interFileDependencies: true, workspaceDiagnostics: false },
  }),
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
