import type { Location } from 'vscode-languageserver-types';
import { pathAt } from '../document/data/locate';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import { touches, type Span } from '../text/span';
import { anchorAt } from './anchors';
import { datasetFact, fieldAt } from './fields';
import { milestonePlace } from './milestones';
import { placeAt } from './schema/places';
import { slugOf } from './slug';
import { pathLinks, type PathLink } from './targets';

/**
 * Where what stands at `offset` is described: the file of a path, the entry of a field in its datasheet, the anchor of an alias.
 * @param offset in UTF-16 code units, 0-based
 */
export function definition(document: PortfolioDocument, offset: number, repository: Repository): Location | undefined {
  const field = fieldAt(document, offset, repository);
  if (field) return locationIn(field.datasheet, field.span);
  const link = linkAt(document, offset, repository);
  if (link) return locationOf(link, repository);
  const milestone = milestoneAt(document, offset, repository);
  if (milestone) return locationIn(milestone.document, milestone.span);
  const dataset = datasetAt(document, offset, repository);
  if (dataset) return locationIn(dataset.datasheet, dataset.fact.span);
  const anchor = anchorAt(document, offset);
  return anchor && locationIn(document, anchor.span);
}

/** The cursor is on a milestone of a plan file: its key in the log, or its id in another milestone. */
function milestoneAt(
  document: PortfolioDocument,
  offset: number,
  repository: Repository,
): ReturnType<typeof milestonePlace> {
  const { node, onKey, path } = pathAt(document.data?.root, offset);
  const isLogged = onKey && document.format.id === 'milestones' && path.length === 2 && path[0] === 'milestones';
  if (isLogged) return milestonePlace(String(path[1]), repository);
  const isNamed = node?.type === 'scalar' && placeAt(document.format.id, path)?.role === 'milestone';
  return isNamed ? milestonePlace(String(node.value), repository) : undefined;
}

/** The cursor is on the name or the version of the data, and the datasheet says the same. */
function datasetAt(
  document: PortfolioDocument,
  offset: number,
  repository: Repository,
): ReturnType<typeof datasetFact> | undefined {
  const { node, onKey, path } = pathAt(document.data?.root, offset);
  const role = placeAt(document.format.id, path)?.role;
  if (onKey || node?.type !== 'scalar' || (role !== 'dataset-name' && role !== 'dataset-version')) return undefined;
  const found = datasetFact(document, role, repository);
  return found?.fact.value === String(node.value) ? found : undefined;
}

export const locationIn = ({ source }: PortfolioDocument, span: Span): Location => ({
  uri: source.uri,
  range: source.rangeOf(span),
});

/** The path or link that the cursor is on. */
export function linkAt(document: PortfolioDocument, offset: number, repository: Repository): PathLink | undefined {
  for (const link of pathLinks(document, repository)) if (touches(link.span, offset)) return link;
  return undefined;
}

function locationOf({ path, anchor }: PathLink, repository: Repository): Location | undefined {
  const uri = repository.uriOf(path);
  const target = repository.get(path);
  const { body } = target ?? {};
  const heading =
    anchor === undefined || !body ? undefined : body.headings.find((one) => slugOf(body, one) === anchor.toLowerCase());
  if (target && heading) return locationIn(target, heading);
  const start = { line: 0, character: 0 };
  return uri === undefined ? undefined : { uri, range: { start, end: start } };
}
