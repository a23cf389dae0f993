import type { PortfolioDocument } from '../document/document';
import type { DocumentKind } from '../document/format';
import { readFacts, type Facts } from '../facts/facts';
import { FileIndex } from './file-index';
import { dirname, resolvePath } from './path';

/** The files around a document: which there are, and what those of ours say. Owned by a server, a run of the command line, or a test. */
export class Repository {
  private readonly documents = new Map<string, PortfolioDocument>();
  private readonly byKind = new Map<DocumentKind, Map<string, PortfolioDocument>>();
  private readonly facts = new WeakMap<PortfolioDocument, Facts>();
  private readonly nearestPaths = new Map<string, string | undefined>();
  private paths: Set<string> | undefined;
  private ignored: ReadonlySet<string> = new Set();
  private cachedIndex: FileIndex | undefined;

  /** @param root URI of the repository's folder; without one, files that are not parsed have no address */
  constructor(readonly root = '') {}

  /** Facts are read once per version of a document. */
  factsOf(document: PortfolioDocument): Facts {
    const known = this.facts.get(document);
    if (known) return known;
    const facts = readFacts(document);
    this.facts.set(document, facts);
    return facts;
  }

  /** Takes a document in, in place of an earlier version of it. */
  put(document: PortfolioDocument): void {
    const { path, format } = document;
    if (this.documents.get(path)?.format.kind !== format.kind) {
      this.remove(path);
      this.nearestPaths.clear();
    }
    this.documents.set(path, document);
    const ofKind = this.byKind.get(format.kind) ?? new Map<string, PortfolioDocument>();
    this.byKind.set(format.kind, ofKind.set(path, document));
  }

  remove(path: string): void {
    const document = this.documents.get(path);
    if (!document) return;
    this.documents.delete(path);
    this.byKind.get(document.format.kind)?.delete(path);
    this.nearestPaths.clear();
  }

  get(path: string): PortfolioDocument | undefined {
    return this.documents.get(path);
  }

  all(): Iterable<PortfolioDocument> {
    return this.documents.values();
  }

  /** The documents of one kind: of most kinds there are few. */
  ofKind(kind: DocumentKind): Iterable<PortfolioDocument> {
    return this.byKind.get(kind)?.values() ?? [];
  }

  /**
   * @param paths every file of the repository, relative to its root, with forward slashes
   * @param ignored files and folders that lie there and do not belong to it
   */
  setFiles(paths: Iterable<string>, ignored: Iterable<string> = []): void {
    this.paths = new Set(paths);
    this.ignored = new Set(ignored);
    this.cachedIndex = undefined;
  }

  /** A file has appeared. Nothing changes as long as the files were not listed. */
  addFile(path: string): void {
    this.paths?.add(path);
    this.cachedIndex = undefined;
  }

  /** A file is gone, and with it the document that was read from it. */
  removeFile(path: string): void {
    this.remove(path);
    this.paths?.delete(path);
    this.cachedIndex = undefined;
  }

  /** All files, or undefined when nobody listed them. */
  get files(): ReadonlySet<string> | undefined {
    return this.paths;
  }

  /** The listed files by folder and name; empty when they were not listed. */
  get index(): FileIndex {
    return (this.cachedIndex ??= new FileIndex(this.paths ?? []));
  }

  /**
   * Whether there is a file or folder of that path from the root; undefined when the files were not listed, and for what
   * may lie in an ignored folder.
   */
  has(path: string): boolean | undefined {
    if (!this.paths) return undefined;
    if (this.paths.has(path) || this.index.hasFolder(path) || this.ignored.has(path) || path === '') return true;
    for (let folder = dirname(path); folder !== ''; folder = dirname(folder))
      if (this.ignored.has(folder)) return undefined;
    return false;
  }

  /** The address of a file: that of the document when it is one of ours, else one below the folder's; undefined without a folder. */
  uriOf(path: string): string | undefined {
    const known = this.documents.get(path);
    if (known) return known.source.uri;
    const names = path.split('/').map(encodeURIComponent);
    return this.root === '' ? undefined : [this.root.replace(/\/$/, ''), ...names].join('/');
  }

  /** The document that `link`, as written in the document at `from`, leads to. */
  linked(from: string, link: string): PortfolioDocument | undefined {
    const path = resolvePath(dirname(from), link);
    return path === undefined ? undefined : this.documents.get(path);
  }

  /**
   * The document of a kind that belongs to the one at `from` when nothing names it: the only one that lies in the nearest
   * folder upwards, or else below it. Two candidates are no answer.
   */
  nearest(from: string, kind: DocumentKind): PortfolioDocument | undefined {
    // The document itself is no candidate, so of its own kind the answer differs from file to file.
    const key = `${kind}\n${this.documents.get(from)?.format.kind === kind ? from : dirname(from)}`;
    if (!this.nearestPaths.has(key)) this.nearestPaths.set(key, this.findNearest(from, kind));
    const path = this.nearestPaths.get(key);
    return path === undefined ? undefined : this.documents.get(path);
  }

  private findNearest(from: string, kind: DocumentKind): string | undefined {
    const candidates = Array.from(this.ofKind(kind)).filter(({ path }) => path !== from);
    for (let folder = dirname(from); ; folder = dirname(folder)) {
      const inside = candidates.filter((document) => folder === '' || document.path.startsWith(`${folder}/`));
      const beside = inside.filter((document) => dirname(document.path) === folder);
      const [nearest, another] = beside.length > 0 ? beside : inside;
      if (nearest) return another ? undefined : nearest.path;
      if (folder === '') return undefined;
    }
  }
}
