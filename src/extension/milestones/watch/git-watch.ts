import * as vscode from 'vscode';
import { findGitFolders } from './git-folders';

/** One command of git writes several of these files. */
const CALM_MS = 150;

/** Tells when a commit, a checkout, a fetch or a rebase has changed what the repository of a folder points at. */
export class GitWatch implements vscode.Disposable {
  readonly #changed: (folder: vscode.Uri) => void;
  readonly #watchers = new Map<string, vscode.Disposable>();
  #isDisposed = false;

  constructor(changed: (folder: vscode.Uri) => void) {
    this.#changed = changed;
  }

  /** Watches the repositories of these folders, and no others. */
  async watch(folders: readonly vscode.Uri[]): Promise<void> {
    const wanted = new Set(folders.map((folder) => folder.toString()));
    for (const [folder, watcher] of this.#watchers) {
      if (wanted.has(folder)) continue;
      watcher.dispose();
      this.#watchers.delete(folder);
    }
    await Promise.all(folders.map((folder) => this.#watchOne(folder)));
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  /** A repository was made where none was. */
  async #watchAnew(folder: vscode.Uri): Promise<void> {
    this.#watchers.get(folder.toString())?.dispose();
    this.#watchers.delete(folder.toString());
    await this.#watchOne(folder).catch(() => undefined);
  }

  async #watchOne(folder: vscode.Uri): Promise<void> {
    const key = folder.toString();
    if (this.#watchers.has(key)) return;
    // Taken at once, so that nobody else starts here while the repository is looked for.
    this.#watchers.set(key, new vscode.Disposable(() => undefined));
    const found = await findGitFolders(folder);
    if (this.#isDisposed || !this.#watchers.has(key)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        this.#changed(folder);
        if (!found) void this.#watchAnew(folder);
      }, CALM_MS);
    };
    const patterns = found
      ? [
          // What a commit writes beside its branch: a folder of branches that has just come is not always seen.
          new vscode.RelativePattern(found.own, '{HEAD,COMMIT_EDITMSG,ORIG_HEAD,logs/HEAD}'),
          new vscode.RelativePattern(found.common, 'packed-refs'),
          new vscode.RelativePattern(found.common, 'refs/**'),
        ]
      : // A repository may be made here later.
        [new vscode.RelativePattern(folder, '{.git,.git/HEAD}')];
    const watchers = patterns.map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    const listeners = watchers.flatMap((watcher) => [
      watcher.onDidChange(soon),
      watcher.onDidCreate(soon),
      watcher.onDidDelete(soon),
    ]);
    this.#watchers.set(key, vscode.Disposable.from(...watchers, ...listeners, { dispose: () => clearTimeout(timer) }));
  }
}
