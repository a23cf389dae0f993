import type { ProfileSettings } from '../case-study/profile-name';
import type { PortfolioDocument } from '../document/document';
import type { DocumentKind } from '../document/format';
import { readFacts, type Facts } from '../facts/facts';
import { isEvidenceFile } from './evidence-files';
import { FileIndex } from './file-index';
import { dirname, resolvePath } from './path';
import { TrackerTexts } from './tracker-texts';

/** The files around a document: which there are, and what those of ours say. Owned by a server, a run of the command line, or a test. */
export class Repository {
  private readonly documents = new Map<string, PortfolioDocument>();
  private readonly byKind = new Map<DocumentKind, Map<string, PortfolioDocument>>();
  private readonly facts = new WeakMap<PortfolioDocument, Facts>();
  private readonly nearestPaths = new Map<string, string | undefined>();
  private paths: Set<string> | undefined;
  private ignored = new Set<string>();
  private cachedIndex: FileIndex | undefined;
  private cachedOrder: readonly string[] | undefined;
  private readonly texts = new Map<string, string>();
  private readonly tooLong = new Set<string>();
  private evidence = 0;

  /** Address of the remote repository as git knows it; undefined without one. */
  remote: string | undefined;

  /** Whether the texts of the files that say something about the project were read; until then `textOf` knows little. */
  evidenceIsRead = false;

  /** What further files say, which only the milestone tracker asks for. */
  readonly tracker = new TrackerTexts();

  /** Setting `mlPortfolio.caseStudy.profile`: what kind of text the READMEs of its projects are. */
  profiles: ProfileSettings = {};

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
    if (isEvidenceFile(path)) this.evidence++;
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
    this.filesChanged();
  }

  /** What was listed is no project: nobody can say any more that something is missing. */
  forgetFiles(): void {
    this.paths = undefined;
    this.ignored.clear();
    this.filesChanged();
  }

  /** A file has appeared. Nothing changes as long as the files were not listed. */
  addFile(path: string): void {
    if (this.paths === undefined || this.paths.has(path)) return;
    this.paths.add(path);
    this.ignored.delete(path);
    this.filesChanged();
  }

  /** A file is there that does not belong to the repository. Nothing changes as long as the files were not listed. */
  ignoreFile(path: string): void {
    if (this.documents.has(path) || this.paths?.has(path)) this.removeFile(path);
    if (this.has(path) === false) this.ignored.add(path);
  }

  /** A file is gone, and with it the document that was read from it. */
  removeFile(path: string): void {
    this.remove(path);
    this.paths?.delete(path);
    this.ignored.delete(path);
    this.texts.delete(path);
    this.tracker.forget(path);
    this.filesChanged();
  }

  private filesChanged(): void {
    this.cachedIndex = undefined;
    this.cachedOrder = undefined;
    this.evidence++;
  }

  /** Takes in what a file says that is none of our documents: a Makefile, a lock of versions, a training script. */
  setText(path: string, text: string | undefined): void {
    const wasTooLong = this.tooLong.delete(path);
    if (this.texts.get(path) === text && !wasTooLong) return;
    if (text === undefined) this.texts.delete(path);
    else this.texts.set(path, text);
    this.evidence++;
  }

  /** A file was looked at and says more than anybody wants to read. */
  setTooLong(path: string): void {
    this.setText(path, undefined);
    this.tooLong.add(path);
    this.evidence++;
  }

  /** Whether the text of a file was asked for, beside those of documents. */
  hasRead(path: string): boolean {
    return this.texts.has(path) || this.tooLong.has(path);
  }

  isTooLong(path: string): boolean {
    return this.tooLong.has(path);
  }

  /** What a file says, as far as it was read. */
  textOf(path: string): string | undefined {
    return this.documents.get(path)?.text ?? this.texts.get(path);
  }

  /** What was taken in beside documents and files. */
  get held(): {
    readonly ignored: readonly string[];
    readonly texts: readonly (readonly [path: string, text: string])[];
    readonly tooLong: readonly string[];
  } {
    return { ignored: [...this.ignored], texts: [...this.texts], tooLong: [...this.tooLong] };
  }

  /** Another number whenever the files, or the texts of those that say something about the project, are others. */
  get evidenceVersion(): number {
    return this.evidence;
  }

  /** The listed files in a folder and all folders in it, in the order of their characters' codes. */
  filesBelow(folder: string): readonly string[] {
    const order = (this.cachedOrder ??= [...(this.paths ?? [])].sort());
    if (folder === '') return order;
    const first = firstFrom(order, `${folder}/`);
    // `0` is the character behind the slash.
    return order.slice(first, firstFrom(order, `${folder}0`));
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

  /** Whether a path from the root is left out of the repository, or may lie in a folder that is: nobody can say what is there. */
  isLeftOut(path: string): boolean {
    for (let part = path; part !== ''; part = dirname(part)) if (this.ignored.has(part)) return true;
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

/** Where `path` stands in a sorted list, or would. */
function firstFrom(sorted: readonly string[], path: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < path) low = middle + 1;
    else high = middle;
  }
  return low;
}
