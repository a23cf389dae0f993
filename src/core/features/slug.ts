import type { Heading, MarkdownBody } from '../document/markdown/body';
import { plainText } from '../document/markdown/plain-text';

/** The anchor that GitHub and the Hub give a heading: from its text as it is written, numbers and emoji included. */
export function slugOf(body: MarkdownBody, heading: Heading): string {
  const [line = ''] = body.slice(heading).split(/[\r\n]/);
  return slug(line.replace(/^ {0,3}#{1,6}\s*/, '').replace(/\s+#+\s*$/, ''));
}

const slug = (markdown: string): string =>
  plainText(markdown)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const HTML_HEADING = /<h([1-6])\b[^<>]*>([^]{0,500}?)<\/h\1\s*>/gi;
const NAMED = /<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** Everything in a page that a link with `#` can lead to: headings, a number behind those that stand twice, and named tags. */
export function anchorsOf(body: MarkdownBody): ReadonlySet<string> {
  const anchors = new Set<string>();
  const html = Array.from(body.text.matchAll(HTML_HEADING), (match) => ({
    start: body.span.start + match.index,
    slug: slug(match[2] ?? ''),
  }));
  const headings = body.headings.map((heading) => ({ start: heading.start, slug: slugOf(body, heading) }));
  const seen = new Map<string, number>();
  for (const { slug: own } of [...headings, ...html].sort((a, b) => a.start - b.start)) {
    const count = seen.get(own) ?? 0;
    seen.set(own, count + 1);
    const anchor = count === 0 ? own : `${own}-${count}`;
    // Behind some emoji stands an invisible mark, which hosts keep and people cannot see.
    anchors.add(anchor).add(anchor.replaceAll('\uFE0F', ''));
  }
  for (const match of body.text.matchAll(NAMED)) {
    const name = match[1] ?? match[2] ?? match[3];
    if (name !== undefined && name !== '') anchors.add(name);
  }
  return anchors;
}
