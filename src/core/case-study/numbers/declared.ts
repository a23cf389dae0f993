import type { ResultFact } from '../../facts/fact';
import { metricOf } from '../../metrics/metric';
import { inFormatOf, type Sliced } from './agreement';
import type { Difference } from './differences';
import type { Measured } from './measured';
import { differing, meantOf, type Named } from './meant';
import { ownerOf, splitOfWords, variantOf, wordsOf } from './naming';

/**
 * Compares the results that a card declares as data (`model-index`, or a structured card) with what files have measured; what
 * no file has is never said to be wrong.
 * @param source the card's text
 */
export function declaredDifferences(
  results: readonly ResultFact[],
  source: Sliced,
  values: readonly Measured[],
): Difference[] {
  if (values.length === 0) return [];
  const models = new Set(results.map(({ model = '' }) => ownerOf(wordsOf(model))));
  const named = results.flatMap((result) => namedOf(result, source, models.size > 1));
  return differing(meantOf(named, new Set(named.map(({ owner }) => owner)), values), named).flatMap(
    ({ one: { number }, measured }) => {
      const digits = inFormatOf(number, measured.entry.value, source);
      return digits === undefined ? [] : [{ number, measured, digits }];
    },
  );
}

/** @param several whether the card names more than one model; the name of the only one says nothing */
function namedOf({ metric: name, value, split, slice, model }: ResultFact, source: Sliced, several: boolean): Named[] {
  const metric = metricOf(name);
  const written = value && /-?\d[\d.]*/.exec(source.slice(value.span));
  // What is of a part of the data only has no number of its own in a summary.
  if (!metric || !written || slice !== undefined || Number(written[0]) !== value.value) return [];
  const [digits] = written;
  const start = value.span.start + written.index;
  return [
    {
      number: {
        metric,
        span: { start, end: start + digits.length },
        value: value.value,
        unit: 'none',
        decimals: digits.split('.')[1]?.length ?? 0,
        split: split === undefined ? undefined : (splitOfWords(wordsOf(split)) ?? split),
        isReference: false,
      },
      variant: variantOf([name], metric.id),
      owner: several && model !== undefined ? ownerOf(wordsOf(model)) : '',
    },
  ];
}
