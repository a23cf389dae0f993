import { entryOf } from '../../../document/data/locate';
import type { Fact } from '../../../facts/fact';
import type { SplitFact } from '../../../facts/experiment';
import { insertKey } from '../../../fixes/insert-key';
import { replaceScalar } from '../../../fixes/replace-value';
import type { Edit } from '../../../text/edit';
import type { CheckContext } from '../../context';
import { datasheetOf } from './datasheet';
import { scalarAt } from '../../support/scalar-at';

/** A split that draws rows regardless of when they happened and to whom they belong. */
export const isDrawn = ({ strategy }: SplitFact): boolean =>
  strategy.value === 'random' || strategy.value === 'stratified' || strategy.value === 'k-fold';

/** Whether somebody says why rows may be drawn: the experiment, or the datasheet about such a split. */
export function isExplained(context: CheckContext): boolean {
  const datasheet = datasheetOf(context)?.facts;
  const planned = datasheet?.split?.value === 'random' || datasheet?.split?.value === 'stratified';
  return context.experiment?.split?.reason !== undefined || (planned && datasheet.splitReason !== undefined);
}

/** What to do about a split: a parameter file has no place for a reason. */
export const splitAdvice = ({ document }: CheckContext, by: string): string =>
  document.format.id === 'experiment'
    ? `Split by ${by}, or say in \`reason\` why not.`
    : `Split by ${by} in the code that reads this.`;

interface Columns {
  readonly time: Fact<string> | undefined;
  readonly group: Fact<string> | undefined;
  /** Whether they are certainly those of this data, and not of a datasheet that merely lies near. */
  readonly sure: boolean;
}

/** The columns that the data has for time and for groups, by the experiment itself or by its datasheet. */
export function columnsOf(context: CheckContext): Columns {
  const { split, data } = context.experiment ?? {};
  const found = datasheetOf(context);
  const datasheet = found?.facts;
  return {
    sure: found?.sure !== false,
    time: split?.timeColumn ?? data?.timeColumn ?? datasheet?.timeColumn,
    group: split?.groupColumn ?? data?.groupColumn ?? datasheet?.groupColumn,
  };
}

/** Writes another strategy and its columns into `split`; undefined where the format has no place for them. */
export function restrategise(
  { document }: CheckContext,
  split: SplitFact,
  strategy: string,
  columns: Readonly<Record<string, string | undefined>>,
): readonly Edit[] | undefined {
  if (document.format.id !== 'experiment') return undefined;
  const block = entryOf(document.data?.root, 'split')?.value;
  const scalar = scalarAt(document, split.strategy.span);
  const edits = [
    entryOf(block, 'strategy') && scalar
      ? replaceScalar(document, scalar, strategy)
      : insertKey(document, ['split'], 'strategy', strategy),
    ...Object.entries(columns).map(([key, column]) =>
      column === undefined || entryOf(block, key) ? undefined : insertKey(document, ['split'], key, column),
    ),
  ];
  return edits.filter((edit) => edit !== undefined);
}
