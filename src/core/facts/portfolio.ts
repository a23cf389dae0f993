import type { Span } from '../text/span';
import type { Fact } from './fact';

/** Something that somebody who hires wants to see. */
export interface SignalFact {
  /** By which projects refer to it. */
  readonly id?: Fact<string>;
  readonly claim: Fact<string>;
  /** Paths from the folder of the file, and addresses. */
  readonly evidence: readonly Fact<string>[];
}

export interface ProjectFact {
  readonly name: Fact<string>;
  /** A folder from the folder of the file, or an address. */
  readonly path?: Fact<string>;
  readonly constraint?: Fact<string>;
  /** Ids of the signals that it carries. */
  readonly signals: readonly Fact<string>[];
  readonly evidence: readonly Fact<string>[];
}

/** What a `portfolio.yaml` says. */
export interface PortfolioFacts {
  readonly targetRole?: Fact<string>;
  /** The key, also when nothing stands behind it. */
  readonly targetRoleSpan?: Span;
  readonly track?: Fact<string>;
  readonly signals: readonly SignalFact[];
  readonly projects: readonly ProjectFact[];
}
