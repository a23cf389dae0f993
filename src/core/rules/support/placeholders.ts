import type { PortfolioDocument } from '../../document/document';
import type { MarkdownBody } from '../../document/markdown/body';
import { isPlaceholder } from '../../facts/read-values';
import { lastBefore } from '../../text/last-before';
import type { Span } from '../../text/span';

/** What an author still has to fill in or to take out. */
export interface Placeholder extends Span {
  /** How it is called in a message. */
  readonly what: string;
}

const MORE_NEEDED = /\[{1,2}\s*(?:more information needed|needs more information)\s*\]{1,2}(?:\([^()\r\n]*\))?/gi;
const BLANK =
  /\[(?:(?:dataset|model|author|company|project|organi[sz]ation)(?:'s)? (?:name|id)s?|your [^\][\r\n]{1,40}|insert [^\][\r\n]{1,60})\](?!\(|:|\[)/gi;
const MORE_NEEDED_ALONE = /^[ \t]*more information needed\.?[ \t]*$/gim;
const STOCK_END = /\bmore information (?:is )?needed for further recommendations\b\.?/gi;
const STOCK =
  /\busers (?:\(both direct and downstream\) )?should be made aware of the risks, biases,? and (?:technical )?limitations of the (?:model|dataset)\b\.?/gi;
const WORDS =
  /\bTODO\b(?!s)|\bTBD\b|\bYOUR[ _](?:ANSWER|NAME|TEXT) HERE\b|\bYour (?:Name|Organi[sz]ation|Dataset Name|Model Name) Here\b|\b[Ll]orem ipsum\b|@github-username\b/g;
const SLOT = /(?<![\\{\p{L}])\{\{-?\s*[A-Za-z_][\w.]*\s*(?:\|[^{}\r\n]*)?-?\}\}/gu;
const UNNAMED = /^(?:(?:model|dataset) card for )(?:model id|dataset name)$/i;
const GENERATED = /generated automatically according to the information the (?:trainer|training script) had access to/i;
const UNNAMED_USER = /\/(?:your[-_]?(?:user(?:name)?|org(?:ani[sz]ation)?|name|repo|account)|<[^<>/]*>)(?:\/|$)/i;

/** Placeholders of templates that are left in a document, in order. */
export function placeholdersIn(document: PortfolioDocument): readonly Placeholder[] {
  const { body, format, nodes } = document;
  if (!format.markdown) {
    const answers = nodes.filter(
      ({ node }) =>
        node.type === 'scalar' && typeof node.value === 'string' && node.style !== 'block' && isPlaceholder(node.value),
    );
    return answers.map(({ node: { start, end } }) => ({ start, end, what: 'This answer' }));
  }
  // Slots in the front matter are a matter of what the Hub accepts.
  const found = (body ? inBody(body) : []).sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((one) => {
    const isApart = one.start >= end;
    end = Math.max(end, one.end);
    return isApart;
  });
}

function inBody(body: MarkdownBody): Placeholder[] {
  const { start } = body.span;
  const isText = (offset: number): boolean =>
    !body.isCode(offset) && (lastBefore(body.comments, offset)?.end ?? 0) <= offset;
  const inText = (pattern: RegExp, what: string): Placeholder[] =>
    Array.from(body.text.matchAll(pattern), (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      what,
    })).filter((span) => isText(span.start));
  const inProse = (pattern: RegExp, what: string): Placeholder[] =>
    Array.from(body.matches(pattern), ({ start: from, match }) => {
      const lead = match[0].length - match[0].trimStart().length;
      return { start: from + lead, end: from + match[0].trimEnd().length, what };
    }).filter((span) => isText(span.start));
  return [
    ...inText(MORE_NEEDED, 'This placeholder of the template'),
    ...inText(BLANK, 'This blank of a template'),
    ...inProse(MORE_NEEDED_ALONE, 'This placeholder of the template'),
    ...inProse(STOCK_END, 'This sentence of the template'),
    ...stockAlone(body, inProse(STOCK, 'This sentence of the template')),
    ...inProse(WORDS, 'This placeholder').filter((span) => !isToDoHeading(body, span)),
    ...inProse(SLOT, 'This slot of a template'),
    ...body.headings
      .filter(({ title }) => UNNAMED.test(title))
      .map(({ start: from, end }) => ({ start: from, end, what: 'The name in this title' })),
    ...body.comments
      .filter((span) => GENERATED.test(body.slice(span).replace(/\s+/g, ' ')))
      .map((span) => firstLine(body, span)),
    ...body.links
      .filter((link) => UNNAMED_USER.test(link.target) && !isTextOfLink(body, link))
      .map(({ start: from, end }) => ({ start: from, end, what: 'The name in this address' })),
  ];
}

/** An address that a reader sees as the words of a link says what the target behind it says again. */
const isTextOfLink = (body: MarkdownBody, { end }: Span): boolean =>
  /^[>*_`~ \t]*\]\(/.test(body.slice({ start: end, end: end + 8 }));

/** The template's sentence is a fine opening for words of one's own; it is left over where nothing else stands. */
function stockAlone(body: MarkdownBody, sentences: readonly Placeholder[]): Placeholder[] {
  return sentences.filter((sentence) => {
    const heading = body.headings.findLast(
      ({ content }) => content.start <= sentence.start && sentence.end <= content.end,
    );
    const rest =
      heading &&
      body.proseIn({ start: sentence.end, end: heading.content.end }) +
        body.proseIn({ start: heading.content.start, end: sentence.start });
    // Where the template's second sentence follows, that one is reported.
    return rest !== undefined && rest.trim() === '';
  });
}

/** A list of what is to be done is a section, not an answer that is missing. */
const isToDoHeading = (body: MarkdownBody, { start, end }: Span): boolean =>
  body.headings.some((heading) => heading.start <= start && end <= heading.end && /^to-?do\b/i.test(heading.title));

function firstLine(body: MarkdownBody, span: Span): Placeholder {
  const line = body.slice(span).search(/[\r\n]/);
  return { start: span.start, end: line < 0 ? span.end : span.start + line, what: 'The comment that the trainer left' };
}
