import * as vscode from 'vscode';
import { readPacked } from '../node/packed';

/** Scheme of the addresses of rules' pages. package.json names it too, so that they are shown as previews. */
const SCHEME = 'ml-portfolio-docs';

/** What a page's address begins with; `docs/rules/<family>/<rule>.md` follows. */
export const DOCS_ROOT = `${SCHEME}:/`;

const FOLDER = '/docs/rules/';

/** The pages of the rules, which are published in one packed file, as files that nobody can change. */
export class RulePages implements vscode.FileSystemProvider, vscode.Disposable {
  readonly #programs: string;
  readonly #registration: vscode.Disposable;
  readonly #changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #pages: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
  readonly onDidChangeFile = this.#changes.event;

  constructor(context: vscode.ExtensionContext) {
    this.#programs = context.asAbsolutePath('dist');
    const options = { isReadonly: true, isCaseSensitive: true };
    this.#registration = vscode.workspace.registerFileSystemProvider(SCHEME, this, options);
  }

  /** Ids of the rules that have a page. */
  async ids(): Promise<string[]> {
    const paths = [...(await this.#read()).keys()].filter((path) => path.includes('/'));
    return paths.map((path) => path.slice(0, -'.md'.length)).sort();
  }

  pageOf(ruleId: string): vscode.Uri {
    return vscode.Uri.from({ scheme: SCHEME, path: `${FOLDER}${ruleId}.md` });
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const { length } = await this.readFile(uri);
    return {
      type: vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size: length,
      permissions: vscode.FilePermission.Readonly,
    };
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const page = uri.path.startsWith(FOLDER) ? (await this.#read()).get(uri.path.slice(FOLDER.length)) : undefined;
    if (!page) throw vscode.FileSystemError.FileNotFound(uri);
    return page;
  }

  /** Nothing ever changes here. */
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changes.dispose();
  }

  #read(): Promise<ReadonlyMap<string, Uint8Array>> {
    return (this.#pages ??= readPacked<Record<string, string>>(this.#programs, 'rule-pages.br').then((pages) => {
      const encoder = new TextEncoder();
      return new Map(Object.entries(pages).map(([path, text]) => [path, encoder.encode(text)]));
    }));
  }
}
