import * as vscode from 'vscode';

const SCHEME = 'ml-portfolio-template';

/** Texts of files that are not written yet, as documents that can be read and compared and nothing else. */
export class ShownTexts implements vscode.Disposable {
  readonly #texts: { readonly uri: vscode.Uri; readonly text: string }[] = [];
  readonly #provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => this.#texts.find((one) => one.uri.toString() === uri.toString())?.text ?? '',
  });

  /** @param path decides the language that it is shown in */
  uriOf(path: string, text: string): vscode.Uri {
    const known = this.#texts.find((one) => one.text === text && one.uri.path === `/${path}`);
    if (known) return known.uri;
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${path}`, query: String(this.#texts.length) });
    this.#texts.push({ uri, text });
    return uri;
  }

  /** Shows a text beside an open dialog, which keeps the focus. */
  async show(path: string, text: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.uriOf(path, text));
    await vscode.window.showTextDocument(document, { preview: true, preserveFocus: true });
  }

  /** Shows what would change. @param before where it lies now; undefined for a file that is not there */
  async compare(path: string, before: vscode.Uri | undefined, after: string | undefined, title: string): Promise<void> {
    const [left, right] = [before ?? this.uriOf(path, ''), this.uriOf(path, after ?? '')];
    const options: vscode.TextDocumentShowOptions = { preview: true, preserveFocus: true };
    try {
      await vscode.commands.executeCommand('vscode.diff', left, right, title, options);
    } catch (error) {
      // The question stays open; what cannot be compared can still be answered.
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be shown: {1}', path, reason));
    }
  }

  /** Closes what was shown: it stands nowhere. */
  dispose(): void {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter(({ input }) => isOurs(input));
    void vscode.window.tabGroups.close(tabs, true).then(undefined, () => undefined);
    this.#provider.dispose();
  }
}

function isOurs(input: unknown): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.scheme === SCHEME;
  return input instanceof vscode.TabInputTextDiff && input.modified.scheme === SCHEME;
}
