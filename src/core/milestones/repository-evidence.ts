import { CaseStudy } from '../case-study/case-study';
import type { ProjectFacts } from '../case-study/workspace/facts';
import { Workspace } from '../case-study/workspace/workspace';
import type { CheckHost, Finding } from '../check';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Evidence } from './detectors/detector';
import { compileGlob } from './requirements/glob';
import { memoryOf } from './text-memory';

/** READMEs beyond these lie deep in a collection of others' projects. */
const MOST_STUDIES = 20;

/** What globs mean, as long as the list of files is the same. */
const GLOBBED = new WeakMap<readonly string[], Map<string, readonly string[]>>();

/** What the detectors look at; how documents are checked is handed in, because a rule asks the detectors too. */
export class RepositoryEvidence implements Evidence {
  private readonly known = new Map<string, unknown>();
  private readonly findings = new Map<PortfolioDocument, readonly Finding[]>();

  constructor(
    readonly repository: Repository,
    readonly host: CheckHost,
    private readonly check: (document: PortfolioDocument) => readonly Finding[],
  ) {}

  get files(): readonly string[] {
    return this.facts.files;
  }

  get facts(): ProjectFacts {
    return new Workspace(this.repository, '').facts;
  }

  get studies(): readonly CaseStudy[] {
    return this.once('studies', () =>
      Array.from(this.repository.ofKind('case-study'))
        .sort((a, b) => depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : 1))
        .slice(0, MOST_STUDIES)
        .flatMap((document) => CaseStudy.of(document, this.repository) ?? []),
    );
  }

  findingsOf(document: PortfolioDocument): readonly Finding[] {
    const known = this.findings.get(document);
    if (known) return known;
    const findings = this.check(document);
    this.findings.set(document, findings);
    return findings;
  }

  textOf(path: string): string | undefined {
    return this.repository.textOf(path) ?? this.repository.tracker.textOf(path);
  }

  headOf(path: string): string | undefined {
    return this.repository.textOf(path) ?? this.repository.tracker.headOf(path);
  }

  filesLike(glob: string): readonly string[] {
    const { files } = this;
    const known = GLOBBED.get(files) ?? new Map<string, readonly string[]>();
    GLOBBED.set(files, known);
    const paths = known.get(glob) ?? files.filter(compileGlob(glob));
    known.set(glob, paths);
    return paths;
  }

  ofText<Value>(kind: string, path: string, text: string, read: () => Value): Value {
    return memoryOf(this.repository).of(kind, path, text, read);
  }

  once<Value>(key: string, read: () => Value): Value {
    if (!this.known.has(key)) this.known.set(key, read());
    return this.known.get(key) as Value;
  }
}

const depthOf = (path: string): number => path.split('/').length;
