import type { PortfolioDocument } from '../document/document';
import type { Blocks } from '../document/markdown/blocks/block';
import { MarkdownBody } from '../document/markdown/body';
import { dirname } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import { judgeAll } from './authors-parts/judge';
import type { Check, Verdict } from './check';
import { guessLanguage } from './language';
import { readNumbers } from './numbers/read-numbers';
import type { ReportedNumber } from './numbers/reported-number';
import { guessProfile, type ProfileGuess } from './profile';
import { Workspace } from './workspace/workspace';

/** What was read of a document, and the state of the repository that it was read with: rules, fixes, panel and reports share it. */
const LAST = new WeakMap<
  PortfolioDocument,
  {
    readonly repository: Repository;
    readonly version: number;
    readonly profiles: Repository['profiles'];
    readonly study: CaseStudy;
  }
>();

/** One version of a README as a reviewer reads it, with what the repository around it holds. Everything is read at the first use. */
export class CaseStudy {
  private cachedLanguage: string | undefined;
  private cachedProfile: ProfileGuess | undefined;
  private cachedNumbers: readonly ReportedNumber[] | undefined;
  private cachedVerdicts: ReadonlyMap<Check, Verdict> | undefined;

  private constructor(
    readonly document: PortfolioDocument,
    readonly body: MarkdownBody,
    readonly workspace: Workspace,
  ) {}

  /** @returns undefined when the document is no README of a project, or cannot be read */
  static of(document: PortfolioDocument, repository: Repository): CaseStudy | undefined {
    if (document.format.kind !== 'case-study' || !document.body) return undefined;
    const { evidenceVersion: version, profiles } = repository;
    const last = LAST.get(document);
    if (last?.repository === repository && last.version === version && last.profiles === profiles) return last.study;
    const study = new CaseStudy(document, document.body, new Workspace(repository, dirname(document.path)));
    LAST.set(document, { repository, version, profiles, study });
    return study;
  }

  /** The same README with another text of the same length: it is of the same kind, and lies in the same repository. */
  reading(text: string): CaseStudy {
    const other = new CaseStudy(
      this.document,
      MarkdownBody.parse(text, this.body.span.start, this.body),
      this.workspace,
    );
    other.cachedLanguage = this.language;
    other.cachedProfile = this.profile;
    return other;
  }

  get blocks(): Blocks {
    return this.body.blocks;
  }

  /** BCP 47 code of the language of the prose, `und` when it cannot be told. */
  get language(): string {
    return (this.cachedLanguage ??= guessLanguage(this.body));
  }

  get profile(): ProfileGuess {
    return (this.cachedProfile ??= guessProfile(this));
  }

  /** Values of metrics that the README reports as its own, in the order of the text. */
  get numbers(): readonly ReportedNumber[] {
    return (this.cachedNumbers ??= readNumbers(this.body));
  }

  /** The state of every check, in the order of the list. */
  get verdicts(): ReadonlyMap<Check, Verdict> {
    return (this.cachedVerdicts ??= judgeAll(this));
  }
}
