/** A line of code as a shell reads it: with the lines that a backslash joins to it. */
export interface ShellLine {
  /** Offset in the code of what the reader types, behind a prompt. */
  readonly from: number;
  readonly to: number;
  /** Whether a prompt stands in front. */
  readonly prompted: boolean;
  /** In the comment behind it, or in the line of comment above it. */
  readonly comment: string;
}

const PROMPT =
  /^[ \t]*(?:\([\w.-]+\)[ \t]*)?(?:\$(?=[ \t])|%(?=[ \t])|❯|➜|λ|[\w.-]+@[\w.-]+(?::[^\s$#]*)?[ \t]*[$#]|PS(?: [A-Za-z]:[^>\n]*)?>|[A-Za-z]:\\[^>\n]*>|>(?!>)|!)[ \t]*(?=[\w./(])|^[ \t]*\([\w.-]+\)[ \t]+(?=\w)|^[ \t]*\d{1,2}[.)][ \t]+(?=\w)/;
const COMMENT = /^[ \t]*(?:#+|\/\/|::|rem\b)[ \t]*(.*)$/i;
const CONTINUES = /(?:^|[ \t\w"'/.=:)}])[ \t]*[\\^`][ \t]*$/;

/** @param code content of a block of code */
export function* shellLines(code: string): Generator<ShellLine> {
  let comment = '';
  let heredoc: string | undefined;
  for (let at = 0; at < code.length;) {
    const from = at;
    let end = lineEnd(code, at);
    const line = code.slice(from, end);
    at = nextLine(code, end);
    if (heredoc !== undefined) {
      if (line.trim() === heredoc) heredoc = undefined;
      continue;
    }
    const said = COMMENT.exec(line)?.[1];
    if (line.trim() === '' || said !== undefined) {
      comment = said ?? '';
      continue;
    }
    while (CONTINUES.test(code.slice(Math.max(from, end - 200), end)) && at < code.length) {
      end = lineEnd(code, at);
      at = nextLine(code, end);
    }
    heredoc = /<<-?\s*["']?(\w+)/.exec(line)?.[1];
    const prompt = PROMPT.exec(line)?.[0] ?? '';
    const behind = /\s#+[ \t]*(.*)$/.exec(line)?.[1] ?? '';
    yield { from: from + prompt.length, to: end, prompted: prompt !== '', comment: `${comment} ${behind}`.trim() };
  }
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

function nextLine(text: string, end: number): number {
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}
