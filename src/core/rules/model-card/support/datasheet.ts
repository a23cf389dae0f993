import type { CheckContext } from '../../context';
import { findDatasheet, withoutDoubt, type DatasheetOf } from '../../support/datasheet-of';

/** The datasheet of the data that the model was trained on. */
export function datasheetOf(context: CheckContext): DatasheetOf | undefined {
  const { card } = context;
  return findDatasheet(
    context,
    card?.trainingDatasheet?.value,
    (card?.datasets ?? []).map(({ value }) => value),
  );
}

/** The datasheet that is without doubt that of the one data set named as what the model was trained on; a difference between the two is a mistake. */
export function agreeingDatasheet(context: CheckContext): DatasheetOf | undefined {
  const { trainingDatasheet, trainingName, datasets = [] } = context.card ?? {};
  const name = (trainingName ?? (datasets.length === 1 ? datasets[0] : undefined))?.value;
  const found = findDatasheet(context, trainingDatasheet?.value, name === undefined ? [] : [name]);
  return withoutDoubt(found, name, context);
}
