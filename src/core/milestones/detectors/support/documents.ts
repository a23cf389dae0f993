import type { PortfolioDocument } from '../../../document/document';
import type { Span } from '../../../text/span';

/** Where something stands in a document, as people count lines. */
export const placeOf = (
  { path, source }: PortfolioDocument,
  span: Span,
): { readonly path: string; readonly line: number } => ({ path, line: source.rangeOf(span).start.line + 1 });
