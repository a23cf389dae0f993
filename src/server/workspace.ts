import { URI, Utils } from 'vscode-uri';
import { unreadSources, unseenSources } from '../core/case-study/results-block/read-sources';
import type { PortfolioDocument } from '../core/document/document';
import { wantedTexts } from '../core/milestones/report/wanted-texts';
import { LONGEST_EVIDENCE } from '../core/portfolio/evidence-files';
import { Repository } from '../core/portfolio/repository';
import type { Ports } from '../core/ports';
import type { Settings } from '../core/settings';

/** A folder that the editor has open, with the files and documents in it; or the folder of a file opened on its own. */
export class Workspace {
  repository: Repository;
  private loading: { readonly controller: AbortController; readonly done: Promise<boolean> } | undefined;
  private readonly reading = new Set<string>();

  /** @param listed false for the folder of a single file: what else lies there is none of our business */
  constructor(
    readonly root: string,
    private readonly listed: boolean,
  ) {
    this.repository = new Repository(root);
  }

  /** @returns undefined when the file does not lie in this folder */
  pathOf(uri: string): string | undefined {
    const file = URI.parse(uri);
    const root = URI.parse(this.root);
    const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
    return file.scheme === root.scheme && file.authority === root.authority && file.path.startsWith(folder)
      ? file.path.slice(folder.length)
      : undefined;
  }

  uriOf(path: string): string {
    return Utils.joinPath(URI.parse(this.root), path).toString();
  }

  /**
   * Lists the files and reads the documents, once; who asks meanwhile waits. Until that is done the repository says that it
   * does not know.
   * @returns whether the repository was read by this call
   */
  async load(ports: Ports, settings: Settings): Promise<boolean> {
    if (!this.listed) return false;
    if (this.loading) {
      // Whoever has begun it is told when it fails.
      await this.loading.done.catch(() => false);
      return false;
    }
    const controller = new AbortController();
    const done = this.read(ports, settings, controller.signal);
    this.loading = { controller, done };
    return done;
  }

  private async read(ports: Ports, settings: Settings, signal: AbortSignal): Promise<boolean> {
    const repository = await ports.loadRepository(this.root, { ...settings, signal });
    if (signal.aborted) return false;
    this.repository = repository;
    return true;
  }

  /**
   * Reads what the files around a case study say, once; loading has done it where there was a case study already.
   * @returns whether it was read by this call
   */
  async readEvidence(ports: Ports): Promise<boolean> {
    const { repository } = this;
    if (!repository.files || repository.evidenceIsRead) return false;
    repository.evidenceIsRead = true;
    await ports.readEvidence(this.root, repository);
    return repository === this.repository;
  }

  /**
   * Reads what the files show of milestones, once; loading has done it where there was a log already.
   * @returns whether it was read by this call
   */
  async readTrackerTexts(ports: Ports): Promise<boolean> {
    const { repository } = this;
    if (!repository.files || repository.tracker.isRead) return false;
    await ports.readTrackerTexts(this.root, repository, wantedTexts(repository));
    return repository === this.repository;
  }

  /**
   * Reads the files that the blocks of results of a README name, as far as nobody has read them.
   * @returns whether any was read
   */
  async readSources(ports: Ports, document: PortfolioDocument): Promise<boolean> {
    const { repository } = this;
    const unseen = unseenSources(document, repository);
    const paths = [...unseen, ...unreadSources(document, repository)].filter((path) => !this.reading.has(path));
    for (const path of paths) this.reading.add(path);
    let isAnyThere = false;
    for (const path of paths) {
      const text = await ports.readText(this.uriOf(path), LONGEST_EVIDENCE);
      this.reading.delete(path);
      if (text === undefined && unseen.includes(path)) continue;
      isAnyThere = true;
      repository.addFile(path);
      if (text === undefined || text.length > LONGEST_EVIDENCE) repository.setTooLong(path);
      else repository.setText(path, text);
    }
    return isAnyThere;
  }

  /** Forgets what was read; the next `load` reads again. */
  unload(): void {
    this.loading?.controller.abort();
    this.loading = undefined;
    this.repository = new Repository(this.root);
  }
}

/** Every workspace of the session. */
export class Workspaces {
  private folders: Workspace[] = [];
  private readonly singles = new Map<string, Workspace>();

  set(roots: readonly string[]): void {
    const kept = this.folders.filter(({ root }) => roots.includes(root));
    for (const gone of this.folders.filter((folder) => !kept.includes(folder))) gone.unload();
    const added = roots.filter((root) => !kept.some((folder) => folder.root === root));
    this.folders = [...kept, ...added.map((root) => new Workspace(root, true))];
  }

  get roots(): readonly string[] {
    return this.folders.map(({ root }) => root);
  }

  all(): readonly Workspace[] {
    return this.folders;
  }

  /** The innermost folder with the file in it. */
  of(uri: string): { workspace: Workspace; path: string } {
    const found = this.folders
      .map((workspace) => ({ workspace, path: workspace.pathOf(uri) }))
      .filter((candidate): candidate is { workspace: Workspace; path: string } => candidate.path !== undefined)
      .sort((a, b) => a.path.length - b.path.length)[0];
    if (found) return found;
    const file = URI.parse(uri);
    const root = Utils.dirname(file).toString();
    const workspace = this.singles.get(root) ?? new Workspace(root, false);
    this.singles.set(root, workspace);
    return { workspace, path: Utils.basename(file) };
  }
}
