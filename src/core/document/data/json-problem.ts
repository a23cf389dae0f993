import { printParseErrorCode, type ParseError } from 'jsonc-parser';
import { MOST_PROBLEMS, type SyntaxProblem } from './node';

/** What is wrong and what to write, by the parser's error code. */
const MESSAGES = {
  InvalidSymbol:
    'JSON knows only `true`, `false`, `null`, numbers, quoted strings, lists and objects. Put text in double quotes.',
  InvalidNumberFormat: 'This is no JSON number. Write digits, a point and digits.',
  InvalidEscapeCharacter: 'This string holds an unknown escape. Double each backslash that is meant as one.',
  InvalidUnicode: 'This string holds a broken `\\u` escape. Write four hexadecimal digits behind it.',
  InvalidCharacter: 'This string holds a control character. Write it as an escape such as `\\n` or `\\t`.',
  PropertyNameExpected: 'A key in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is missing between key and value.',
  CloseBraceExpected: 'The object is not closed. Add `}`.',
  CloseBracketExpected: 'The list is not closed. Add `]`.',
  EndOfFileExpected: 'The document ended before this. Remove it, or put everything into one object.',
  UnexpectedEndOfString: 'This string is not closed. Add `"` at its end.',
};

/** Words of other languages, with what stands for them in JSON, which has neither infinity nor "not a number". */
export const JSON_WORDS: Readonly<Record<string, string>> = {
  True: 'true',
  False: 'false',
  None: 'null',
  NaN: 'null',
  Infinity: 'null',
  '-Infinity': 'null',
  nan: 'null',
  undefined: 'null',
};

/**
 * The parser's errors as problems. Comments, commas and words that JSON does not know do not confuse the parser, so each
 * of them is listed; of the rest only the first one, because behind it the parser guesses.
 */
export function jsonProblems(allErrors: readonly ParseError[], text: string): SyntaxProblem[] {
  const errors = allErrors.slice(0, 10 * MOST_PROBLEMS);
  const problems: SyntaxProblem[] = [];
  const starts = new Set<number>();
  const comments = errors.filter(isComment);
  let confused = false;
  for (const error of errors) {
    if (problems.length >= MOST_PROBLEMS) break;
    const known = clearProblem(error, text, comments);
    if (known === 'repeats') continue;
    if (known) {
      if (!starts.has(known.start)) problems.push(known);
      starts.add(known.start);
    } else if (!confused) {
      confused = true;
      problems.push(otherProblem(error, text));
    }
  }
  return confused ? problems.slice(0, problems.findIndex(isOther) + 1) : problems;
}

const isComment = ({ error }: ParseError): boolean => printParseErrorCode(error) === 'InvalidCommentToken';

const isOther = ({ id }: SyntaxProblem): boolean => id === 'syntax/invalid-json' || id === 'syntax/json-missing-comma';

/** A problem that leaves no doubt about the rest; `repeats` for an error that only follows from such a one. */
function clearProblem(
  error: ParseError,
  text: string,
  comments: readonly ParseError[],
): SyntaxProblem | 'repeats' | undefined {
  const { offset, length } = error;
  const name = printParseErrorCode(error.error);
  if (isComment(error)) {
    const message = 'JSON has no comments, and strict readers refuse the file. Remove the comment.';
    const comment = text.slice(offset, offset + length);
    const end = offset + (/[\r\n]/.exec(comment)?.index ?? comment.length);
    return { id: 'syntax/json-comment', start: offset, end, message };
  }
  const word = jsonWord(text, offset, length);
  if (name === 'InvalidSymbol' && word) return word;
  const before = contentEnd(text, offset, comments);
  const start = wordStart(text, before);
  if (name === 'ValueExpected' && jsonWord(text, start, before - start)) return 'repeats';
  const comma = text[before - 1] === ',' && /[}\]]/.test(text[offset] ?? '');
  if (!comma) return undefined;
  const message = 'JSON allows no comma behind the last item. Remove it.';
  return { id: 'syntax/json-trailing-comma', start: before - 1, end: before, message };
}

/** Offset behind the last character in front of `offset` that is neither white space nor part of one of the comments. */
function contentEnd(text: string, offset: number, comments: readonly ParseError[] = []): number {
  let end = offset;
  for (;;) {
    while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
    const comment = comments.findLast((one) => one.offset < end);
    if (!comment || comment.offset + comment.length < end) return end;
    end = comment.offset;
  }
}

/** Offset at which the word that ends at `end` begins, a minus in front of it included. */
function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && /\w/.test(text[start - 1] ?? '')) start--;
  return start < end && text[start - 1] === '-' ? start - 1 : start;
}

function jsonWord(text: string, offset: number, length: number): SyntaxProblem | undefined {
  const start = text[offset - 1] === '-' ? offset - 1 : offset;
  const end = text.startsWith('-Infinity', offset) ? offset + 9 : offset + length;
  const json = JSON_WORDS[text.slice(start, end)];
  if (json === undefined) return undefined;
  const message = `\`${text.slice(start, end)}\` is no JSON, and strict readers refuse the file. Write \`${json}\`.`;
  return { id: 'syntax/json-literal', start, end, message };
}

function otherProblem({ error, offset, length }: ParseError, text: string): SyntaxProblem {
  const name = printParseErrorCode(error);
  const end = offset + (/[\r\n]/.exec(text.slice(offset, offset + length))?.index ?? length);
  if (name === 'CommaExpected') {
    const start = contentEnd(text, offset);
    if (start === offset)
      return { id: 'syntax/invalid-json', start: offset, end, message: MESSAGES.InvalidNumberFormat };
    const message = 'A comma is missing behind this. Add it.';
    return { id: 'syntax/json-missing-comma', start: Math.max(0, start - 1), end: start, message };
  }
  const message = (MESSAGES as Partial<Record<string, string>>)[name] ?? 'This is not valid JSON here.';
  if (name === 'UnexpectedEndOfString') return { id: 'syntax/invalid-json', start: offset, end: offset + 1, message };
  // At the end of the file there is nothing to see, so the last character is marked.
  const last = text.trimEnd().length;
  const span =
    offset < last ? { start: offset, end: Math.max(end, offset + 1) } : { start: Math.max(0, last - 1), end: last };
  return { id: 'syntax/invalid-json', ...span, message };
}
