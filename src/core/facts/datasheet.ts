import type { Span } from '../text/span';
import type { Fact } from './fact';

/** A column of the data set. */
export interface FieldFact extends Fact<string> {
  readonly availableAtPrediction?: Fact<boolean>;
  readonly personalData?: Fact<boolean>;
  readonly excludedBecause?: Fact<string>;
  readonly type?: string;
}

/** What a datasheet or dataset card says about a data set. */
export interface DatasheetFacts {
  readonly name?: Fact<string>;
  readonly version?: Fact<string>;
  readonly licenses: readonly Fact<string>[];
  readonly fields: readonly FieldFact[];
  readonly target?: Fact<string>;
  readonly targetDefinition?: Span;
  readonly predictionMoment?: Span;
  readonly outcomeWindow?: Span;
  readonly allowedData?: Span;
  readonly split?: Fact<string>;
  /** The columns that a split has to respect. */
  readonly timeColumn?: Fact<string>;
  readonly groupColumn?: Fact<string>;
  readonly classBalance?: Fact<Readonly<Record<string, number>>>;
  readonly limitations?: Span;
  readonly personalData?: Fact<boolean>;
  readonly privacy?: Span;
}
