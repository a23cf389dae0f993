import type { Heading, MarkdownBody } from '../document/markdown/body';
import { plainText } from '../document/markdown/plain-text';

/** The anchor that GitHub and the Hub give a heading: from its text as it is written, numbers and emoji included. */
export function slugOf(body: MarkdownBody, heading: Heading): string {
  const [line = ''] = body.slice(heading).split(/[\r\n]/);
  return plainText(line.replace(/^ {0,3}#{1,6}\s*/, '').replace(/\s+#+\s*$/, ''))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
