import type { Span } from '../text/span';
import type { Fact, ResultFact } from './fact';

/** What a model card says, in front matter, in its Markdown body, or in a structured file. */
export interface CardFacts {
  readonly name?: Fact<string>;
  readonly licenses: readonly Fact<string>[];
  /** Ids or names of data sets; `trainingDatasheet` is the path of a datasheet in the repository. */
  readonly datasets: readonly Fact<string>[];
  readonly trainingDatasheet?: Fact<string>;
  readonly experiment?: Fact<string>;
  readonly task?: Fact<string>;
  readonly baseModels: readonly Fact<string>[];
  readonly metrics: readonly Fact<string>[];
  readonly results: readonly ResultFact[];
  readonly baseline?: Span;
  readonly threshold?: { readonly span: Span; readonly reason?: Span };
  readonly slices?: Span;
  readonly limitations?: Span;
  readonly intendedUse?: Span;
  /** Whether the card is about a model that generates text. */
  readonly generative: boolean;
}
