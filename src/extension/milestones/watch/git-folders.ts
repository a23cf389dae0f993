import * as vscode from 'vscode';

/** Where git keeps what it knows of a folder. */
export interface GitFolders {
  /** With `HEAD`; each worktree has its own. */
  readonly own: vscode.Uri;
  /** With `refs` and `packed-refs`; shared by all worktrees. */
  readonly common: vscode.Uri;
}

/** The repository that a folder lies in, at its root or below; undefined without one. Only reads files, runs nothing. */
export async function findGitFolders(folder: vscode.Uri): Promise<GitFolders | undefined> {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    const own = await gitFolderAt(vscode.Uri.joinPath(at, '.git'));
    if (own) return { own, common: await commonFolderOf(own) };
    if (at.path === '/' || vscode.Uri.joinPath(at, '..').path === at.path) return undefined;
  }
}

/** In a worktree and in a submodule `.git` is a file that says where the folder is. */
async function gitFolderAt(git: vscode.Uri): Promise<vscode.Uri | undefined> {
  try {
    const { type } = await vscode.workspace.fs.stat(git);
    // A link to a folder is both.
    if ((type & vscode.FileType.Directory) !== 0) return git;
  } catch {
    return undefined;
  }
  const path = /^gitdir:\s*(.+?)\s*$/m.exec((await read(git)) ?? '')?.[1];
  return path === undefined ? undefined : resolved(vscode.Uri.joinPath(git, '..'), path);
}

async function commonFolderOf(own: vscode.Uri): Promise<vscode.Uri> {
  const path = (await read(vscode.Uri.joinPath(own, 'commondir')))?.trim();
  return path === undefined || path === '' ? own : resolved(own, path);
}

const resolved = (base: vscode.Uri, path: string): vscode.Uri =>
  /^([/\\]|[A-Za-z]:[/\\])/.test(path) ? vscode.Uri.file(path) : vscode.Uri.joinPath(base, path);

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
