import { itemsAt, textAt } from '../../../facts/read-values';
import { fileOf, type Artifact } from '../artifact';
import { datasetOf } from '../dataset';
import { existing, pagePath } from '../placement';
import type { Surroundings } from '../surroundings';
import { targetSaid } from '../target';
import { yours } from '../yaml';

interface Row {
  readonly feature: string;
  readonly definition: string;
  readonly source: string;
  readonly known: string;
}

export const featureList: Artifact = {
  id: 'feature-list',
  title: 'Feature list',
  description: 'Each input of the model with its definition and the time from which it is known',
  draft(around) {
    const exists = existing(
      around,
      /(?:^|\/)(?:features?(?:[-_ ](?:list|definitions?|catalog(?:ue)?))?|data[-_ ]dictionary)\.(?:md|markdown)$/i,
    );
    if (exists !== undefined) return { exists };
    const rows = rowsOf(around);
    return fileOf(pagePath(around, 'features.md'), 'feature-list.md', {
      title: around.title,
      moment: targetSaid(around).moment,
      rows,
      noRows: rows.length === 0,
    });
  },
};

/** Features of the experiment, fields of the datasheet, or columns of the table, whichever says most. */
function rowsOf(around: Surroundings): readonly Row[] {
  const { column } = targetSaid(around);
  const fields = around.datasheet?.facts.fields ?? [];
  const source = datasetOf(around)?.path ?? around.datasheet?.document.path ?? '';
  const meanings = meaningsIn(around);
  const named = (around.experiment?.facts.features ?? []).map(({ value }) => value);
  const columns = (datasetOf(around)?.columns ?? [])
    .filter(({ type }) => type !== 'identifier')
    .map(({ name }) => name);
  const names = named.length > 0 ? named : fields.length > 0 ? fields.map(({ value }) => value) : columns;
  return names
    .filter((name) => name !== column)
    .map((name) => ({
      feature: `\`${cell(name)}\``,
      definition: cell(meanings.get(name) ?? yours('definition')),
      source: source === '' ? yours('source') : `\`${source}\``,
      known: yours('time from which it is known'),
    }));
}

/** What the datasheet says of each field. */
function meaningsIn({ datasheet }: Surroundings): ReadonlyMap<string, string> {
  const fields = itemsAt(datasheet?.document.data?.root, 'fields');
  return new Map(
    fields.flatMap((field) => {
      const [name, meaning] = [textAt(field, 'name'), textAt(field, 'meaning')];
      return name && meaning ? [[name.value, meaning.value] as const] : [];
    }),
  );
}

const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', String.raw`\|`);
