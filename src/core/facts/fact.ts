import type { Span } from '../text/span';

/** Something that a document says, and where it says it. */
export interface Fact<T> {
  readonly value: T;
  readonly span: Span;
}

/** A value of a metric as a document reports it. */
export interface ResultFact {
  /** As written; `metricOf` knows what it means. */
  readonly metric: string;
  readonly metricSpan: Span;
  /** Absent when what stands there is no number, for instance `20.0 ± 1.2`. */
  readonly value: Fact<number> | undefined;
  readonly split?: string;
  readonly slice?: string;
  readonly model?: string;
  readonly dataset?: string;
  /** Whether an interval, a standard deviation, a number of runs or of cases stands beside the value. */
  readonly uncertainty: boolean;
  /** Whether the sentence itself names the value as what another is compared with: the first in "from 0.7 to 0.8". */
  readonly isReference?: boolean;
}
