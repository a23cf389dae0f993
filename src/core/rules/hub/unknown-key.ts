import type { DataNode, Entry, MapNode } from '../../document/data/node';
import type { FormatId } from '../../document/format';
import { removeEntry } from '../../fixes/remove-entry';
import { renameKey } from '../../fixes/rename-key';
import { wrapInList } from '../../fixes/replace-value';
import { propertiesAt, schemasAt, typesOf } from '../../schema/schema';
import { nearest } from '../../text/nearest';
import { defineRule } from '../rule';
import { CARDS } from './support/front-matter';

interface Data {
  readonly map: MapNode;
  readonly entry: Entry;
  readonly known: string;
}

/** Keys that people write for another one, too far from it to be a slip of the pen. */
const MEANT: Readonly<Record<string, string>> = {
  co2: 'co2_eq_emissions',
  co2_emissions: 'co2_eq_emissions',
  emissions: 'co2_eq_emissions',
  lang: 'language',
  library: 'library_name',
  framework: 'library_name',
  pipeline: 'pipeline_tag',
  parent_model: 'base_model',
  finetuned_from: 'base_model',
  license_url: 'license_link',
  model_index: 'model-index',
};

/** A key for one kind of card that has another name on the other. */
const MEANT_IN: Readonly<Partial<Record<FormatId, Readonly<Record<string, string>>>>> = {
  'model-card-markdown': {
    task: 'pipeline_tag',
    task_categories: 'pipeline_tag',
    languages: 'language',
    licenses: 'license',
  },
  'dataset-card-markdown': { task: 'task_categories', tasks: 'task_categories', pipeline_tag: 'task_categories' },
};

export const unknownKey = defineRule<Data>({
  id: 'hub/unknown-key',
  layer: 'field',
  severity: 'warning',
  summary: 'A key of the front matter that the Hub does not know, near one that it knows.',
  why: 'The Hub keeps unknown keys and says nothing, so with `licence` instead of `license` the card has no licence. Keys of your own are fine; this is about those that were meant to be one of the Hub.',
  source: 'Hugging Face, model card and dataset card specifications.',
  appliesTo: { formats: CARDS },
  examplePath: 'README.md',
  examples: {
    good: [
      { text: '---\nlicense: mit\nlibrary_name: sklearn\nauthor: jane\nversion: 2\ntitle: Churn\n---\n' },
      { text: '---\npretty_name: Churn\nlicense: mit\nname: churn\n---\n' },
      { text: '---\nlibrary_name: sklearn\ndataset:\n  name: Churn\n  url: https://example.org/churn\n---\n' },
    ],
    bad: [
      {
        text: '---\n⟦licence⟧: mit # for all\nlibrary_name: sklearn\npipeline_tag: tabular-classification\n⟦"dataset"⟧: example-lab/churn\n---\n',
        fixed:
          '---\nlicense: mit # for all\nlibrary_name: sklearn\npipeline_tag: tabular-classification\n"datasets": example-lab/churn\n---\n',
      },
      {
        text: '---\nlibrary_name: sklearn\n⟦co2⟧: 1200\n---\n',
        fixed: '---\nlibrary_name: sklearn\nco2_eq_emissions: 1200\n---\n',
      },
      {
        text: '---\npretty_name: Churn\n⟦pipeline_tag⟧: tabular-classification\n---\n',
        fixed: '---\npretty_name: Churn\ntask_categories: [tabular-classification]\n---\n',
      },
      { text: '---\nlibrary_name: sklearn\n⟦model_index⟧: Churn ranker\n---\n' },
      { text: '---\nlicense: mit\n⟦licence⟧: apache-2.0\nlibrary_name: sklearn\n---\n' },
    ],
  },
  *check({ document }) {
    const map = document.data?.root;
    if (map?.type !== 'map') return;
    const properties = propertiesAt(document.format.schema, []);
    const current = [...properties].filter(([, { deprecated }]) => deprecated !== true).map(([key]) => key);
    for (const entry of map.entries) {
      const { key, keySpan, merged } = entry;
      if (merged || properties.has(key) || key.length < 3) continue;
      const known = MEANT_IN[document.format.id]?.[key] ?? MEANT[key] ?? nearest(key, current, 5);
      if (known === undefined || !properties.has(known)) continue;
      // A mapping where the Hub wants an id, for instance, is something of the author's own.
      if (!couldBe(entry.value, typesOf(schemasAt(document.format.schema, [known])))) continue;
      const message = `The Hub does not know the key \`${key}\` and ignores it. Write \`${known}\`.`;
      yield { span: keySpan, message, data: { map, entry, known }, meant: known };
    }
  },
  fix({ span, data }, { document }) {
    if (!data) return [];
    const { map, entry, known } = data;
    if (known in map.value)
      return [{ title: `Remove \`${entry.key}\``, preferred: false, edits: [removeEntry(document, map, entry)] }];
    const types = typesOf(schemasAt(document.format.schema, [known]));
    const { value } = entry;
    const single = value.type === 'scalar' && value.value !== null && types.has('array') && !types.has('string');
    // A text among mappings is as wrong as a text alone.
    const items = typesOf(schemasAt(document.format.schema, [known, 0]));
    const fits = !single || items.size === 0 || items.has('string');
    const edits = [renameKey(document, span, known), ...(single && fits ? wrapInList(document, value) : [])];
    return [{ title: `Rename to \`${known}\``, preferred: fits, edits }];
  },
});

function couldBe({ value }: DataNode, types: ReadonlySet<string>): boolean {
  if (value === null || types.size === 0) return true;
  if (Array.isArray(value)) return types.has('array');
  const type = typeof value;
  return types.has(type) || (type !== 'object' && types.has('array'));
}
