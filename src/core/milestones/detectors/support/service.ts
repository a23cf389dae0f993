import type { Evidence } from '../detector';
import { hitAt, perSource, programs, type PythonHit } from './python-source';

/** An address that a service answers. */
export interface Route extends PythonHit {
  /** As written: `/v1/predict`. */
  readonly address: string;
  /** Arguments of the decorator and what the function does. */
  readonly decorator: string;
  readonly body: string;
  readonly method: string;
}

const ROUTE =
  /^[ \t]*@\w[\w.]*\.(post|get|put|route|api_route|websocket)\s*\(\s*(?:path\s*=\s*|rule\s*=\s*)?[rf]?["']([^"']*)["']/gim;

/** The addresses that Python services answer, in the order of files and lines. */
export const routesOf = (evidence: Evidence): readonly Route[] =>
  evidence.once('routes', () => programs(evidence).flatMap(routesIn));

const routesIn = perSource((source) =>
  Array.from(source.code.matchAll(ROUTE), (match): Route => {
    const [text, method = '', address = ''] = match;
    const start = match.index + text.length;
    const head = source.code.indexOf('def ', start);
    const decorator = source.code.slice(match.index, head < 0 ? start : head);
    return {
      ...hitAt(source, match.index, text),
      address,
      method: method.toLowerCase(),
      decorator,
      body: head < 0 ? '' : blockAt(source.code, head),
    };
  }),
);

/** Longer ones are read up to here. */
const LONGEST_BLOCK = 20_000;

/** A function or class from its keyword to the end of what is indented below it. */
export function blockAt(code: string, index: number): string {
  const start = Math.max(code.lastIndexOf('\n', index), code.lastIndexOf('\r', index)) + 1;
  const [head = '', ...lines] = code.slice(start, start + LONGEST_BLOCK).split('\n');
  const indentation = indentationOf(head);
  // The head of a function may go on over several lines, its bracket at the same depth.
  const body = isOpen(head) ? lines.findIndex((line) => !isOpen(line)) + 1 : 0;
  const end = lines.findIndex((line, at) => at >= body && line.trim() !== '' && indentationOf(line) <= indentation);
  return [head, ...(end < 0 ? lines : lines.slice(0, end))].join('\n');
}

const isOpen = (line: string): boolean => !/:\s*$|:\s*\.\.\.\s*$|:\s+(?:return|pass|raise)\b/.test(line);

const indentationOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

/** A class of the programs by its name. */
export function classOf(evidence: Evidence, name: string): ({ readonly body: string } & PythonHit) | undefined {
  const pattern = new RegExp(`^[ \\t]*class[ \\t]+${name}\\b[^\\n]*`, 'm');
  for (const source of programs(evidence)) {
    const match = pattern.exec(source.code);
    if (match)
      return {
        ...hitAt(source, match.index, match[0]),
        body: blockAt(source.code, match.index + match[0].indexOf('class')),
      };
  }
  return undefined;
}
