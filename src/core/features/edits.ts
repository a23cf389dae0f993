import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Edit } from '../text/edit';

/** The edits in lines and characters of the text that they were made for. */
export const textEdits = ({ source }: PortfolioDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map(({ span, newText }) => ({ range: source.rangeOf(span), newText }));

/** Edits of several documents; an editor refuses them where a document has moved on since. */
export const workspaceEdit = (changes: Iterable<readonly [PortfolioDocument, readonly Edit[]]>): WorkspaceEdit => ({
  documentChanges: Array.from(changes, ([document, edits]) => ({
    textDocument: { uri: document.source.uri, version: document.source.version },
    edits: textEdits(document, edits),
  })),
});
