import type { CaseStudy } from '../../case-study';
import { lastBefore } from '../../../text/last-before';
import type { Span } from '../../../text/span';
import type { ReportedNumber } from '../../numbers/reported-number';
import { eachOf, onLine, places } from './evidence';
import { statementAt } from './statements';

/** Numbers of one metric on one part of the data, in one table or under one title, that belong together. */
export interface Comparison {
  readonly numbers: readonly ReportedNumber[];
  readonly hasReference: boolean;
  readonly hasOwn: boolean;
}

/** The numbers of a README in groups in which they can be compared. */
export function comparisonsOf(study: CaseStudy): Comparison[] {
  const groups = new Map<string, ReportedNumber[]>();
  for (const number of study.numbers) {
    // One metric, whatever it is called in each place; a README rarely says the split twice.
    const key = number.metric.id;
    const group = groups.get(key);
    if (group) group.push(number);
    else groups.set(key, [number]);
  }
  return [...groups.values()].map((numbers) => ({
    numbers,
    hasReference: numbers.some(({ isReference }) => isReference),
    hasOwn: numbers.some(({ isReference }) => !isReference),
  }));
}

/** Numbers of several models in one table or list, none of which is called the reference. */
export function candidatesOf(study: CaseStudy): readonly ReportedNumber[] {
  const sections = study.blocks.sections.map(({ span }) => span);
  const places = new Map<string, ReportedNumber[]>();
  for (const number of study.numbers) {
    if (number.model === undefined) continue;
    const key = `${number.metric.id} ${lastBefore(sections, number.span.start)?.start ?? 0}`;
    const place = places.get(key);
    if (place) place.push(number);
    else places.set(key, [number]);
  }
  return (
    [...places.values()].find((numbers) => new Set(numbers.map(({ model }) => model?.toLowerCase())).size > 1) ?? []
  );
}

/** The lines on which numbers stand. */
export const linesOfNumbers = (study: CaseStudy, numbers: readonly ReportedNumber[]): Span[] =>
  places(
    study,
    eachOf(numbers, ({ span }) => onLine(study, statementAt(study, span.start) ?? span, span.start)),
  );
