import type { CheckContext } from '../../context';
import { findDatasheet, type DatasheetOf } from '../../support/datasheet-of';

/** The datasheet of the data that the model was trained on. */
export function datasheetOf(context: CheckContext): DatasheetOf | undefined {
  const { card } = context;
  return findDatasheet(
    context,
    card?.trainingDatasheet?.value,
    (card?.datasets ?? []).map(({ value }) => value),
  );
}
