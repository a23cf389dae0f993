import type { Heading } from '../document/markdown/body';
import type { PortfolioDocument } from '../document/document';
import type { Span } from '../text/span';
import { nextLine } from '../text/source-text';
import type { Edit } from '../text/edit';

/** Removes a heading with all that stands below it. */
export const removeSection = (heading: Heading): Edit => ({
  span: { start: heading.start, end: heading.section.end },
  newText: '',
});

/** Removes the lines on which a span lies. */
export function removeLines({ source, text }: PortfolioDocument, { start, end }: Span): Edit {
  return { span: { start: source.lineAt(start).start, end: nextLine(text, end) }, newText: '' };
}
