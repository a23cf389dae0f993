import type { Tree } from '@lezer/common';
import type { Span } from '../../text/span';
import { titleText } from './blocks/title';

/** A heading with what stands below it. */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  /** Without markup, emoji, numbering and trailing `#`. */
  readonly title: string;
  /** From behind the heading to the next heading of any level. */
  readonly content: Span;
  /** From behind the heading to the next heading of the same or a higher level. */
  readonly section: Span;
  /** Its own title, that of the heading above it, and so on up to the outermost. */
  readonly path: readonly string[];
}

/** The headings of a body, in order; those inside quotes and lists are none. @param base offset of `text` in the file */
export function headingsOf(text: string, tree: Tree, base: number): Heading[] {
  const end = base + text.length;
  const found: { level: number; span: Span; title: string }[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    const { name } = node;
    const level = name.includes('Heading') ? /^(?:ATX|Setext)Heading([1-6])$/.exec(name)?.[1] : undefined;
    if (level === undefined) continue;
    found.push({
      level: Number(level),
      span: { start: base + node.from, end: base + node.to },
      title: titleText(text.slice(node.from, node.to)),
    });
  }
  const paths = pathsOf(found);
  // Backwards, so that the next heading of each level is known without searching for it.
  const nextOfLevel: number[] = Array.from({ length: 7 }, () => end);
  const headings: Heading[] = [];
  for (const [index, { level, span, title }] of [...found.entries()].reverse()) {
    const section = { start: span.end, end: Math.min(...nextOfLevel.slice(1, level + 1)) };
    nextOfLevel[level] = span.start;
    const content = { start: span.end, end: found[index + 1]?.span.start ?? end };
    const { start, end: to } = span;
    headings.push({ start, end: to, level, title, content, section, path: paths[index] ?? [title] });
  }
  return headings.reverse();
}

function pathsOf(found: readonly { readonly level: number; readonly title: string }[]): readonly (readonly string[])[] {
  const open: { level: number; path: readonly string[] }[] = [];
  return found.map(({ level, title }) => {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const path = [title, ...(open.at(-1)?.path ?? [])];
    open.push({ level, path });
    return path;
  });
}
