import type { ScalarNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Span } from '../text/span';
import { linkedPath } from './fields';
import { placedScalars } from './placed';

/** A piece of text that leads to a file of the repository. */
export interface PathLink {
  /** Without quotes. */
  readonly span: Span;
  /** From the repository's root. */
  readonly path: string;
  /** Behind `#`: the anchor of a heading. */
  readonly anchor?: string;
}

/** Paths in the data and links in the Markdown of a document that lead to files which are there. */
export function* pathLinks(document: PortfolioDocument, repository: Repository): Generator<PathLink> {
  for (const { node, text } of placedScalars(document, 'path')) {
    const path = linkedPath(document, text, repository);
    if (path !== undefined && isFile(repository, path)) yield { span: innerSpan(document, node), path };
  }
  for (const { target, start, end } of document.body?.links ?? []) {
    const [link = '', anchor] = decoded(target).split('#');
    const path = link === '' ? document.path : linkedPath(document, link, repository);
    if (path === undefined || !isFile(repository, path)) continue;
    yield { span: { start, end }, path, ...(anchor === undefined || anchor === '' ? {} : { anchor }) };
  }
}

const isFile = (repository: Repository, path: string): boolean =>
  repository.get(path) !== undefined || repository.files?.has(path) === true;

function decoded(target: string): string {
  const bare = target.replace(/^<|>$/g, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    // A percent sign that is no escape.
    return bare;
  }
}

/** The text of a scalar without the quotes around it. */
export function innerSpan({ text }: PortfolioDocument, { start, end, style }: ScalarNode): Span {
  const quoted = (style === 'single' || style === 'double') && end - start > 1 && text[end - 1] === text[start];
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}
