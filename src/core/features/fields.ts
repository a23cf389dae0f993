import { child, entryOf, locate, pathAt, type Path } from '../document/data/locate';
import { resolve, type MapNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { FieldFact } from '../facts/datasheet';
import { dirname, resolvePath } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import { placeAt } from './schema/places';

/** A field of a dataset, with the datasheet that describes it. */
export interface Field {
  readonly datasheet: PortfolioDocument;
  readonly fact: FieldFact;
}

/**
 * The file that a path in a document leads to, from the repository's root: the path is read from the document's folder,
 * and from the root where nothing lies there.
 */
export function linkedPath(document: PortfolioDocument, link: string, repository: Repository): string | undefined {
  const candidates = [resolvePath(dirname(document.path), link), resolvePath('', link)];
  return candidates.find((path) => path !== undefined && path !== '' && repository.has(path) === true);
}

/** The datasheet that a document names, else the one that is nearest; a datasheet is its own. */
export function datasheetOf(document: PortfolioDocument, repository: Repository): PortfolioDocument | undefined {
  const { card, experiment } = repository.factsOf(document);
  if (document.format.kind === 'datasheet') return document;
  const link = experiment?.data?.datasheet ?? card?.trainingDatasheet;
  const path = link && linkedPath(document, link.value, repository);
  const linked = path === undefined ? undefined : repository.get(path);
  return linked?.format.kind === 'datasheet' ? linked : repository.nearest(document.path, 'datasheet');
}

export function fieldsOf(document: PortfolioDocument, repository: Repository): readonly Field[] {
  const datasheet = datasheetOf(document, repository);
  const fields = datasheet && repository.factsOf(datasheet).datasheet?.fields;
  return datasheet && fields ? fields.map((fact) => ({ datasheet, fact })) : [];
}

/** The field whose name stands at an offset, and the span of that name. */
export function fieldAt(
  document: PortfolioDocument,
  offset: number,
  repository: Repository,
): (Field & { readonly span: { readonly start: number; readonly end: number } }) | undefined {
  const { node, onKey, path } = pathAt(document.data?.root, offset);
  if (onKey || node?.type !== 'scalar' || typeof node.value !== 'string') return undefined;
  if (placeAt(document.format.id, path)?.role !== 'field') return undefined;
  const found = fieldsOf(document, repository).find(({ fact }) => fact.value === node.value);
  return found && { ...found, span: { start: node.start, end: node.end } };
}

/** The mapping that describes a field in a datasheet, when it is written as data. */
export function entryOfField({ datasheet, fact }: Field): MapNode | undefined {
  const { path } = pathAt(datasheet.data?.root, fact.span.start);
  const map = resolve(locate(datasheet.data?.root, path.slice(0, -1))?.node);
  return map?.type === 'map' && child(map, 'name')?.value === fact.value ? map : undefined;
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
