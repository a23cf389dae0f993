import type { CheckContext } from '../../context';
import { findDatasheet, type DatasheetOf } from '../../support/datasheet-of';

export type { DatasheetOf };

/** The datasheet of the data that the experiment uses. */
export function datasheetOf(context: CheckContext): DatasheetOf | undefined {
  const data = context.experiment?.data;
  return findDatasheet(context, data?.datasheet?.value, data?.name ? [data.name.value] : []);
}
