import { CaseStudy } from '../case-study/case-study';
import type { Finding } from '../check';
import type { PortfolioDocument } from '../document/document';
import type { CardFacts } from '../facts/card';
import type { DatasheetFacts } from '../facts/datasheet';
import type { ExperimentFacts } from '../facts/experiment';
import type { MilestoneLogFacts } from '../facts/milestone-log';
import type { PortfolioFacts } from '../facts/portfolio';
import type { Repository } from '../portfolio/repository';
import { schemaProblems, type SchemaProblem } from '../schema/validate';

/** What a rule may look at: one document, its facts, and the repository around it. One context serves one run. */
export class CheckContext {
  private cachedCaseStudy: CaseStudy | undefined;
  private cachedSchemaProblems: readonly SchemaProblem[] | undefined;

  constructor(
    readonly document: PortfolioDocument,
    readonly repository: Repository,
    /** What all rules find in a document of the repository; absent where nobody asks for findings. */
    readonly findingsOf?: (document: PortfolioDocument) => readonly Finding[],
  ) {}

  get schemaProblems(): readonly SchemaProblem[] {
    return (this.cachedSchemaProblems ??= schemaProblems(this.document));
  }

  /** The facts of a model card; absent in other documents. */
  get card(): CardFacts | undefined {
    return this.repository.factsOf(this.document).card;
  }

  get datasheet(): DatasheetFacts | undefined {
    return this.repository.factsOf(this.document).datasheet;
  }

  get experiment(): ExperimentFacts | undefined {
    return this.repository.factsOf(this.document).experiment;
  }

  get milestones(): MilestoneLogFacts | undefined {
    return this.repository.factsOf(this.document).milestones;
  }

  get portfolio(): PortfolioFacts | undefined {
    return this.repository.factsOf(this.document).portfolio;
  }

  /** The README of a project as a reviewer reads it; absent in other documents. */
  get caseStudy(): CaseStudy | undefined {
    return (this.cachedCaseStudy ??= CaseStudy.of(this.document, this.repository));
  }
}
