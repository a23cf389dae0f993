import type { DocumentLink } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import { placedScalars } from './placed';
import { innerSpan, pathLinks } from './targets';

const HUB = 'https://huggingface.co/';

/** Paths that exist in the repository, and ids of the Hub, as links. */
export function links(document: PortfolioDocument, repository: Repository): DocumentLink[] {
  const { source } = document;
  const found: DocumentLink[] = [];
  for (const { span, path, anchor } of pathLinks(document, repository)) {
    const uri = repository.uriOf(path);
    if (uri === undefined) continue;
    const target = anchor === undefined ? uri : `${uri}#${encodeURIComponent(anchor)}`;
    found.push({ range: source.rangeOf(span), target, tooltip: path });
  }
  for (const role of ['hub-dataset', 'hub-model'] as const) {
    for (const { node, text } of placedScalars(document, role)) {
      // An id without an owner may as well be a name in words.
      if (!/^\w[\w.-]*\/\w[\w.-]*$/.test(text)) continue;
      const target = `${HUB}${role === 'hub-dataset' ? 'datasets/' : ''}${text}`;
      found.push({ range: source.rangeOf(innerSpan(document, node)), target });
    }
  }
  return found;
}
