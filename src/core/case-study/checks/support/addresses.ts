import type { Block } from '../../../document/markdown/blocks/block';
import type { MarkdownBody } from '../../../document/markdown/body';
import { indexBefore, lastBefore } from '../../../text/last-before';
import { lineEnd } from '../../../text/source-text';
import type { Span } from '../../../text/span';
import type { CaseStudy } from '../../case-study';

/** An address in the text, a tag, or a badge, with what is written beside it. */
export interface Address extends Span {
  readonly target: string;
  /** The line around it. */
  readonly around: string;
  readonly image: boolean;
}

const ATTRIBUTE = /<(a|img|video|source|iframe)\s[^<>]*?\b(?:href|src)\s*=\s*["']?([^"'\s<>]+)/gi;
const BARE = /https?:\/\/(?<=[\s>]https?:\/\/)[^\s<>"'`)\]]+/g;
const COMMENT = /<!--[^]*?(?:-->|$)/g;

const KNOWN = new WeakMap<MarkdownBody, readonly Address[]>();

/** Every address that a reader can see or follow, in the order of the text; those in comments and code are none. */
export function addressesOf({ body }: CaseStudy): readonly Address[] {
  const read = KNOWN.get(body);
  if (read) return read;
  const { text, span, links } = body;
  const hidden = Array.from(text.matchAll(COMMENT), ({ index, 0: all }) => ({ start: index, end: index + all.length }));
  const found: Address[] = [];
  const add = (from: number, to: number, target: string, image: boolean): void => {
    const comment = lastBefore(hidden, from);
    if (comment && from < comment.end) return;
    const around = text.slice(text.lastIndexOf('\n', from) + 1, lineEnd(text, to));
    found.push({ start: span.start + from, end: span.start + to, target, around, image });
  };
  for (const { start, end, target, image } of links) add(start - span.start, end - span.start, target, image);
  for (const match of text.includes('<') ? text.matchAll(ATTRIBUTE) : []) {
    const [all, tag = '', target = ''] = match;
    const to = match.index + all.length;
    if (!body.isCode(span.start + match.index)) add(to - target.length, to, target, /img|video|source/i.test(tag));
  }
  // Inside of tags Markdown knows no links.
  const known = new Set(found.map(({ start }) => start));
  for (const { 0: target, index } of text.includes('<') ? text.matchAll(BARE) : [])
    if (!known.has(span.start + index) && !body.isCode(span.start + index))
      add(index, index + target.length, target, false);
  found.sort((a, b) => a.start - b.start);
  KNOWN.set(body, found);
  return found;
}

/** How many blocks stand inside of another one at most. */
const NESTED = 12;

/** The block around an offset; addresses stand outside of what is read as text. */
export function blockAt({ blocks: { blocks } }: CaseStudy, offset: number): Block | undefined {
  const last = indexBefore(blocks, offset);
  for (let index = last; index >= 0 && last - index < NESTED; index--) {
    const block = blocks[index];
    if (block && offset < block.end) return block;
  }
  return undefined;
}
