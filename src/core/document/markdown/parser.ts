import { Autolink, GFM, parser as commonMark, type InlineParser, type MarkdownConfig } from '@lezer/markdown';
import type { Tree, TreeFragment } from '@lezer/common';

/** The parser's time grows with the square of the brackets and ticks in one paragraph; nobody writes one like this by hand. */
const LONGEST_PARAGRAPH = 50_000;
const MOST_MARKS = 1000;

const isGenerated = (paragraph: string): boolean =>
  paragraph.length > LONGEST_PARAGRAPH ||
  (paragraph.length > MOST_MARKS && (paragraph.match(/[[`<]/g)?.length ?? 0) > MOST_MARKS);

/** Leaves a paragraph that no person wrote as plain text. */
const plainWhenGenerated: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainWhenGenerated',
      before: 'Escape',
      parse: (paragraph, _, at) => (at === paragraph.offset && isGenerated(paragraph.text) ? paragraph.end : -1),
    },
  ],
};

const FIRST_OF_ADDRESSES = new Set(Array.from('hmwx', (letter) => letter.charCodeAt(0)));

/** Looks for bare addresses only where one can begin: at `http`, `mailto`, `www` and `xmpp`, or anywhere beside an at sign. */
function whereAddressesBegin(inline: InlineParser): InlineParser {
  let text = '';
  let hasAt = false;
  return {
    name: inline.name,
    parse(paragraph, next, at) {
      if (text !== paragraph.text) {
        ({ text } = paragraph);
        hasAt = text.includes('@');
      }
      return hasAt || FIRST_OF_ADDRESSES.has(next) ? inline.parse(paragraph, next, at) : -1;
    },
  };
}

const addresses: MarkdownConfig = { parseInline: (Autolink.parseInline ?? []).map(whereAddressesBegin) };

const parser = commonMark.configure([GFM.filter((part) => part !== Autolink), addresses, plainWhenGenerated]);

/** A list that is nested this deep costs more with each level than all the rest. */
const DEEP_INDENTATION = /^[ \t]{400,}[^\r\n]*/gm;

/** The line below a table's header with blanks behind it, with which the parser would not take it for one. */
const TABLE_LINE = /^([ \t>]*(?=[|:-])\|?(?:[ \t]*:?-+:?[ \t]*\|)*)([ \t]*:?-+:?[ \t]*)\|([ \t]+)$/gm;

/** The same text, character for character at the same place, in a form that the parser reads as GitHub does. */
const readable = (text: string): string =>
  text
    // To the parser a carriage return is the last character of a line.
    .replace(/\r\n?/g, (end) => (end.length === 2 ? ' \n' : '\n'))
    .replace(
      TABLE_LINE,
      (_, before: string, last: string, blank: string) => `${before}${'-'.repeat(last.length + blank.length)}|`,
    )
    .replace(DEEP_INDENTATION, (line) => ' '.repeat(line.length));

/** Parses CommonMark with tables, task lists and strikethrough; @param fragments what of an earlier tree is still true */
export const parseMarkdown = (text: string, fragments?: readonly TreeFragment[]): Tree =>
  parser.parse(readable(text), fragments);
