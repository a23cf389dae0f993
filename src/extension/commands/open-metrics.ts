import * as vscode from 'vscode';
import { asUri } from '../uri';

/** Opens a file of metrics at one of its lines, beside nothing and as a preview. @param line 1-based */
export async function openMetrics(document?: unknown, line?: unknown): Promise<void> {
  const uri = asUri(document);
  if (!uri) return;
  const at = new vscode.Position(typeof line === 'number' && line > 0 ? line - 1 : 0, 0);
  await vscode.window.showTextDocument(uri, { preview: true, selection: new vscode.Range(at, at) });
}
