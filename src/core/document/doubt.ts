import { lineEnd, nextLine } from '../text/source-text';
import type { Span } from '../text/span';
import type { SyntaxProblem, SyntaxProblemId } from './data/node';

/** Problems that leave the tree as the author meant it. */
const HARMLESS: ReadonlySet<SyntaxProblemId> = new Set([
  'syntax/duplicate-key',
  'syntax/multiple-documents',
  'syntax/unknown-alias',
  'syntax/alias-bomb',
  'syntax/too-deep',
  'syntax/json-comment',
  'syntax/json-trailing-comma',
  'syntax/front-matter-fence',
  'syntax/unclosed-front-matter',
]);

/** Problems whose effect ends where the next top-level entry begins; others may swallow all that follows. */
const LOCAL: ReadonlySet<SyntaxProblemId> = new Set([
  'syntax/unquoted-value',
  'syntax/quote-in-value',
  'syntax/wrong-indentation',
  'syntax/tab-indentation',
  'syntax/missing-colon',
  'syntax/missing-space',
  'syntax/list-on-key-line',
  'syntax/invalid-escape',
]);

/** How a line begins that is part of the top-level entry above it. */
const INSIDE = /[\s#\]})-]/;

/** Problems whose effect ends with their line. */
const ONE_LINE: ReadonlySet<SyntaxProblemId> = new Set(['syntax/json-missing-comma', 'syntax/json-literal']);

/**
 * The stretches of a text in which a parser had to guess what the author meant. What is found there would change with
 * the first correction, so it is not said.
 * @param end offset at which the parsed stretch of `text` ends
 */
export function doubtfulSpans(problems: readonly SyntaxProblem[], text: string, end: number): readonly Span[] {
  return problems
    .filter(({ id }) => !HARMLESS.has(id))
    .map((problem) => ({ start: startOfDoubt(problem, text), end: Math.min(end, endOfDoubt(problem, text)) }));
}

/** A problem inside an entry may be why the entry itself looks as it does: its value is not where it should be. */
function startOfDoubt({ id, start }: SyntaxProblem, text: string): number {
  let line = lineStart(text, start);
  if (LOCAL.has(id)) while (line > 0 && INSIDE.test(text[line] ?? '')) line = lineStart(text, line - 1);
  return line;
}

function endOfDoubt({ id, start }: SyntaxProblem, text: string): number {
  if (ONE_LINE.has(id)) return lineEnd(text, start);
  // Behind a tab the parser may take what stands at the left edge for a part of the entry above.
  if (!LOCAL.has(id) || id === 'syntax/tab-indentation') return text.length;
  let line = nextLine(text, start);
  while (line < text.length && INSIDE.test(text[line] ?? '')) line = nextLine(text, line);
  return line;
}

function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !'\r\n'.includes(text[start - 1] ?? '')) start--;
  return start;
}
