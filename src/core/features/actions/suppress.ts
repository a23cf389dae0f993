import type { PortfolioDocument } from '../../document/document';
import { pathAt } from '../../document/data/locate';
import type { RuleId } from '../../rules/rule';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';

/** Where a comment goes and how it is written; JSON has none. */
interface Place {
  readonly at: number;
  readonly indent: string;
  readonly html: boolean;
}

/**
 * Writes a comment that switches a rule off for the line of a finding.
 * @returns undefined where no comment can stand above that line without changing what the document says
 */
export function suppressNextLine(document: PortfolioDocument, id: RuleId, finding: Span): Edit | undefined {
  const place = placeAbove(document, finding.start);
  return place && { span: { start: place.at, end: place.at }, newText: comment(document, place, '-next-line', id) };
}

/** Writes a comment that switches a rule off for the whole file. */
export function suppressInFile(document: PortfolioDocument, id: RuleId): Edit | undefined {
  const { data, frontMatter, format } = document;
  if (data?.language === 'json' || (frontMatter && !frontMatter.closed)) return undefined;
  const at = frontMatter ? frontMatter.content.start : afterMark(document, 0);
  const place = { at, indent: '', html: format.markdown && !frontMatter };
  return { span: { start: at, end: at }, newText: comment(document, place, '-file', id) };
}

function comment({ source }: PortfolioDocument, { indent, html }: Place, scope: string, id: RuleId): string {
  const content = `ml-portfolio-disable${scope} ${id} -- reason`;
  return indent + (html ? `<!-- ${content} -->` : `# ${content}`) + source.lineBreak;
}

function placeAbove(document: PortfolioDocument, offset: number): Place | undefined {
  const { data, frontMatter, source, text } = document;
  if (data?.language === 'json') return undefined;
  const at = afterMark(document, source.lineAt(offset).start);
  const indent = /^[ \t]*/.exec(text.slice(at, offset))?.[0] ?? '';
  const inData = data !== undefined && offset >= data.span.start && offset < data.span.end;
  if (inData) return insideScalar(document, at) ? undefined : { at, indent, html: false };
  // Above the fence a comment would make the front matter plain text.
  if (frontMatter && offset < frontMatter.span.end) return undefined;
  return startsBlock(document, at) ? { at, indent, html: true } : undefined;
}

/** Within a text over several lines a comment would become part of the text. */
function insideScalar({ data }: PortfolioDocument, offset: number): boolean {
  const { node } = pathAt(data?.root, offset);
  return node?.type === 'scalar' && node.start < offset && offset < node.end;
}

/** Whether a comment above the line leaves its paragraph, table or code in one piece. */
function startsBlock({ body, text }: PortfolioDocument, at: number): boolean {
  if (!body || body.isCode(at) || body.tables.some(({ start, end }) => start < at && at < end)) return false;
  const before = text.slice(text.lastIndexOf('\n', at - 2) + 1, at).trim();
  return (
    before === '' || /^#{1,6}\s/.test(before) || /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|\|)/.test(text.slice(at, at + 40))
  );
}

/** The byte order mark stays the first character of a file. */
const afterMark = ({ text }: PortfolioDocument, offset: number): number =>
  offset === 0 && text.startsWith('\uFEFF') ? 1 : offset;
