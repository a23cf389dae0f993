import type { Edit } from '../text/edit';
import { lineEnd, nextLine } from '../text/source-text';
import type { Span } from '../text/span';
import type { FrontMatter } from './front-matter';

/** A front matter that the Hub does not see as one, because of one of its fences. */
export interface BrokenFence {
  /** The fence that is wrong. */
  readonly span: Span;
  readonly message: string;
  /** The YAML that was meant as front matter. */
  readonly content: Span;
  /** What makes it a front matter. */
  readonly edits: readonly Edit[];
}

/** Keys that nobody writes at the start of a line between two rules for another reason than front matter. */
const KNOWN_KEY =
  /^(?:license|language|tags|datasets|metrics|base_model|pipeline_tag|library_name|model-index|co2_eq_emissions|task_categories|task_ids|size_categories|pretty_name|dataset_info|configs|sdk|colorFrom):/m;

/** Like a line of YAML: a key, an item, something indented, a comment or nothing. */
const YAML_LINE = /^(?:["']?[\w-]+["']?:(?:\s|$)|[ \t]|-[ \t]|-$|#|$)/;

const EXACT = /^---[ \t]*$/;
const LIKE_FENCE = /^[ \t]*(?:-{3,}|[–—]+)[ \t]*(?:#.*)?$/;
const LIKE_END = /^[ \t]*(?:-{3,}|[–—]+|\.{3})[ \t]*(?:#.*)?$/;

/** How far the opening fence may be from the top, and the closing one from it, in lines. */
const LINES_ABOVE = 12;
const MOST_LINES = 400;

/**
 * Looks for fences that were meant as such, but are not exactly three dashes or not on top. Two horizontal rules with
 * prose between them are none: only lines of YAML with a key that the Hub knows count.
 * @param frontMatter what the Hub would find
 * @param broken whether what it finds does not parse
 */
export function findBrokenFence(
  text: string,
  frontMatter: FrontMatter | undefined,
  broken: boolean,
): BrokenFence | undefined {
  if (!frontMatter) return brokenOpening(text);
  if (frontMatter.closed && !broken) return undefined;
  const { start } = frontMatter.content;
  const end = closingFence(text, start, LIKE_END);
  if (!end || EXACT.test(text.slice(end.start, end.end))) return undefined;
  const message = 'The front matter must end with a line of exactly three dashes. Write `---`.';
  const content = { start, end: end.start };
  return { span: visible(text, end), message, content, edits: [{ span: end, newText: '---' }] };
}

function brokenOpening(text: string): BrokenFence | undefined {
  let first = true;
  let lines = 0;
  for (let line = 0; line < text.length && lines < LINES_ABOVE; line = nextLine(text, line)) {
    const fence = { start: line, end: lineEnd(text, line) };
    const written = text.slice(fence.start, fence.end).replace('\uFEFF', '');
    if (written.trim() === '') continue;
    lines++;
    if (LIKE_FENCE.test(written)) {
      const found = first ? openedBy(text, fence) : belowText(text, fence);
      if (found) return found;
    }
    first = false;
  }
  return undefined;
}

/** `----`, `--- # comment` or a dash that is none on the first line. */
function openedBy(text: string, fence: Span): BrokenFence | undefined {
  const start = nextLine(text, fence.start);
  const end = closingFence(text, start, LIKE_END);
  if (!end) return undefined;
  const message = 'The front matter must start with a line of exactly three dashes. Write `---`.';
  const edits = [
    {
      span: { start: text.startsWith('\uFEFF', fence.start) ? fence.start + 1 : fence.start, end: fence.end },
      newText: '---',
    },
    ...(EXACT.test(text.slice(end.start, end.end)) ? [] : [{ span: end, newText: '---' }]),
  ];
  return { span: visible(text, fence), message, content: { start, end: end.start }, edits };
}

/** A block that has a heading, a badge or a comment above it. */
function belowText(text: string, fence: Span): BrokenFence | undefined {
  if (!EXACT.test(text.slice(fence.start, fence.end))) return undefined;
  const start = nextLine(text, fence.start);
  const end = closingFence(text, start, EXACT);
  if (!end) return undefined;
  const block = { start: fence.start, end: nextLine(text, end.start) };
  const moved = text.slice(block.start, block.end);
  const top = text.startsWith('\uFEFF') ? 1 : 0;
  const lineBreak = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const message =
    'The front matter must be the first thing in the file, so this block is read as text. Move it to the top.';
  const edits = [
    { span: { start: top, end: top }, newText: moved.endsWith(lineBreak) ? moved : moved + lineBreak },
    { span: block, newText: '' },
  ];
  return { span: visible(text, fence), message, content: { start, end: end.start }, edits };
}

/** The line that ends the YAML which starts at `start`, when there is one and a known key stands in between. */
function closingFence(text: string, start: number, fence: RegExp): Span | undefined {
  let lines = 0;
  for (let line = start; line < text.length && lines++ < MOST_LINES; line = nextLine(text, line)) {
    const end = lineEnd(text, line);
    const written = text.slice(line, end);
    if (fence.test(written)) return KNOWN_KEY.test(text.slice(start, line)) ? { start: line, end } : undefined;
    if (!YAML_LINE.test(written)) return undefined;
  }
  return undefined;
}

/** A line without the white space in front of it; blanks behind a fence are what is wrong with it. */
function visible(text: string, { start, end }: Span): Span {
  const lead = /^[\s\uFEFF]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: start + lead, end };
}
