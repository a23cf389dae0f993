import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

const CREATED = 1;
const DELETED = 3;

/** Folders in which nothing is evidence, and in which tools write without end. */
const NOT_EVIDENCE = /\/(\.git|node_modules|\.venv|venv|site-packages|__pycache__|\.ipynb_checkpoints)(\/|$)/;

/**
 * Tells the language server of files of every kind that come and go: evidence may be a picture, a notebook or a script, which
 * nothing else asks about. What is in them does not matter here.
 * @param moved told of each as well
 */
export function watchAllFiles(
  client: () => Promise<LanguageClient>,
  moved: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  const tell =
    (type: number) =>
    (uri: vscode.Uri): void => {
      if (NOT_EVIDENCE.test(uri.path)) return;
      moved(uri);
      void client()
        .then((running) =>
          running.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: running.code2ProtocolConverter.asUri(uri), type }],
          }),
        )
        .catch(() => undefined);
    };
  return vscode.Disposable.from(watcher, watcher.onDidCreate(tell(CREATED)), watcher.onDidDelete(tell(DELETED)));
}
