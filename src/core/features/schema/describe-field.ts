import { resolve } from '../../document/data/node';
import { entryOfField, type Field } from '../fields';
import { propertiesAt } from '../../schema/schema';

/** What the datasheet says of a field, in Markdown. */
export function describeField(field: Field): string {
  const { datasheet, fact } = field;
  const titles = propertiesAt('datasheet', ['fields', 0]);
  const entries = entryOfField(field)?.entries.filter(({ key }) => key !== 'name') ?? [];
  const said = entries.flatMap(({ key, value }) => {
    const content = resolve(value);
    if (content === undefined || content.type === 'map' || content.value === null) return [];
    const text = content.type === 'seq' ? content.items.map((item) => String(item.value)).join(', ') : content.value;
    return [`- ${titles.get(key)?.title ?? key}: ${String(text).trim().replace(/\s+/g, ' ')}`];
  });
  const lines = said.length > 0 ? said : factLines(fact);
  return [`**${fact.value}** (field of ${datasheet.path})`, lines.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Of a field in a table or a list of a Markdown datasheet only the facts are known. */
function factLines({ type, availableAtPrediction, personalData, excludedBecause }: Field['fact']): string[] {
  return [
    ...(type === undefined ? [] : [`- Type: ${type}`]),
    ...(availableAtPrediction ? [`- Available at prediction: ${availableAtPrediction.value}`] : []),
    ...(personalData ? [`- Personal data: ${personalData.value}`] : []),
    ...(excludedBecause ? [`- Excluded because: ${excludedBecause.value}`] : []),
  ];
}
