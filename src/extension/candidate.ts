import * as vscode from 'vscode';
import { recognise, type DocumentSettings } from '../core/document/recognise';

/**
 * True when the language server should have a look. Nothing is parsed, and what would need the disk is assumed: a
 * false alarm costs one server start.
 */
export function couldBePortfolioDocument(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace
    .getConfiguration('mlPortfolio', document.uri)
    .get<DocumentSettings>('documents', {});
  const path = vscode.workspace.asRelativePath(document.uri, false).replaceAll('\\', '/');
  return recognise({ path, text: document.getText(), hasSibling: () => true }, settings) !== undefined;
}
