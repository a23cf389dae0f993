import { basename, dirname } from './path';

/** The files of a repository by where they lie and what they are called, so that no question goes through all of them. */
export class FileIndex {
  private readonly namesByFolder = new Map<string, string[]>();
  private readonly pathsByName = new Map<string, string[]>();

  /** @param paths from the root, with forward slashes */
  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      const name = basename(path);
      this.folder(dirname(path)).push(name);
      const same = this.pathsByName.get(name.toLowerCase());
      if (same) same.push(path);
      else this.pathsByName.set(name.toLowerCase(), [path]);
    }
  }

  /** The names in a folder, which then exists, and so do those above it. */
  private folder(path: string): string[] {
    const known = this.namesByFolder.get(path);
    if (known) return known;
    const names: string[] = [];
    this.namesByFolder.set(path, names);
    if (path !== '') this.folder(dirname(path));
    return names;
  }

  hasFolder(path: string): boolean {
    return this.namesByFolder.has(path);
  }

  /** The names of the files in a folder, without those in folders below. */
  namesIn(folder: string): readonly string[] {
    return this.namesByFolder.get(folder) ?? [];
  }

  /** The paths of all files of a name, in upper or lower case. */
  pathsOf(name: string): readonly string[] {
    return this.pathsByName.get(name.toLowerCase()) ?? [];
  }
}
