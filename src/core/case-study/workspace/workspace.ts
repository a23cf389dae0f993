import { basename, dirname, relativePath, resolvePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { ProjectFacts } from './facts';
import { parseRemote, type Remote } from './remote';

/** Facts by the folder of the project, and which state of the repository they were read from. */
interface Known {
  readonly version: number;
  readonly byFolder: Map<string, ProjectFacts>;
}

const KNOWN = new WeakMap<Repository, Known>();

/** What the repository around a README holds that the README could say. Everything is read on demand and once. */
export class Workspace {
  /** @param folder of the README, from the repository's root; empty for the root */
  constructor(
    readonly repository: Repository,
    readonly folder: string,
  ) {}

  /** Whether the files of the repository were listed; otherwise nothing here says that something is missing. */
  get isKnown(): boolean {
    return this.repository.files !== undefined;
  }

  /** What the files of the project say. Paths in it go from the repository's root; `nameOf` makes links of them. */
  get facts(): ProjectFacts {
    const { evidenceVersion } = this.repository;
    let known = KNOWN.get(this.repository);
    if (known?.version !== evidenceVersion) {
      known = { version: evidenceVersion, byFolder: new Map() };
      KNOWN.set(this.repository, known);
    }
    const folder = this.projectFolder;
    const facts = known.byFolder.get(folder) ?? new ProjectFacts(this.repository, folder);
    known.byFolder.set(folder, facts);
    return facts;
  }

  /** The folder that the README speaks of: hosts show one in `docs` or `.github` as that of the whole. */
  get projectFolder(): string {
    return /^(?:\.github|docs?)$/i.test(basename(this.folder)) ? dirname(this.folder) : this.folder;
  }

  /** Where git pushes to. */
  get remote(): Remote | undefined {
    const { remote } = this.repository;
    return remote === undefined ? undefined : parseRemote(remote);
  }

  /** A path from the repository's root as a link or a name in the README. */
  nameOf(path: string): string {
    return relativePath(this.folder, path);
  }

  /**
   * Whether there is a file or folder of that name, as the README writes it; undefined when nobody can say.
   * @param name relative to the README
   */
  has(name: string): boolean | undefined {
    const path = resolvePath(this.folder, name);
    return path === undefined ? undefined : this.repository.has(path);
  }

  /** The paths of all files of the project with that name, in upper or lower case, whatever their folder. */
  named(name: string): readonly string[] {
    const prefix = this.projectFolder === '' ? '' : `${this.projectFolder}/`;
    return this.repository.index.pathsOf(basename(name)).filter((path) => path.startsWith(prefix));
  }
}
