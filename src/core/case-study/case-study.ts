import type { PortfolioDocument } from '../document/document';
import type { MarkdownBody } from '../document/markdown/body';
import type { Blocks } from '../document/markdown/blocks/block';
import type { Check, Verdict } from './check';
import type { ProfileGuess } from './profile';
import type { Workspace } from './workspace/workspace';
import type { ReportedNumber } from './numbers/reported-number';

/** One version of a README as a reviewer reads it, with what the repository around it holds. */
export interface CaseStudy {
  readonly document: PortfolioDocument;
  readonly body: MarkdownBody;
  readonly blocks: Blocks;
  /** BCP 47 code of the language of the prose, `und` when it cannot be told. */
  readonly language: string;
  readonly profile: ProfileGuess;
  readonly workspace: Workspace;
  /** Values of metrics that the README reports as its own, in the order of the text. */
  readonly numbers: readonly ReportedNumber[];
  /** The state of every check, in the order of the list. */
  readonly verdicts: ReadonlyMap<Check, Verdict>;
}
