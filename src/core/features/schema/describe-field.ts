import { resolve } from '../../document/data/node';
import type { FieldFact } from '../../facts/datasheet';
import type { Repository } from '../../portfolio/repository';
import { propertiesAt } from '../../schema/schema';
import { entryOfField, type Field } from '../fields';

/** What the datasheet says of a field, in Markdown. */
export function describeField(field: Field, repository: Repository): string {
  const lines = entryLines(field) ?? factLines(field, repository);
  const title = `**${field.name}** (field of ${field.datasheet.path})`;
  return lines.length === 0 ? title : `${title}\n\n${lines.join('\n')}`;
}

function entryLines(field: Field): string[] | undefined {
  const titles = propertiesAt('datasheet', ['fields', 0]);
  return entryOfField(field)?.entries.flatMap(({ key, value }) => {
    const content = resolve(value);
    if (key === 'name' || content === undefined || content.type === 'map' || content.value === null) return [];
    const text = content.type === 'seq' ? content.items.map((item) => String(item.value)).join(', ') : content.value;
    return [`- ${titles.get(key)?.title ?? key}: ${String(text).trim().replace(/\s+/g, ' ')}`];
  });
}

/** Of a field in a table or a list of a Markdown datasheet only the facts are known. */
function factLines({ datasheet, name }: Field, repository: Repository): string[] {
  const fact: FieldFact | undefined = repository
    .factsOf(datasheet)
    .datasheet?.fields.find(({ value }) => value === name);
  return [
    ...(fact?.type === undefined ? [] : [`- Type: ${fact.type}`]),
    ...(fact?.availableAtPrediction ? [`- Available at prediction: ${fact.availableAtPrediction.value}`] : []),
    ...(fact?.personalData ? [`- Personal data: ${fact.personalData.value}`] : []),
    ...(fact?.excludedBecause ? [`- Excluded because: ${fact.excludedBecause.value}`] : []),
  ];
}
