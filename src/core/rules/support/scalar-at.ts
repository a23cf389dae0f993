import type { PortfolioDocument } from '../../document/document';
import { pathAt } from '../../document/data/locate';
import type { ScalarNode } from '../../document/data/node';
import type { Span } from '../../text/span';

/** The scalar that stands at the start of a span; undefined for a key or a part of a longer text. */
export function scalarAt({ data }: PortfolioDocument, span: Span): ScalarNode | undefined {
  const { node, onKey } = pathAt(data?.root, span.start);
  return !onKey && node?.type === 'scalar' && node.start === span.start && node.end === span.end ? node : undefined;
}

/** Whether what stands at a span is text; a number or a boolean in its place is told by the schema. */
export function isText(document: PortfolioDocument, span: Span): boolean {
  const scalar = scalarAt(document, span);
  return scalar === undefined || typeof scalar.value === 'string';
}
