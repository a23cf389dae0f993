import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { panelHtml, type PanelPage } from './panel-html';

/** Gives a panel its icon, its page and the right to run it, and nothing else. */
export function fillPanel(panel: vscode.WebviewPanel, extensionUri: vscode.Uri, page: PanelPage): void {
  const { webview } = panel;
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'docs', 'images', 'icon.png');
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  webview.html = panelHtml(page, {
    script: address('webview.js'),
    style: address('webview.css'),
    source: webview.cspSource,
    nonce: randomBytes(16).toString('base64url'),
  });
}
