import type { Span } from '../../text/span';
import type { Metric } from '../../metrics/metric';

/** A value of a metric as a document writes it. */
export interface WrittenNumber {
  readonly metric: Metric;
  /** The digits with their sign and unit. */
  readonly span: Span;
  /** As it is written, so that 93.5 % is 93.5 with the unit `percent`. */
  readonly value: number;
  readonly unit: 'percent' | 'none';
  /** Digits behind the decimal point. */
  readonly decimals: number;
  readonly split: string | undefined;
  /** Whether the model or the column is named as what others are compared with. */
  readonly isReference: boolean;
}

/** A value of a metric that a README gives for its own model: in a table, a list, or a sentence. */
export interface ReportedNumber extends WrittenNumber {
  /** As it is written: "F1 (macro)". */
  readonly name: string;
  readonly nameSpan: Span;
  /** What the number belongs to, as it is written; absent when nothing names it. */
  readonly model: string | undefined;
}
