import { isCollection, isScalar, visit, type Document, type Node, type YAMLError } from 'yaml';
import type { Span } from '../../text/span';
import { lineEnd } from '../../text/source-text';
import type { SyntaxProblem } from './node';
import { standsAmongItems, wrongIndentation, type Diagnosis } from './yaml-indentation';
import { lineStart, nextContentLine, previousContentLine, yamlLine, type YamlLine } from './yaml-line';

/** What the parser stumbled over: its error, the text, and the tree as far as it got. */
interface Case {
  readonly error: YAMLError;
  readonly text: string;
  readonly document: Document;
  /** Where the parser stopped; often behind the place that is wrong. */
  readonly at: number;
}

const DIAGNOSES: Partial<Record<YAMLError['code'], (found: Case) => Diagnosis | undefined>> = {
  BAD_ALIAS: ({ text, at }) => unquoted(text[at] ?? '', at),
  BAD_DQ_ESCAPE: ({ at }) => ({
    id: 'syntax/invalid-escape',
    start: at,
    end: at + 2,
    message: 'Unknown escape in a double-quoted value. Double the backslash, or use single quotes.',
  }),
  BAD_INDENT: badIndent,
  BAD_SCALAR_START: ({ text, at }) => unquoted(text[at] ?? '', at),
  BLOCK_AS_IMPLICIT_KEY: blockAsKey,
  MISSING_CHAR: missingCharacter,
  MULTILINE_IMPLICIT_KEY: ({ text, at }) => lineWithoutColon(text, yamlLine(text, at)),
  MULTIPLE_DOCS: ({ text, at }) => ({
    id: 'syntax/multiple-documents',
    ...(text.startsWith('---', at) ? { start: at, end: at + 3 } : wordAt(text, at)),
    message:
      'A second document starts here, and readers of one document refuse the file. Remove the marker, or move the rest to a file of its own.',
  }),
  UNEXPECTED_TOKEN: unexpectedToken,
};

/** The parser's first error as a problem on at most one line of the text. */
export function syntaxProblem(error: YAMLError, text: string, base: number, document: Document): SyntaxProblem {
  const at = Math.min(error.pos[0], text.length);
  const found =
    mergeConflict(text, at) ?? tabIndent(text, at) ?? DIAGNOSES[error.code]?.({ error, text, document, at });
  const { id, start, end, message } = found ?? {
    id: 'syntax/invalid-yaml',
    ...wordAt(text, at),
    message: `The YAML does not parse here: ${error.message.replace(/\.$/, '')}.`,
  };
  // Where nothing but white space is left, the last thing in front of it is shown.
  const span = start < end ? { start, end: Math.min(end, lineEnd(text, start)) } : wordAt(text, start);
  return { id, start: base + span.start, end: base + Math.max(span.start, span.end), message };
}

/** An alias without its anchor; `*text*` is emphasis that should have been in quotes. */
export function aliasProblem(span: Span, name: string): SyntaxProblem {
  if (/[^\w-]/.test(name)) return unquoted('*', span.start);
  const message = `There is no anchor \`&${name}\` above. Write it at the value that this alias repeats, or put the text in quotes.`;
  return { id: 'syntax/unknown-alias', ...span, message };
}

/** The line with content at or behind `at`: the parser sometimes stops at the white space in front of what is wrong. */
function lineWithContent(text: string, at: number): YamlLine | undefined {
  const rest = text.slice(at, lineEnd(text, at));
  return rest.trim() === '' ? nextContentLine(text, at) : yamlLine(text, at);
}

/** Whether a line is neither a key nor an item. */
const isText = (line: YamlLine): boolean => !line.keyed && line.head.start === line.start + line.indent;

/** The word at an offset; at the end of a line the last character of that line, so that there is something to see. */
function wordAt(text: string, offset: number): Span {
  let start = Math.min(offset, text.length);
  while (start > 0 && start < text.length && /[ \t]/.test(text[start] ?? '')) start++;
  const word = /^[^\s:]+|^:/.exec(text.slice(start, start + 200))?.[0].length ?? 0;
  if (word > 0) return { start, end: start + word };
  const before = text.slice(0, offset).trimEnd().length;
  return { start: Math.max(0, before - 1), end: before };
}

/** The marks that git leaves where two versions could not be joined. */
function mergeConflict(text: string, at: number): Diagnosis | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  const before = text.slice(0, lineEnd(text, at));
  const start = /(?:^|\n|\r)<{7}(?= |\r|\n)(?![\s\S]*[\r\n]<{7} )/.exec(before);
  if (!start || !/^>{7}/m.test(text)) return undefined;
  const from = start.index + start[0].length - 7;
  const message = 'A merge conflict is left here. Keep one of the two versions and remove the three marks.';
  return { id: 'syntax/merge-conflict', start: from, end: from + 7, message };
}

/** White space with a tab in it at the start of the line at `at`, or of the one before it. */
function tabIndent(text: string, at: number): Diagnosis | undefined {
  const here = lineStart(text, at);
  for (const start of [here, lineStart(text, Math.max(0, here - 1))]) {
    const indent = /^[ \t]*\t[ \t]*(?=\S)/.exec(text.slice(start, start + 1000))?.[0].length;
    if (indent === undefined) continue;
    const message = 'A tab is used as indentation, which YAML does not allow. Use spaces.';
    return { id: 'syntax/tab-indentation', start, end: start + indent, message };
  }
  return undefined;
}

/** Of a line of `key: value` the colon that is one too many. */
function secondColon(text: string, { value }: YamlLine): number | undefined {
  const written = text.slice(value.start, value.end);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(written)?.[0].length ?? 0;
  const colon = /:(?=[ \t]|$)/.exec(written.slice(quoted));
  return colon ? value.start + quoted + colon.index : undefined;
}

/** `key: first: second`, or a line below a finished `key: value` that is indented deeper than the key. */
function blockAsKey({ text, at }: Case): Diagnosis | undefined {
  if (/\s/.test(text[at] ?? '')) {
    const item = lineWithContent(text, at);
    const above = item && previousContentLine(text, item.start);
    return item && wrongIndentation(text, item, above?.indent === item.indent ? 'keys' : undefined);
  }
  const line = yamlLine(text, at);
  if (!line.keyed && line.head.start === at) return lineWithoutColon(text, line);
  const opened = /^([\w-]+)(?::|[ \t]+)(?=[[{])/.exec(text.slice(line.head.start, line.end))?.[1]?.length;
  if (opened !== undefined) {
    const { start } = line.head;
    return gluedKey(text, { start, end: line.end }) ?? withoutColon({ start, end: start + opened });
  }
  const colon = secondColon(text, line);
  if (colon === undefined) {
    const next = nextContentLine(text, at);
    return next && wrongIndentation(text, next);
  }
  const message =
    'A colon followed by a space starts a value of its own, which cannot be here. Put the whole value in quotes.';
  return { id: 'syntax/unquoted-value', start: colon, end: colon + 1, message };
}

/** A value that begins with a character that means something else to YAML. */
function unquoted(char: string, at: number): Diagnosis {
  const name = char === '`' ? 'A backtick' : `\`${char}\``;
  const message = `${name} at the start of a value means something else in YAML. Put the whole value in quotes.`;
  return { id: 'syntax/unquoted-value', start: at, end: at + 1, message };
}

function badIndent(found: Case): Diagnosis | undefined {
  const { text, at, error } = found;
  if (error.message.startsWith('Flow')) return unclosedBracket(found);
  const line = lineWithContent(text, at);
  if (!line) return undefined;
  const glued = gluedTo(text, line);
  if (glued) return glued;
  const above = previousContentLine(text, line.start);
  // A comment ends a plain text, so the parser stumbles only over the line behind it.
  if (above?.indent === line.indent && isText(above)) return lineWithoutColon(text, above);
  return wrongIndentation(text, line, standsAmongItems(text, line) ? 'items' : undefined);
}

/** `key:value` or `-item`: the space that makes them YAML is missing. */
function gluedTo(text: string, line: YamlLine): Diagnosis | undefined {
  const start = line.start + line.indent;
  const content = text.slice(start, line.end);
  const dash = /^-(?=[^\s-])/.test(content) && !line.keyed;
  if (dash) {
    const message = 'A list item needs a space behind its dash. Add the space.';
    return { id: 'syntax/missing-space', start, end: start + 1, message };
  }
  return gluedKey(text, { start, end: line.end });
}

function gluedKey(text: string, { start, end }: Span): Diagnosis | undefined {
  const key = /^[\w-]+[ \t]*(?::(?=[^ \t:/])|：)/.exec(text.slice(start, end))?.[0].length;
  if (key === undefined) return undefined;
  const message =
    text[start + key - 1] === '：'
      ? 'The colon of full width is text to YAML. Write `:` and a space.'
      : isNoBreakSpace(text[start + key])
        ? 'The no-break space behind this colon is text to YAML. Write a space.'
        : 'A key needs a space behind its colon. Add the space.';
  return { id: 'syntax/missing-space', start: start + key - 1, end: start + key, message };
}

/** What looks like a space, mostly copied from a web page or typed with Alt. */
const isNoBreakSpace = (char: string | undefined): boolean => char === '\u00a0' || char === '\u202f';

function unclosedBracket({ document, at, text }: Case): Diagnosis | undefined {
  const start = innermost(document, at, (node) => isCollection(node) && node.flow === true);
  if (start === undefined) return undefined;
  const closing = text[start] === '{' ? '}' : ']';
  const message = `This bracket is not closed. Add \`${closing}\` behind the last item.`;
  return { id: 'syntax/unclosed-bracket', start, end: start + 1, message };
}

/** Offset at which the last node of a kind that starts before `at` and reaches it begins. */
function innermost(document: Document, at: number, fits: (node: Node) => boolean): number | undefined {
  let start: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const range = node.range;
      if (range && range[0] <= at && at <= range[2] + 1 && fits(node)) start = range[0];
    },
  });
  return start;
}

function missingCharacter(found: Case): Diagnosis | undefined {
  const { error, text, at, document } = found;
  if (error.message.endsWith('quote')) {
    const start = innermost(document, at, (node) => isScalar(node) && node.type?.startsWith('QUOTE') === true);
    if (start === undefined) return undefined;
    const message = `This quote is not closed. Add \`${text[start] ?? '"'}\` at the end of the value.`;
    return { id: 'syntax/unclosed-quote', start, end: start + 1, message };
  }
  if (error.message.startsWith('Comments')) {
    const message =
      'A comment needs a space in front of it. Add the space, or put the value in quotes if this is part of it.';
    return { id: 'syntax/missing-space', start: at, end: at + 1, message };
  }
  if (error.message.startsWith('Flow')) return unclosedBracket(found);
  if (error.message.startsWith('Missing , or :')) return quoteInValue(text, at);
  if (error.message.startsWith('Sequence item')) {
    const line = lineWithContent(text, at);
    return line && wrongIndentation(text, line);
  }
  return error.message.startsWith('Missing directives') ? undefined : lineWithoutColon(text, yamlLine(text, at));
}

/** A line among keys that is no key. */
function lineWithoutColon(text: string, line: YamlLine): Diagnosis {
  const next = nextContentLine(text, line.start);
  // The parser takes the comment above for the start of what is indented below it.
  if (next && text[line.start + line.indent] === '#') return wrongIndentation(text, next);
  if (line.head.start > line.start + line.indent) {
    // Only keys below it, in the column of its content or below its one word, show that an item was to start with a key.
    if (!next?.keyed || next.indent <= line.indent) return wrongIndentation(text, line, 'keys');
    const column = line.head.start - line.start;
    const opens = next.indent > column && /^[\w-]+$/.test(text.slice(line.value.start, line.value.end));
    if (next.indent !== column && !opens) return wrongIndentation(text, next);
  }
  const glued = gluedTo(text, line) ?? gluedKey(text, { start: line.head.start, end: line.end });
  if (glued) return glued;
  const { start } = line.head;
  return withoutColon({ start, end: line.keyed ? line.head.end : Math.max(line.value.end, line.head.end) });
}

function withoutColon(span: Span): Diagnosis {
  const message = 'This line is neither a key with a value nor a list item. Add a colon and a space behind the key.';
  return { id: 'syntax/missing-colon', ...span, message };
}

function unexpectedToken(found: Case): Diagnosis | undefined {
  const { text, at, error } = found;
  const char = text[at] ?? '';
  if (error.message.includes('block-seq-ind')) {
    if (/^[ \t]*$/.test(text.slice(lineStart(text, at), at))) return wrongIndentation(text, yamlLine(text, at), 'keys');
    const message = 'A list cannot start on the line of its key. Move it to the next line, or write it in brackets.';
    return { id: 'syntax/list-on-key-line', start: at, end: at + 1, message };
  }
  if (/^Unexpected flow-(?:seq|map)-end/.test(error.message)) {
    const message = `This \`${char}\` closes nothing that is open. Remove it, or add the opening bracket.`;
    return { id: 'syntax/unclosed-bracket', start: at, end: at + 1, message };
  }
  const line = yamlLine(text, at);
  const first = text[line.value.start] ?? '';
  // `> 0.5` and `*bold* text`: the first character made the parser expect something else.
  const behindNode = error.message.startsWith('Unexpected scalar at node end');
  if (line.value.start < at && (behindNode ? /[*&!{[]/ : /[>|]/).test(first)) return unquoted(first, line.value.start);
  if (line.value.start < at && /["']/.test(first)) return quoteInValue(text, at);
  const start = lineWithContent(text, 0);
  const opening = start && text[start.start + start.indent] === '#' ? nextContentLine(text, start.start) : start;
  if (opening?.keyed && opening.indent > line.indent) return wrongIndentation(text, opening);
  // The first line is no key, so that everything below it is too much.
  if (opening && isText(opening) && opening.start < line.start) return lineWithoutColon(text, opening);
  return behindNode ? wrongIndentation(text, line, standsAmongItems(text, line) ? 'items' : undefined) : undefined;
}

/** Text behind a quoted value: the quote that ended it stands before `at`. */
function quoteInValue(text: string, at: number): Diagnosis | undefined {
  const behind = text.slice(0, at).trimEnd().length;
  if (!/["']/.test(text[behind - 1] ?? '')) return undefined;
  const message =
    'This quote ends the value, yet more text follows. Use the other kind of quotes around the whole value.';
  return { id: 'syntax/quote-in-value', start: behind - 1, end: behind, message };
}
