import type { PortfolioDocument } from '../../document/document';
import { pathAt } from '../../document/data/locate';
import type { ScalarNode } from '../../document/data/node';
import type { Span } from '../../text/span';

/** The scalar that stands at the start of a span; undefined for a key or a part of a longer text. */
export function scalarAt({ data }: PortfolioDocument, span: Span): ScalarNode | undefined {
  const { node, onKey } = pathAt(data?.root, span.start);
  return !onKey && node?.type === 'scalar' && node.start === span.start && node.end === span.end ? node : undefined;
}
