import type { YAMLError } from 'yaml';
import { lineEnd } from '../../text/source-text';
import type { SyntaxProblem, SyntaxProblemId } from './node';

/** What is wrong and what to write, by the parser's error code; codes that are missing here keep the parser's own words. */
const MESSAGES: Partial<Record<YAMLError['code'], string>> = {
  BAD_INDENT:
    'The indentation does not fit the lines above. Align it with its neighbours, or quote the text if it is one value.',
  BAD_SCALAR_START: 'A plain value cannot start with this character. Put the value in quotes.',
  BAD_DQ_ESCAPE: 'Unknown escape in a double-quoted value. Write `\\\\` for a backslash, or use single quotes.',
  BLOCK_AS_IMPLICIT_KEY:
    'A nested mapping cannot stand on the same line as its key. Quote the value if it contains `: `, or move it to the next line.',
  MISSING_CHAR: 'Something that was opened is not closed here. Add the missing quote, bracket, comma or colon.',
  MULTILINE_IMPLICIT_KEY:
    'A key must fit on one line and end with a colon. Add `: ` behind the key, or quote the value.',
  MULTIPLE_DOCS:
    'A second document starts here, and only one is read. Remove the `---` or move the rest to a file of its own.',
  TAB_AS_INDENT: 'A tab is used as indentation, which YAML does not allow. Use spaces.',
  UNEXPECTED_TOKEN: 'This does not belong here. Check the line above for a missing colon, quote or bracket.',
  BAD_ALIAS: 'There is no anchor of this name above. Write `&name` at the value that this alias repeats.',
};

const IDS: Partial<Record<YAMLError['code'], SyntaxProblemId>> = {
  TAB_AS_INDENT: 'syntax/tab-indentation',
  MULTIPLE_DOCS: 'syntax/multiple-documents',
  BAD_ALIAS: 'syntax/unknown-alias',
};

/** The parser's error as a problem on at most one line of the text. */
export function syntaxProblem(error: YAMLError, text: string, base: number): SyntaxProblem {
  // A tab is sometimes reported as a bad indent or an unexpected token; what helps the author is to hear of the tab.
  const tab = tabIndent(text, error.pos[0]);
  const code = tab === undefined ? error.code : 'TAB_AS_INDENT';
  const start = Math.min(tab?.start ?? error.pos[0], text.length);
  const end = tab?.end ?? Math.min(Math.max(error.pos[1], start + 1), lineEnd(text, start), text.length);
  return {
    id: IDS[code] ?? 'syntax/invalid-yaml',
    start: base + start,
    end: base + Math.max(start, end),
    message: MESSAGES[code] ?? error.message,
  };
}

/** The run of white space with a tab in it at the start of the line of `offset`, or of the line before it. */
function tabIndent(text: string, offset: number): { start: number; end: number } | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const starts = [lineStart, text.lastIndexOf('\n', lineStart - 2) + 1];
  for (const start of starts) {
    const indent = /^[ \t]*/.exec(text.slice(start, start + 1000))?.[0] ?? '';
    if (indent.includes('\t') && start + indent.length <= offset + 1000) return { start, end: start + indent.length };
  }
  return undefined;
}
