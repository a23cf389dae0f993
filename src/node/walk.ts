import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { GitIgnore } from './gitignore';
import { NEVER_ENTERED, readRules, rulesAbove, slashed, VIRTUAL_ENVIRONMENT } from './left-out';

/** More files than this are not listed. */
export const MOST_FILES = 50_000;

/** How many folders are read at a time. */
const AT_ONCE = 16;

export interface WalkOptions {
  /** When it is aborted, the walk ends with what it has. */
  readonly signal?: { readonly aborted: boolean };
  readonly mostFiles?: number;
  /** Whether the `.gitignore` files above the folder do not count: somebody asked for just this folder. */
  readonly ignoredToo?: boolean;
}

export interface Listing {
  /** From the folder, with forward slashes, in the order of their characters' codes. */
  readonly files: readonly string[];
  /** Those of `files` that lie behind a link to a folder, or that are links to a file that is listed as well. */
  readonly aliases: ReadonlySet<string>;
  /** Files and folders that git ignores; what is in such a folder is not listed. */
  readonly ignored: readonly string[];
  /** Folders that could not be read. */
  readonly unreadable: readonly string[];
  /** False when there may be more: there were too many files, or the walk was aborted. */
  readonly complete: boolean;
}

/** Lists the files of a folder that git would not ignore. Links to folders are followed, each target once. */
export async function walk(folder: string, options: WalkOptions = {}): Promise<Listing> {
  return new Walk(folder, options).run();
}

/** Something below the folder that the walk began in; `path` is that from there. */
interface Place {
  readonly path: string;
  /** What is ignored in it. */
  readonly ignore: GitIgnore;
  /** Reached through a link to a folder. */
  readonly alias: boolean;
}

/** What one folder holds. */
interface Content {
  readonly files: readonly Place[];
  readonly folders: readonly Place[];
  readonly links: readonly Place[];
  readonly ignored: readonly string[];
}

const NOTHING: Content = { files: [], folders: [], links: [], ignored: [] };

class Walk {
  private readonly files: string[] = [];
  private readonly aliases = new Set<string>();
  private readonly ignored: string[] = [];
  private readonly unreadable: string[] = [];
  /** Links wait until all folders are read, so that what is here gets into the list before what lies elsewhere. */
  private readonly links: Place[] = [];
  /** The targets of links to files, on the disk. */
  private readonly targets = new Map<string, string>();
  private readonly followed = new Set<string>();
  private readonly limit: number;
  private complete = true;
  /** The way from the top of the repository to the folder of the walk, with a slash behind it. */
  private prefix = '';

  constructor(
    private readonly root: string,
    private readonly options: WalkOptions,
  ) {
    this.limit = options.mostFiles ?? MOST_FILES;
  }

  async run(): Promise<Listing> {
    let places: readonly Place[] = [{ path: '', ignore: await this.ignoreAbove(), alias: false }];
    while (places.length > 0 && this.goesOn()) {
      const below = await this.readAll(places);
      places = below.length > 0 ? below : await this.followLinks();
    }
    this.files.sort();
    await this.findAliases();
    const { files, aliases, ignored, unreadable, complete } = this;
    return { files, aliases, ignored, unreadable: unreadable.sort(), complete };
  }

  /** Whether there is time and room; otherwise the listing stays incomplete. */
  private goesOn(): boolean {
    const isFull = Math.max(this.files.length, this.ignored.length) >= this.limit;
    if (isFull || this.options.signal?.aborted === true) this.complete = false;
    return this.complete;
  }

  private async ignoreAbove(): Promise<GitIgnore> {
    if (this.options.ignoredToo === true) return GitIgnore.none;
    const { ignore, prefix } = await rulesAbove(this.root);
    this.prefix = prefix;
    return ignore;
  }

  /** @returns the folders inside these */
  private async readAll(places: readonly Place[]): Promise<readonly Place[]> {
    const below: Place[] = [];
    for (let first = 0; first < places.length && this.goesOn(); first += AT_ONCE) {
      const contents = await Promise.all(places.slice(first, first + AT_ONCE).map((place) => this.read(place)));
      for (const { files, folders, links, ignored } of contents) {
        for (const file of files) this.add(file);
        below.push(...folders);
        this.links.push(...links);
        this.ignored.push(...ignored);
      }
    }
    return below;
  }

  private add({ path, alias }: Place): void {
    if (!this.goesOn()) return;
    this.files.push(path);
    if (alias) this.aliases.add(path);
  }

  private async read({ path, ignore: inherited, alias }: Place): Promise<Content> {
    const folder = join(this.root, path);
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) {
      this.unreadable.push(path);
      return NOTHING;
    }
    const has = (name: string): boolean => entries.some((entry) => entry.name === name);
    if (path !== '' && has(VIRTUAL_ENVIRONMENT)) return NOTHING;
    const ignore = has('.gitignore')
      ? inherited.with((this.prefix + path).replace(/\/$/, ''), await readRules(folder))
      : inherited;
    const content = { files: [] as Place[], folders: [] as Place[], links: [] as Place[], ignored: [] as string[] };
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = { path: path === '' ? entry.name : `${path}/${entry.name}`, ignore, alias };
      const isFolder = entry.isDirectory();
      if (isFolder && NEVER_ENTERED.has(entry.name)) continue;
      if (ignore.ignores(this.prefix + place.path, isFolder)) content.ignored.push(place.path);
      else if (isFolder) content.folders.push(place);
      else if (entry.isFile()) content.files.push(place);
      else if (entry.isSymbolicLink()) content.links.push(place);
    }
    return content;
  }

  /** @returns the folders that links lead to and that no link has led to before */
  private async followLinks(): Promise<readonly Place[]> {
    const folders: Place[] = [];
    for (const place of this.links.splice(0)) {
      const path = join(this.root, place.path);
      try {
        const real = await realpath(path);
        const stats = await stat(real);
        if (stats.isFile()) {
          this.targets.set(place.path, real);
          this.add(place);
        } else if (stats.isDirectory() && !this.followed.has(real) && !contains(real, await realpath(dirname(path)))) {
          this.followed.add(real);
          folders.push({ ...place, alias: true });
        }
      } catch {
        // It leads nowhere, or round in a circle.
      }
    }
    return folders;
  }

  /** A link to a file that is listed under its own name is an alias; one to a file elsewhere is the only name it has here. */
  private async findAliases(): Promise<void> {
    if (this.targets.size === 0) return;
    const root = await realpath(this.root);
    const listed = new Set(this.files);
    for (const [path, real] of this.targets) if (listed.has(slashed(relative(root, real)))) this.aliases.add(path);
  }
}

/** Whether `folder` is the other one or lies above it. */
const contains = (folder: string, other: string): boolean =>
  folder === other || other.startsWith(folder.endsWith(sep) ? folder : folder + sep);
