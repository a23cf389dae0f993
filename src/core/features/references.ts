import type { Location } from 'vscode-languageserver-types';
import { pathAt } from '../document/data/locate';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import { anchorAt } from './anchors';
import { linkAt, locationIn } from './definition';
import { usesOf } from './field-uses';
import { fieldAt } from './fields';
import { pathLinks } from './targets';

/**
 * All places that name the field, the file or the anchor at `offset`; on the name of a document, those that lead to it.
 * @param offset in UTF-16 code units, 0-based
 */
export function references(
  document: PortfolioDocument,
  offset: number,
  repository: Repository,
  includeDeclaration: boolean,
): Location[] {
  const field = fieldAt(document, offset, repository);
  if (field) {
    const uses = Array.from(usesOf(field, repository), (use) => locationIn(use.document, use.span));
    return includeDeclaration ? [locationIn(field.datasheet, field.span), ...uses] : uses;
  }
  const anchor = anchorAt(document, offset);
  if (anchor) {
    const spans = includeDeclaration ? [anchor.span, ...anchor.aliases] : anchor.aliases;
    return spans.map((span) => locationIn(document, span));
  }
  const path = linkAt(document, offset, repository)?.path ?? ownPath(document, offset);
  return path === undefined ? [] : linksTo(path, repository);
}

/** The cursor is on the name of the document itself, or on the key of that. */
function ownPath({ data, path: own }: PortfolioDocument, offset: number): string | undefined {
  const { path } = pathAt(data?.root, offset);
  const name = path.join('/');
  return name === 'name' || name === 'model_details/name' || name === 'pretty_name' ? own : undefined;
}

function linksTo(path: string, repository: Repository): Location[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found: Location[] = [];
  for (const document of repository.all()) {
    // Saves looking at the links of a document that does not even contain the file's name.
    if (!document.text.includes(name) && !document.text.includes(encodeURI(name))) continue;
    for (const link of pathLinks(document, repository)) {
      if (link.path === path) found.push(locationIn(document, link.span));
    }
  }
  return found;
}
