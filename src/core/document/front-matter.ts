import type { Span } from '../text/span';
import { lineEnd, nextLine } from '../text/source-text';

/** The YAML block at the top of a Markdown file. */
export interface FrontMatter {
  /** From the first dash of the opening fence to the last dash of the closing one. */
  readonly span: Span;
  /** The opening fence alone: where findings about the block as a whole go. */
  readonly fence: Span;
  /** The YAML between the fences, up to and with the line break in front of the closing fence. */
  readonly content: Span;
  /** False when the file ends before the closing fence; the content then goes up to the first line that is no YAML. */
  readonly closed: boolean;
}

/**
 * Finds the block by the rule that the Hub's client and server share: optional white space, a line of exactly three
 * dashes, anything, and the next line of three dashes with at most blanks behind them.
 * Source: Hugging Face `repocard.py`, regular expression of the metadata block.
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  let start = 0;
  while (start < text.length && /\s/.test(text[start] ?? '')) start++;
  if (!text.startsWith('---', start) || lineEnd(text, start) !== start + 3) return undefined;
  const fence = { start, end: start + 3 };
  const contentStart = nextLine(text, start);
  for (let line = contentStart; line < text.length; line = nextLine(text, line)) {
    const end = lineEnd(text, line);
    if (text.startsWith('---', line) && /^---[ \t]*$/.test(text.slice(line, end))) {
      return { span: { start, end: line + 3 }, fence, content: { start: contentStart, end: line }, closed: true };
    }
  }
  const content = unclosedContent(text, contentStart);
  return content && { span: { start, end: content.end }, fence, content, closed: false };
}

/**
 * A first line of dashes without a second one is a horizontal rule, unless the very next line reads like a key.
 * The block then ends where the lines stop reading like YAML: at an empty line or a Markdown heading.
 */
function unclosedContent(text: string, start: number): Span | undefined {
  let end = start;
  for (let line = start; line < text.length; line = nextLine(text, line)) {
    const content = text.slice(line, lineEnd(text, line));
    if (line === start ? !/^[\w-]+:(\s|$)/.test(content) : !/^([\w-]+:(\s|$)|\s+\S|- |# ?[^#])/.test(content)) break;
    end = nextLine(text, line);
    if (end === line) break;
  }
  return end > start ? { start, end } : undefined;
}
