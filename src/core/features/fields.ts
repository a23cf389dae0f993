import { child, entryOf, locate, pathAt, type Path } from '../document/data/locate';
import { resolve, type MapNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { FieldFact } from '../facts/datasheet';
import type { Fact } from '../facts/fact';
import { dirname, resolvePath } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import { touches, type Span } from '../text/span';
import { placeAt } from './schema/places';
import { placedScalars } from './placed';

/** A field of a dataset, with the datasheet that describes it. */
export interface Field {
  readonly datasheet: PortfolioDocument;
  readonly name: string;
  /** The name in the datasheet. */
  readonly span: Span;
}

/**
 * The file that a path in a document leads to, from the repository's root: the path is read from the document's folder,
 * and from the root where nothing lies there.
 */
export function linkedPath(document: PortfolioDocument, link: string, repository: Repository): string | undefined {
  const isThere = (path: string): boolean => repository.get(path) !== undefined || repository.has(path) === true;
  const candidates = [resolvePath(dirname(document.path), link), resolvePath('', link)];
  return candidates.find((path) => path !== undefined && path !== '' && isThere(path));
}

/** The datasheet that a document names, else the one that is nearest; a datasheet is its own. */
export function datasheetOf(document: PortfolioDocument, repository: Repository): PortfolioDocument | undefined {
  if (document.format.kind === 'datasheet') return document;
  for (const link of datasheetLinks(document, repository)) {
    const path = linkedPath(document, link, repository);
    const linked = path === undefined ? undefined : repository.get(path);
    if (linked?.format.kind === 'datasheet') return linked;
  }
  return repository.nearest(document.path, 'datasheet');
}

/** Looked up in the tree where it has a place: all facts of a document that was just edited are much to read for one link. */
function* datasheetLinks(document: PortfolioDocument, repository: Repository): Generator<string> {
  for (const { text, place } of placedScalars(document, 'path')) if (place.kind === 'datasheet') yield text;
  const link = document.format.markdown ? repository.factsOf(document).card?.trainingDatasheet : undefined;
  if (link) yield link.value;
}

export type DatasetRole = 'dataset-name' | 'dataset-version';

/** Name or version of the data set that a document is about, where its datasheet says it. */
export function datasetFact(
  document: PortfolioDocument,
  role: DatasetRole,
  repository: Repository,
): { readonly datasheet: PortfolioDocument; readonly fact: Fact<string> } | undefined {
  const datasheet = datasheetOf(document, repository);
  const facts = datasheet && repository.factsOf(datasheet).datasheet;
  const fact = role === 'dataset-name' ? facts?.name : facts?.version;
  return datasheet && fact && { datasheet, fact };
}

/** The fields that a document can use, with what their datasheet says of them. */
export function fieldsOf(
  document: PortfolioDocument,
  repository: Repository,
): readonly { readonly field: Field; readonly fact: FieldFact }[] {
  const datasheet = datasheetOf(document, repository);
  const facts = datasheet && repository.factsOf(datasheet).datasheet?.fields;
  if (!datasheet || !facts) return [];
  return facts.map((fact) => ({ field: { datasheet, name: fact.value, span: fact.span }, fact }));
}

/** The field of a name that a document can use. */
export function fieldNamed(document: PortfolioDocument, name: string, repository: Repository): Field | undefined {
  const datasheet = datasheetOf(document, repository);
  if (datasheet?.format.id !== 'datasheet')
    return fieldsOf(document, repository).find(({ field }) => field.name === name)?.field;
  const list = child(datasheet.data?.root, 'fields');
  for (const item of list?.type === 'seq' ? list.items : []) {
    const node = child(item, 'name');
    if (node?.value === name) return { datasheet, name, span: { start: node.start, end: node.end } };
  }
  return undefined;
}

/** The field whose name stands at an offset. */
export function fieldAt(document: PortfolioDocument, offset: number, repository: Repository): Field | undefined {
  const { node, onKey, path } = pathAt(document.data?.root, offset);
  if (onKey || node?.type !== 'scalar' || typeof node.value !== 'string' || !touches(node, offset)) return undefined;
  return placeAt(document.format.id, path)?.role === 'field' ? fieldNamed(document, node.value, repository) : undefined;
}

/** The mapping that describes a field in a datasheet, when it is written as data. */
export function entryOfField({ datasheet, name, span }: Field): MapNode | undefined {
  const { path } = pathAt(datasheet.data?.root, span.start);
  const map = resolve(locate(datasheet.data?.root, path.slice(0, -1))?.node);
  return map?.type === 'map' && child(map, 'name')?.value === name ? map : undefined;
}

/** Names in the list at a path, as text or below `name`; but for the item at `besides`. */
export function namesIn(document: PortfolioDocument, path: Path, besides: number): ReadonlySet<string> {
  const list = resolve(locate(document.data?.root, path)?.node);
  if (list?.type !== 'seq') return new Set();
  const names = list.items.flatMap((item, index) => {
    const named = index === besides ? undefined : (resolve(entryOf(item, 'name')?.value) ?? resolve(item));
    return named?.type === 'scalar' && named.value !== null ? [String(named.value)] : [];
  });
  return new Set(names);
}
