import type { PortfolioDocument } from '../../../document/document';
import type { Span } from '../../../text/span';

/** What the Hub's templates leave where an answer belongs. */
const SLOT = /\{\{.*?\}\}|\[?More Information Needed\]?/g;

export const isSlot = (text: string): boolean => /^(?:\{\{.*\}\}|\[?More Information Needed\]?)$/.test(text.trim());

/** The slots in the front matter that are not part of a comment. */
export function slotsIn({ data, text }: PortfolioDocument): readonly Span[] {
  if (!data) return [];
  const content = text.slice(data.span.start, data.span.end);
  if (!content.includes('{{') && !content.includes('More Information Needed')) return [];
  return Array.from(content.matchAll(SLOT)).flatMap(({ index, 0: slot }) => {
    const line =
      content
        .slice(0, index)
        .split(/[\r\n]/)
        .at(-1) ?? '';
    const start = data.span.start + index;
    return /(?:^|\s)#/.test(line) ? [] : [{ start, end: start + slot.length }];
  });
}
