import type { DatasheetFacts } from '../../../facts/datasheet';
import type { SplitFact } from '../../../facts/experiment';
import type { Fact } from '../../../facts/fact';
import type { CheckContext } from '../../context';
import { isSameColumn } from '../../support/columns';
import { scalarAt } from '../../support/scalar-at';
import { columnsOf, isDrawn, isExplained } from './split';

/** A part of a split that experiment and datasheet both state, and not the same. */
export interface SplitDifference {
  readonly key: 'strategy' | 'time_column' | 'group_column' | 'test_size';
  readonly own: Fact<string | number>;
  readonly planned: string | number;
  /** With a strategy: the columns that it needs. */
  readonly columns?: Readonly<Record<string, string | undefined>>;
}

/**
 * How the split of an experiment differs from the one that the datasheet asks for. Of another strategy all the rest is a
 * consequence, so that stands alone.
 */
export function splitDifferences(context: CheckContext, datasheet: DatasheetFacts): readonly SplitDifference[] {
  const split = context.experiment?.split;
  if (!split) return [];
  const planned = datasheet.split?.value;
  const written = scalarAt(context.document, split.strategy.span)?.value === split.strategy.value;
  // What a plain draw does to rows in time or in groups is told by the rules about that, or explained.
  if (isDrawn(split) && (isBound(planned) || (dependsOnRows(context) && !isExplained(context)))) return [];
  if (!written || planned === undefined || planned === split.strategy.value || isRefined(split, planned))
    return [...columnDifferences(split, datasheet), ...sizeDifference(split, datasheet)];
  if (split.reason || !contradicts(split, planned)) return [];
  const columns = {
    time_column: /time/.test(planned) ? datasheet.timeColumn?.value : undefined,
    group_column: /group/.test(planned) ? datasheet.groupColumn?.value : undefined,
  };
  return [{ key: 'strategy', own: split.strategy, planned, columns }];
}

/** Whether a split keeps to the order or the owners of the rows. */
const isBound = (strategy: string | undefined): boolean =>
  strategy === 'time' || strategy === 'group' || strategy === 'group-time';

/** Whether rows follow each other or belong together, so that a draw is a mistake by itself. */
function dependsOnRows(context: CheckContext): boolean {
  const { time, group } = columnsOf(context);
  return time !== undefined || group !== undefined || context.experiment?.task?.value === 'forecasting';
}

/** Whether the strategy does what is asked for, and more. */
const isRefined = ({ strategy: { value: own } }: SplitFact, planned: string): boolean =>
  (own === 'group-time' && isBound(planned)) || (own === 'stratified' && planned === 'random');

/**
 * Whether the test rows cannot be the ones that are asked for. Folds may be made within the training part, stored parts may
 * be those of the datasheet, and who keeps to time or groups where nobody asks for it has a reason.
 */
function contradicts({ strategy: { value: own }, testSize }: SplitFact, planned: string): boolean {
  if (own === 'unknown' || own === 'k-fold' || own === 'predefined') return false;
  // Beside a test part that comes with the data, a draw without a test size makes a part for validation.
  if (planned === 'predefined') return isBound(own) || testSize !== undefined;
  return isBound(planned) || (planned === 'stratified' && own === 'random');
}

/** A column that differs; one that is a field of the datasheet may be a choice, which the reason of the split then tells. */
function columnDifferences(split: SplitFact, datasheet: DatasheetFacts): SplitDifference[] {
  const isField = (column: string): boolean => datasheet.fields.some(({ value }) => isSameColumn(value, column));
  const pairs = [
    ['time_column', split.timeColumn, datasheet.timeColumn],
    ['group_column', split.groupColumn, datasheet.groupColumn],
  ] as const;
  return pairs.flatMap(([key, own, planned]) =>
    !own ||
    !planned ||
    isSameColumn(own.value, planned.value) ||
    (isField(own.value) && (split.reason || !isField(planned.value)))
      ? []
      : [{ key, own, planned: planned.value }],
  );
}

function sizeDifference({ testSize: own }: SplitFact, { testSize: planned }: DatasheetFacts): SplitDifference[] {
  return own && planned && isOtherSize(own.value, planned.value)
    ? [{ key: 'test_size', own, planned: planned.value }]
    : [];
}

/** A share is no number of rows. One third may be written with more digits or with fewer. */
function isOtherSize(one: number, other: number): boolean {
  if (one < 1 !== other < 1) return false;
  const [short = 0, long = 0] = [one, other].toSorted((a, b) => digitsOf(a) - digitsOf(b));
  const digits = digitsOf(short);
  return short !== long && (digits < 2 || Number(long.toFixed(Math.min(digits, 20))) !== short);
}

const digitsOf = (share: number): number => String(share).split('.')[1]?.length ?? 0;
