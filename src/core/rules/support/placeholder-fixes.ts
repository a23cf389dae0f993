import type { PortfolioDocument } from '../../document/document';
import { removeLines, removeSection } from '../../fixes/remove-section';
import { overlaps, type Span } from '../../text/span';
import type { Fix } from '../rule';

/** Ways to take a placeholder out, when what it asks for will not be written: with its section, its line, or its comment. */
export function removePlaceholder(document: PortfolioDocument, span: Span): readonly Fix[] {
  const { body } = document;
  const comment = body?.comments.find(({ start }) => start === span.start);
  if (comment) return [{ title: 'Remove the comment', preferred: false, edits: [removeLines(document, comment)] }];
  if (!body || span.start < body.span.start) return [];
  const heading = body.headings.findLast(({ content }) => content.start <= span.start && span.end <= content.end);
  const rest =
    heading &&
    body.slice({ start: heading.content.start, end: span.start }) +
      body.slice({ start: span.end, end: heading.section.end });
  if (heading && rest?.replace(/<!--[^]*?-->/g, '').trim() === '')
    return [{ title: `Remove the section "${heading.title}"`, preferred: false, edits: [removeSection(heading)] }];
  const label = body.labels.find(
    ({ nameSpan, value, inTable }) => !inTable && nameSpan.end <= span.start && overlaps(value, span),
  );
  // What the author wrote beside the placeholder stays.
  const isLine = label && body.slice({ start: span.end, end: document.source.lineAt(span.end).end }).trim() === '';
  return isLine
    ? [{ title: `Remove the line "${label.name}"`, preferred: false, edits: [removeLines(document, span)] }]
    : [];
}
