import type { Span } from '../text/span';
import type { Fact, ResultFact } from './fact';
import type { Unjudged } from './markdown/judge';
import type { ModelTopic } from './markdown/model-topics';

/** A score at which something happens. */
export interface ThresholdFact {
  readonly span: Span;
  readonly reason?: Span;
  readonly chosenOn?: Fact<string>;
}

/** What a model card says, in front matter, in its Markdown body, or in a structured file. */
export interface CardFacts {
  readonly name?: Fact<string>;
  /** Ids as front matter or a structured file declare them. */
  readonly licenses: readonly Fact<string>[];
  /** What the body of a Markdown card says about the model's licence, in the author's words. */
  readonly writtenLicenses: readonly Fact<string>[];
  /** What the body of a Markdown card says about the licence of its data, in the author's words. */
  readonly dataLicenses: readonly Fact<string>[];
  /** Ids or names of data sets; `trainingDatasheet` is the path of a datasheet in the repository. */
  readonly datasets: readonly Fact<string>[];
  readonly trainingDatasheet?: Fact<string>;
  /** The one of the data sets that the datasheet and a version belong to. */
  readonly trainingName?: Fact<string>;
  readonly experiment?: Fact<string>;
  readonly metricsFile?: Fact<string>;
  readonly task?: Fact<string>;
  readonly baseModels: readonly Fact<string>[];
  readonly metrics: readonly Fact<string>[];
  readonly results: readonly ResultFact[];
  readonly baseline?: Span;
  readonly thresholds: readonly ThresholdFact[];
  readonly slices?: Span;
  /** An interval, a deviation, a number of runs: how far a result can be trusted. */
  readonly uncertainty?: Span;
  /** Words that say that the classes are of very different size. */
  readonly imbalance?: Span;
  readonly limitations?: Span;
  readonly intendedUse?: Span;
  readonly trainingData?: Span;
  readonly evaluation?: Span;
  /** Whether the card is about a model that generates text. */
  readonly generative: boolean;
  /** Markdown: what its headings and sentences are about, with the first place of each. */
  readonly topics: ReadonlyMap<ModelTopic, Span>;
  /** Paths that the card names in keys of its own and that should exist in the repository. */
  readonly paths: readonly Fact<string>[];
  /** Why nothing can be called missing. */
  readonly unjudged?: Unjudged;
}
