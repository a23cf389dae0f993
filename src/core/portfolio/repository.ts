import type { PortfolioDocument } from '../document/document';
import type { DocumentKind } from '../document/format';
import { readFacts, type Facts } from '../facts/facts';
import { dirname, resolvePath } from './path';

/** The files around a document: which there are, and what those of ours say. Owned by a server, a run of the command line, or a test. */
export class Repository {
  private readonly documents = new Map<string, PortfolioDocument>();
  private facts = new WeakMap<PortfolioDocument, Facts>();
  private paths: ReadonlySet<string> | undefined;
  private folders: ReadonlySet<string> = new Set();

  /** Facts are read once per version of a document. */
  factsOf(document: PortfolioDocument): Facts {
    const known = this.facts.get(document);
    if (known) return known;
    const facts = readFacts(document);
    this.facts.set(document, facts);
    return facts;
  }

  put(document: PortfolioDocument): void {
    this.documents.set(document.path, document);
  }

  remove(path: string): void {
    this.documents.delete(path);
  }

  get(path: string): PortfolioDocument | undefined {
    return this.documents.get(path);
  }

  all(): Iterable<PortfolioDocument> {
    return this.documents.values();
  }

  /** @param paths every file of the repository, relative to its root, with forward slashes */
  setFiles(paths: Iterable<string>): void {
    this.paths = new Set(paths);
    const folders = new Set<string>();
    for (const path of this.paths) {
      for (let folder = dirname(path); folder !== '' && !folders.has(folder); folder = dirname(folder))
        folders.add(folder);
    }
    this.folders = folders;
  }

  /** All files, or undefined when nobody listed them. */
  get files(): ReadonlySet<string> | undefined {
    return this.paths;
  }

  /** Whether there is a file or folder of that path from the root; undefined when the files were not listed. */
  has(path: string): boolean | undefined {
    return this.paths && (this.paths.has(path) || this.folders.has(path) || path === '');
  }

  /** The document that `link`, as written in the document at `from`, leads to. */
  linked(from: string, link: string): PortfolioDocument | undefined {
    const path = resolvePath(dirname(from), link);
    return path === undefined ? undefined : this.documents.get(path);
  }

  /**
   * The document of a kind that belongs to the one at `from` when nothing names it: the only one in the nearest folder
   * upwards that has any. Two candidates are no answer.
   */
  nearest(from: string, kind: DocumentKind): PortfolioDocument | undefined {
    const candidates = Array.from(this.documents.values()).filter(
      (document) => document.format.kind === kind && document.path !== from,
    );
    for (let folder = dirname(from); ; folder = dirname(folder)) {
      const inside = candidates.filter((document) => folder === '' || document.path.startsWith(`${folder}/`));
      if (inside.length > 0) return inside.length === 1 ? inside[0] : undefined;
      if (folder === '') return undefined;
    }
  }
}
