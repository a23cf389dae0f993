import { agrees } from './agreement';
import type { Measured } from './measured';
import type { WrittenNumber } from './reported-number';

/** A number that a document gives, with the names by which another of the same kind is known. */
export interface Named {
  readonly number: WrittenNumber;
  readonly variant: string;
  /** The model, in one spelling; empty when nothing names it. */
  readonly owner: string;
}

/** A number of a document, and the number of a file that it can be nothing else than. */
export interface Meant<One extends Named> {
  readonly one: One;
  readonly measured: Measured;
}

/**
 * Binds numbers of a document to what files have measured. A number counts only when metric, average, part of the data and
 * model name one number of one file.
 * @param owners all that the document's numbers belong to
 */
export function meantOf<One extends Named>(
  named: readonly One[],
  owners: ReadonlySet<string>,
  values: readonly Measured[],
): readonly Meant<One>[] {
  // What nothing names is of the model that the document is about.
  const others = [...owners].filter((owner) => owner !== '').length;
  return named.flatMap((one) => {
    const meant = values.filter((value) => isMeant(one, value, others, values));
    const [measured] = meant;
    // Two files of one number, or two numbers under one name: nobody knows which is meant.
    return !measured || meant.some(({ entry }) => entry.value !== measured.entry.value) ? [] : [{ one, measured }];
  });
}

/** The bindings in which the document says something else than the file, and does so wherever it gives the number. */
export const differing = <One extends Named>(
  bindings: readonly Meant<One>[],
  named: readonly Named[],
): readonly Meant<One>[] =>
  bindings.filter(({ one, measured }) => {
    const alike = named.filter((other) => isSame(one, other));
    return (
      !alike.some(({ number }) => agrees(number, measured.entry.value)) &&
      !alike.some(({ number }) => number.value !== one.number.value)
    );
  });

/** Whether a number of the document is the one of the file, without any doubt. @param others how many models it names */
function isMeant(one: Named, value: Measured, others: number, values: readonly Measured[]): boolean {
  const { number, owner, variant } = one;
  if (number.metric.id !== value.metric || variant !== value.variant) return false;
  const alike = (other: { readonly metric: string; readonly variant: string }): boolean =>
    other.metric === value.metric && other.variant === variant;
  if (number.split !== value.split) {
    // A file without a word about it holds what was measured at the end, on the test data.
    if (number.split !== undefined && (value.split !== undefined || number.split !== 'test')) return false;
    if (number.split === undefined && values.some((other) => alike(other) && other.split !== value.split)) return false;
  }
  if (value.owner !== '') return owner === value.owner;
  if (number.isReference) return false;
  // Of several models on the page, a file that names none could mean any.
  return others <= 1;
}

/** Whether two numbers of a document go by the same names. */
const isSame = (a: Named, b: Named): boolean =>
  a.number.metric.id === b.number.metric.id &&
  a.variant === b.variant &&
  (a.owner === b.owner || a.owner === '' || b.owner === '') &&
  (a.number.split === b.number.split || a.number.split === undefined || b.number.split === undefined);
