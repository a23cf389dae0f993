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

/** Where a bare address can begin in a text without an at sign: `http`, `mailto`, `www`, `xmpp`. */
const FIRST_OF_ADDRESSES = new Set(Array.from('hmwx', (letter) => letter.charCodeAt(0)));

/** Words in a row, with signs between them that mean nothing to Markdown, up to where an address can begin. */
const WORDS = /[a-z\d]+(?:[ ,.:;()"'/-](?![hmwx])[a-z\d]+)*/iy;
const WORD = /[a-z\d]+/iy;

/** Looks for bare addresses where one can begin, and goes past words that nothing else can begin in. */
function addressOrWords(inline: InlineParser): InlineParser {
  let text = '';
  let hasAt = false;
  return {
    name: inline.name,
    parse(paragraph, next, at) {
      if (text !== paragraph.text) {
        ({ text } = paragraph);
        hasAt = text.includes('@');
      }
      const end = hasAt || FIRST_OF_ADDRESSES.has(next) ? inline.parse(paragraph, next, at) : -1;
      if (end >= 0) return end;
      const words = hasAt ? WORD : WORDS;
      words.lastIndex = at - paragraph.offset;
      return words.test(text) ? words.lastIndex + paragraph.offset : -1;
    },
  };
}

const addresses: MarkdownConfig = { parseInline: (Autolink.parseInline ?? []).map(addressOrWords) };

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
