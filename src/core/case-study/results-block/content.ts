import type { MarkdownBody } from '../../document/markdown/body';
import type { ResultsBlock } from './results-block';

/** What stands in front of the first comment on its line: blanks, or the marks of a quote. Undefined for anything else. */
export function prefixOf({ begin }: ResultsBlock, body: MarkdownBody): string | undefined {
  const start = begin.start - body.span.start;
  const line = body.text.slice(
    Math.max(body.text.lastIndexOf('\n', start - 1), body.text.lastIndexOf('\r', start - 1)) + 1,
    start,
  );
  return /^[ \t>]*$/.test(line) ? line : undefined;
}

/** The content of a block with the lines of a table, with an empty line at both ends so that Markdown sees a table. */
export function contentOf(lines: readonly string[], prefix: string, lineBreak: string): string {
  const quiet = prefix.trimEnd();
  const written = ['', ...lines, ''].map((line) => (line === '' ? quiet : prefix + line));
  return `${lineBreak}${written.join(lineBreak)}${lineBreak}${prefix}`;
}

/** Whether two contents differ in nothing but the layout that a formatter may give a table. */
export const saysTheSame = (a: string, b: string): boolean => bare(a) === bare(b);

const bare = (content: string): string =>
  content
    .split(/\r\n|\n|\r/)
    .map((line) =>
      line
        .replace(/^[\s>]+|\s+$/g, '')
        .replace(/:?-{3,}:?/g, '---')
        .replace(/\s*\|\s*/g, '|')
        .replace(/\s+/g, ' '),
    )
    .filter((line) => line !== '')
    .join('\n');
