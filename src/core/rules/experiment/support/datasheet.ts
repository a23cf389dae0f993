import type { CheckContext } from '../../context';
import { findDatasheet, withoutDoubt, type DatasheetOf } from '../../support/datasheet-of';

export type { DatasheetOf };

/** The datasheet of the data that the experiment uses. */
export function datasheetOf(context: CheckContext): DatasheetOf | undefined {
  const data = context.experiment?.data;
  return findDatasheet(context, data?.datasheet?.value, data?.name ? [data.name.value] : []);
}

/** The same, when it is without doubt that of this data, so that a difference between the two is a mistake in one of them. */
export const agreeingDatasheet = (context: CheckContext): DatasheetOf | undefined =>
  withoutDoubt(datasheetOf(context), context.experiment?.data?.name?.value, context);
