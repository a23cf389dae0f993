import type { Span } from '../text/span';
import type { Fact } from './fact';
import type { Unjudged } from './markdown/judge';
import type { DataTopic } from './markdown/data-topics';

/** A column of the data set. */
export interface FieldFact extends Fact<string> {
  readonly availableAtPrediction?: Fact<boolean>;
  readonly personalData?: Fact<boolean>;
  readonly excludedBecause?: Fact<string>;
  readonly type?: string;
  /** Where it says what the value means. */
  readonly meaning?: Span;
}

/** What a datasheet or dataset card says about a data set. */
export interface DatasheetFacts {
  readonly name?: Fact<string>;
  /** A version, date or revision, else a hash. */
  readonly version?: Fact<string>;
  readonly licenses: readonly Fact<string>[];
  /** What the body of a Markdown file says about its licence, in the author's words; its front matter may say otherwise. */
  readonly writtenLicenses: readonly Fact<string>[];
  readonly fields: readonly FieldFact[];
  /** The key that holds the fields. */
  readonly fieldsSpan?: Span;
  readonly target?: Fact<string>;
  /** The key that holds the target, even without a name. */
  readonly targetSpan?: Span;
  readonly targetDefinition?: Span;
  readonly predictionMoment?: Span;
  readonly outcomeWindow?: Span;
  readonly allowedData?: Span;
  readonly split?: Fact<string>;
  readonly splitReason?: Span;
  /** The columns that a split has to respect. */
  readonly timeColumn?: Fact<string>;
  readonly groupColumn?: Fact<string>;
  /** A share of the rows, or their number when 1 or more. */
  readonly testSize?: Fact<number>;
  readonly collectionPeriod?: Span;
  readonly classBalance?: Fact<Readonly<Record<string, number>>>;
  /** Words that say that the classes are of very different size. */
  readonly imbalance?: Span;
  readonly limitations?: Span;
  readonly personalData?: Fact<boolean>;
  readonly privacy?: Span;
  /** Markdown: what its headings and sentences are about, with the first place of each. */
  readonly topics: ReadonlyMap<DataTopic, Span>;
  /** Why nothing can be called missing. */
  readonly unjudged?: Unjudged;
}
