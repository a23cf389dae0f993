import { TextDocumentEdit, type ClientCapabilities, type WorkspaceEdit } from 'vscode-languageserver';

/** Writes an edit the way the client understands: one that does not know `documentChanges` gets plain `changes`. */
export function forClient(edit: WorkspaceEdit, capabilities: ClientCapabilities): WorkspaceEdit {
  if (!edit.documentChanges || capabilities.workspace?.workspaceEdit?.documentChanges) return edit;
  const changes = edit.documentChanges.filter((change) => TextDocumentEdit.is(change));
  return {
    changes: Object.fromEntries(
      changes.map(({ textDocument, edits }) => [
        textDocument.uri,
        edits.flatMap((one) => ('newText' in one ? [{ range: one.range, newText: one.newText }] : [])),
      ]),
    ),
  };
}
