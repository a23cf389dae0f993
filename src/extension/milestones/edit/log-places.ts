import * as vscode from 'vscode';
import type { DocumentSymbol } from 'vscode-languageclient';
import type { ServerClient } from '../../client';

/**
 * Where a key of the log stands, as the language server reads the text that the editor has just now.
 * @param path keys from the outermost: `['milestones', '2.5-datasheet', 'note']`
 * @returns the line of the innermost key that is there (0-based) and how many keys of the path were found
 */
export async function placeInLog(
  server: ServerClient,
  document: vscode.TextDocument,
  path: readonly string[],
): Promise<{ readonly line: number; readonly found: number }> {
  const client = await server.start();
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  let symbols = await client.sendRequest<DocumentSymbol[] | null>('textDocument/documentSymbol', { textDocument });
  let line = 0;
  let found = 0;
  for (const key of path) {
    const symbol = symbols?.find(({ name }) => name === key);
    if (!symbol) break;
    line = symbol.selectionRange.start.line;
    symbols = symbol.children ?? [];
    found += 1;
  }
  return { line, found };
}

/** Shows the log with the cursor at the end of a line, where a value is written. @param line 0-based */
export async function showLine(document: vscode.TextDocument, line: number): Promise<vscode.TextEditor> {
  const { end } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  const text = document.lineAt(end.line).text;
  // Between the quotes of an empty text.
  const cursor = /(''|"")$/.test(text) ? end.translate(0, -1) : end;
  return vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor) });
}
