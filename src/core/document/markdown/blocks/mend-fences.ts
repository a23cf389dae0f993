import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import { parseMarkdown } from '../parser';
import type { FenceFault } from './block';

/** A body as its author meant it: what fences swallow by mistake is Markdown again. */
export interface Mended {
  /** Of the same length as the body's text. */
  readonly text: string;
  readonly tree: Tree;
  /** Offsets in the text, as are those of `code`. */
  readonly faults: readonly FenceFault[];
  /** Code whose fence was taken away because it is never closed. */
  readonly code: readonly UnclosedCode[];
}

export interface UnclosedCode {
  readonly from: number;
  readonly to: number;
  readonly contentFrom: number;
  readonly info: string;
}

/** Behind so many faults a file is read as it stands. */
const MOST_FAULTS = 8;

/** Reads fences again that are not closed or run over headings because one above them is not. */
export function mendFences(source: string, parsed: Tree): Mended {
  let text = source;
  let tree = parsed;
  const faults: FenceFault[] = [];
  const code: UnclosedCode[] = [];
  for (let from = 0; faults.length < MOST_FAULTS;) {
    const fault = firstFault(text, tree, from);
    if (!fault) break;
    from = fault.end;
    faults.push({ start: fault.start, end: fault.openerEnd, fault: fault.fault });
    if (fault.blankTo === undefined) continue;
    from = fault.blankTo;
    if (text.slice(fault.contentFrom, fault.blankTo).trim() !== '')
      code.push({ from: fault.start, to: fault.blankTo, contentFrom: fault.contentFrom, info: fault.info });
    text = text.slice(0, fault.start) + blanked(text.slice(fault.start, fault.blankTo)) + text.slice(fault.blankTo);
    const change = { fromA: fault.start, toA: fault.blankTo, fromB: fault.start, toB: fault.blankTo };
    tree = parseMarkdown(text, TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]));
  }
  return { text, tree, faults, code };
}

const blanked = (text: string): string => text.replace(/[^\r\n]+/g, (part) => ' '.repeat(part.length));

interface Fault {
  readonly fault: FenceFault['fault'];
  readonly start: number;
  readonly openerEnd: number;
  readonly contentFrom: number;
  readonly end: number;
  readonly info: string;
  /** Up to where the fence and its code are taken out; undefined when it is left as it is. */
  readonly blankTo: number | undefined;
}

function firstFault(text: string, tree: Tree, from: number): Fault | undefined {
  for (let node = tree.topNode.childAfter(from); node; node = node.nextSibling) {
    const fault = node.name === 'FencedCode' && node.from >= from ? faultOf(text, node) : undefined;
    if (fault) return fault;
  }
  return undefined;
}

/** In these a line with `##` is no comment but part of a document. */
const MARKDOWN = /^(?:md|markdown|mdx|text|txt|html|yaml|yml|diff)$/;

function faultOf(text: string, node: SyntaxNode): Fault | undefined {
  const marks = node.getChildren('CodeMark');
  const closed = marks.length > 1;
  const infoNode = node.getChild('CodeInfo');
  const info = infoNode ? text.slice(infoNode.from, infoNode.to).trim().toLowerCase() : '';
  const opener = lineEndAt(text, node.from);
  const bodyFrom = Math.min(nextLineAt(text, opener), node.to);
  const bodyTo = closed ? (marks.at(-1)?.from ?? node.to) : node.to;
  if (closed && MARKDOWN.test(info)) return undefined;
  const mark = text.slice(marks[0]?.from ?? node.from, marks[0]?.to ?? node.from);
  const seen = lookInside(text, bodyFrom, bodyTo, mark, info === '');
  const swallows = closed ? seen.fence || (info === '' && seen.heading && seen.prose) : seen.heading || seen.prose;
  if (closed && !swallows) return undefined;
  const end = swallows ? (info === '' && closed ? bodyFrom : seen.textFrom) : undefined;
  return {
    fault: closed ? 'swallows-headings' : 'unclosed',
    start: node.from,
    openerEnd: opener,
    contentFrom: bodyFrom,
    end: node.to,
    info,
    blankTo: end,
  };
}

interface Inside {
  /** A fence that opens, which cannot be inside of another one. */
  readonly fence: boolean;
  readonly heading: boolean;
  readonly prose: boolean;
  /** Where that what is no code begins. */
  readonly textFrom: number;
}

const SENTENCE = /^\s{0,3}(?:[-*] +|\d+\. +)?(?:\*\*|\[)?\p{Lu}[\p{L}'’]*(?:[ ,]+\S+){5,}[.:!?]\s*$/u;
const SAID_IN_MARKDOWN =
  /^\s{0,3}(?:[-*] |\d+\. )?.{0,80}(?:\*\*\S[^*\n]{0,80}\*\*|\[[^\]\n]{1,80}\]\((?:https?:|\.\/|#)[^)\n]*\))/;

function lookInside(text: string, from: number, to: number, mark: string, plain: boolean): Inside {
  let [fence, heading, prose] = [false, false, false];
  let textFrom = to;
  let blank = true;
  for (let at = from; at < to;) {
    const end = Math.min(lineEndAt(text, at), to);
    const line = text.slice(at, Math.min(end, at + 400));
    const opens = line.trimStart().startsWith(mark) && /^\s{0,3}(?:`{3,}|~{3,})[ \t]*\w/.test(line);
    const titled = /^ {0,3}#{2,6}[ \t]+\S/.test(line) || (plain && blank && /^# \p{Lu}/u.test(line));
    const said = SENTENCE.test(line) || SAID_IN_MARKDOWN.test(line);
    if (opens) fence = true;
    if (titled && (plain || blank)) heading = true;
    if (said) prose = true;
    if ((opens || (titled && (plain || blank)) || (said && blank)) && textFrom === to) textFrom = at;
    blank = line.trim() === '';
    at = nextLineAt(text, end);
  }
  return { fence, heading, prose, textFrom };
}

function lineEndAt(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > from ? end - 1 : end;
}

function nextLineAt(text: string, end: number): number {
  const at = text.indexOf('\n', end);
  return at === -1 ? text.length : at + 1;
}
