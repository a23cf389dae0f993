import type { ProjectFacts } from '../../case-study/workspace/facts';
import { parseRemote } from '../../case-study/workspace/remote';
import { Workspace } from '../../case-study/workspace/workspace';
import type { PortfolioDocument } from '../../document/document';
import type { DocumentKind } from '../../document/format';
import type { DatasheetFacts } from '../../facts/datasheet';
import type { ExperimentFacts } from '../../facts/experiment';
import { basename, dirname, relativePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { titleOf } from '../answers';
import { nameFrom } from '../safe-path';
import type { ArtifactFacts } from './artifact';

/** Files by which the folder of a project is known. */
const PROJECT =
  /^(?:readme\.(?:md|markdown)|pyproject\.toml|setup\.(?:py|cfg)|requirements\.txt|(?:GNU)?makefile|dvc\.yaml|environment\.ya?ml|experiment\.ya?ml)$/i;

/** Folders within a project, whatever README they have. */
const WITHIN =
  /^(?:docs?|documentation|data|datasets?|raw|reports?|results|src|tests?|notebooks?|configs?|models?|scripts|app|api|eval|prompts|experiments?|runs|career|notes|\..+)$/i;

/** Forms that others fill in, and examples. */
const ASIDE = /(?:^|\/)(?:tests?|fixtures|testdata|templates?|examples?|node_modules|vendor)\//i;

/** What lies around a file that is to be made: the project that it belongs to, and what its files say. */
export class Surroundings {
  /** Folder of the project, from the repository's root; empty for the root. */
  readonly folder: string;
  /** The repository as the README of the project sees it. */
  readonly workspace: Workspace;
  private readonly taken: ReadonlySet<string>;

  constructor(
    readonly repository: Repository,
    readonly facts: ArtifactFacts,
  ) {
    this.folder = projectFolder(repository, facts.near);
    this.workspace = new Workspace(repository, this.folder);
    const taken = new Set<string>();
    for (const path of repository.filesBelow(''))
      for (let part = path.toLowerCase(); part !== '' && !taken.has(part); part = dirname(part)) taken.add(part);
    this.taken = taken;
  }

  get project(): ProjectFacts {
    return this.workspace.facts;
  }

  /** A path from the project's folder as one from the root. */
  at(name: string): string {
    return this.folder === '' ? name : `${this.folder}/${name}`;
  }

  /** Whether something lies there, in upper or lower case. */
  isTaken(path: string): boolean {
    return this.taken.has(path.toLowerCase()) || this.repository.has(path) === true;
  }

  /** Whether there is a folder of that path with files of the repository in it. */
  hasFolder(path: string): boolean {
    return this.repository.index.hasFolder(path);
  }

  /** The whole text of a file, as far as anybody has read it. */
  textOf(path: string): string | undefined {
    const head = this.facts.heads?.get(path);
    return (
      this.repository.textOf(path) ?? this.repository.tracker.textOf(path) ?? (head?.isWhole ? head.text : undefined)
    );
  }

  /** The first lines of a file. */
  headOf(path: string): string | undefined {
    const { repository } = this;
    return repository.textOf(path) ?? repository.tracker.headOf(path) ?? this.facts.heads?.get(path)?.text;
  }

  /** Documents of a kind that belong to the project, those nearest to its folder first. */
  documentsOf(kind: DocumentKind): readonly PortfolioDocument[] {
    const inside = Array.from(this.repository.ofKind(kind)).filter(
      ({ path }) => (this.folder === '' || path.startsWith(`${this.folder}/`)) && !ASIDE.test(path),
    );
    return inside.sort((a, b) => depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : 1));
  }

  /** The experiment in our own format that the project has; of several the last by name, which by date is the newest. */
  get experiment(): { readonly document: PortfolioDocument; readonly facts: ExperimentFacts } | undefined {
    const document = this.documentsOf('experiment').findLast(({ format }) => format.id === 'experiment');
    const { experiment } = document ? this.repository.factsOf(document) : {};
    return document && experiment && { document, facts: experiment };
  }

  get datasheet(): { readonly document: PortfolioDocument; readonly facts: DatasheetFacts } | undefined {
    const [document] = this.documentsOf('datasheet');
    const { datasheet } = document ? this.repository.factsOf(document) : {};
    return document && datasheet && { document, facts: datasheet };
  }

  get modelCard(): PortfolioDocument | undefined {
    return this.documentsOf('model-card')[0];
  }

  get license(): { readonly id: string; readonly spdx: string } | undefined {
    const spdx = this.project.licence?.spdx;
    return this.facts.license ?? (spdx === undefined ? undefined : { id: spdx.toLowerCase(), spdx });
  }

  get author(): string | undefined {
    const author = this.facts.author?.replaceAll(/\s+/g, ' ').trim();
    return author === '' ? undefined : author;
  }

  /** What the project calls itself: title of its README, or else its folder. */
  get title(): string {
    return this.heading ?? titleOf(this.name);
  }

  private get heading(): string | undefined {
    const readme = this.project.files.find(
      (path) => dirname(path) === this.folder && /^readme\.(?:md|markdown)$/i.test(basename(path)),
    );
    const heading = /^#[ \t]+(.+?)[ \t]*#*$/m.exec((readme && this.headOf(readme)) ?? '')?.[1];
    const plain = heading
      ?.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/<[^<>]*>|[`*_[\]{}]/g, '')
      .trim();
    return plain !== undefined && plain !== '' && plain.length <= LONGEST_TITLE ? plain : undefined;
  }

  /** Lower-case words with hyphens. */
  get name(): string {
    const remote = parseRemote(this.repository.remote ?? '')?.name;
    const root = decoded(/^[a-z]+:\/\/[^/]*\/.*?([^/]+)\/*$/i.exec(this.repository.root)?.[1] ?? '');
    const folder = this.folder === '' ? (remote ?? root) : basename(this.folder);
    return nameFrom(folder) ?? nameFrom(this.heading ?? '') ?? 'project';
  }

  /** A path from the root as a link or a key in the file at `from`. */
  link(from: string, path: string): string {
    return relativePath(dirname(from), path);
  }
}

const LONGEST_TITLE = 80;

/** Part of an address as its folder is called. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

const depthOf = (path: string): number => path.split('/').length;

/** The nearest folder upwards from a file that is one of a project; the root without a file. */
function projectFolder({ index }: Repository, near: string | undefined): string {
  for (let folder = dirname(near ?? ''); folder !== ''; folder = dirname(folder)) {
    const isWithin = folder.split('/').some((name) => /^\..+/.test(name)) || WITHIN.test(basename(folder));
    if (!isWithin && [...index.namesIn(folder)].some((name) => PROJECT.test(name))) return folder;
  }
  return '';
}
