import type { ResultFact } from '../../facts/fact';
import { metricOf, type Metric } from '../../metrics/metric';
import type { Span } from '../../text/span';
import type { CheckContext } from '../context';

/** A reported number whose metric is known. */
export interface Reported {
  readonly result: ResultFact;
  readonly metric: Metric;
  readonly value: number;
  readonly span: Span;
}

/** Every number in a card or experiment of which it is known what it may be. */
export function reportedValues({ card, experiment }: CheckContext): Reported[] {
  return (card?.results ?? experiment?.results ?? []).flatMap((result) => {
    const metric = metricOf(result.metric);
    return metric && result.value ? [{ result, metric, value: result.value.value, span: result.value.span }] : [];
  });
}

/** A value of a fraction that reads like a percentage; between 1 and 5 it is as likely to be a slip. */
export const looksLikePercent = (value: number): boolean => value > 5 && value <= 100;
