import { schemaOf } from './schema';

/** The lists that the schemas share, by their name in `schemas/lists.schema.json`. */
export type ListName =
  | 'license'
  | 'task'
  | 'subtask'
  | 'modelLibrary'
  | 'datasetLibrary'
  | 'metric'
  | 'sizeCategory'
  | 'annotationsCreator'
  | 'languageCreator'
  | 'multilinguality'
  | 'baseModelRelation'
  | 'spaceColor'
  | 'spdxLicense';

/** Constants, built at their first use. */
const LISTS = new Map<ListName, ReadonlySet<string>>();

/** The ids of a list. */
export function listOf(name: ListName): ReadonlySet<string> {
  const known = LISTS.get(name);
  if (known) return known;
  const ids = schemaOf('lists')?.$defs?.[name]?.enum ?? [];
  const list = new Set(ids.filter((id) => typeof id === 'string'));
  LISTS.set(name, list);
  return list;
}
