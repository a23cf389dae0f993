import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Span } from '../../text/span';
import { lineEnd } from '../../text/source-text';
import { emptyMapping } from './mapping';
import { withoutCommentsAbove } from './yaml-comments';
import { aliasProblem, syntaxProblem } from './yaml-problem';
import {
  MOST_PROBLEMS,
  type AliasNode,
  type DataNode,
  type DataTree,
  type Entry,
  type MapNode,
  type ScalarNode,
  type ScalarStyle,
  type SeqNode,
  type SyntaxProblem,
} from './node';

/** Deeper nesting than any document of a person has; recursion over the tree stays far from the stack's end. */
export const MAX_DEPTH = 200;

/** How many values a document may unfold to when every alias is replaced by what it stands for. */
const MAX_UNFOLDED = 200_000;

/**
 * Parses a stretch of a file as one YAML 1.2 document. Never throws: what cannot be parsed becomes a problem.
 * @param base offset of `text` in the file; all spans of the result are absolute
 */
export function parseYaml(text: string, base = 0): DataTree {
  const span = { start: base, end: base + text.length };
  try {
    const { document, converter, root } = read(text, base, 0);
    // Behind the first error the parser guesses, so further errors mislead.
    const first = document.errors[0];
    const problems = first ? [syntaxProblem(first, text, base, document)] : converter.problems;
    const separable =
      problems.length === 0 &&
      converter.independent &&
      atColumnZero(root, text, base) &&
      // Directives in front of the content decide how its parts are read.
      !/^%/m.test(text.slice(0, root.start - base));
    return { language: 'yaml', span, root, problems, separable };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      language: 'yaml',
      span,
      root: undefined,
      problems: [tooDeep({ start: base, end: lineEnd(text, 0) + base })],
      separable: false,
    };
  }
}

interface Reading {
  readonly document: Document;
  readonly converter: Converter;
  readonly root: DataNode;
}

/**
 * What the parser makes of a text, and the tree made of that.
 * @param depth how many collections the text lies in
 * @throws {RangeError} when the text is nested so deeply that the stack ends
 */
export function read(text: string, base: number, depth: number): Reading {
  // Duplicate keys are found while converting: the parser's own check is quadratic in the size of a mapping.
  // A silent parser would keep quiet about a second document.
  const options = { uniqueKeys: false, prettyErrors: false, logLevel: 'error', strict: true } as const;
  const document = parseWithoutStrayComments(withLineFeeds(text), (lines) =>
    withoutStacks(() => parseDocument(lines, options)),
  );
  const converter = new Converter(text, base);
  return { document, converter, root: converter.convert(document.contents, depth) };
}

/** So often a document is read anew to see whether an error is one of the parser's own. */
const MOST_READINGS = 20;

/** Parses once more without the comments that the parser stumbles over, as long as that takes it further. */
function parseWithoutStrayComments(text: string, parse: (text: string) => Document): Document {
  let document = parse(text);
  let lines = text;
  for (let readings = 1; readings < MOST_READINGS; readings++) {
    const error = document.errors[0];
    const at = error?.pos[0] ?? 0;
    const without = error?.code === 'MULTILINE_IMPLICIT_KEY' ? withoutCommentsAbove(lines, at) : undefined;
    if (without === undefined) return document;
    const next = parse(without);
    if ((next.errors[0]?.pos[0] ?? Infinity) <= at) return document;
    document = next;
    lines = without;
  }
  return document;
}

/** Each mistake is an error object to the parser, and to write down where 100,000 of them were made takes a minute. */
function withoutStacks<T>(work: () => T): T {
  const global = Error as { stackTraceLimit?: number };
  const { stackTraceLimit } = global;
  global.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    if (stackTraceLimit === undefined) delete global.stackTraceLimit;
    else global.stackTraceLimit = stackTraceLimit;
  }
}

/** The parser breaks lines at LF and CRLF only, but YAML at a CR alone as well. Offsets stay as they are. */
const withLineFeeds = (text: string): string => (text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text);

const tooDeep = (span: Span): SyntaxProblem => ({
  id: 'syntax/too-deep',
  start: span.start,
  end: span.end,
  message: `Nested more than ${MAX_DEPTH} levels deep, so the content is not checked. Flatten it.`,
});

/**
 * Whether it is a block collection at the left margin, and every entry of a mapping starts with its key at the start of
 * a line: no `? `, no tag or anchor before it.
 */
export function atColumnZero(root: DataNode, text: string, base: number): boolean {
  const startsLine = (start: number): boolean => start === base || '\r\n'.includes(text[start - base - 1] ?? ' ');
  if (root.type === 'seq') return !root.flow && startsLine(root.start);
  if (root.type !== 'map' || root.flow) return false;
  return root.entries.every(({ keySpan: { start, end } }) => start < end && startsLine(start));
}

/** Tags that YAML itself gives a meaning to, and `!`, which says "text". */
const OWN_TAG =
  /^(!|tag:yaml\.org,2002:(str|int|float|bool|null|map|seq|set|omap|pairs|binary|timestamp|merge|value))$/;

const ofAnotherProgram = (tag: string): boolean => !OWN_TAG.test(tag);

const STYLES: Partial<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
};

/** Turns the parser's tree into ours, with plain values built on the way so that nothing is visited twice. */
class Converter {
  readonly problems: SyntaxProblem[] = [];
  private readonly anchors = new Map<string, { node: DataNode; weight: number }>();
  /** How many values have been unfolded so far. */
  private weight = 0;
  private bomb = false;
  private merging = false;

  constructor(
    private readonly text: string,
    private readonly base: number,
  ) {}

  /** Whether no part of the document takes anything over from another. */
  get independent(): boolean {
    return this.anchors.size === 0 && !this.merging;
  }

  convert(node: Node | null, depth: number, at = 0): DataNode {
    const before = this.weight++;
    const converted = this.convertContent(node, depth, at);
    this.remember(node, converted, this.weight - before);
    return converted;
  }

  private remember(node: Node | null, converted: DataNode, weight: number): void {
    const anchor = node && 'anchor' in node && node.anchor;
    if (anchor) this.anchors.set(anchor, { node: converted, weight });
  }

  private convertContent(node: Node | null, depth: number, at: number): DataNode {
    if (isAlias(node)) return this.alias(node);
    if (!node?.tag || !ofAnotherProgram(node.tag)) return this.known(node, depth, at);
    const { start, end } = this.known(node, depth, at);
    return { type: 'alias', start, end, target: undefined, value: null };
  }

  private known(node: Exclude<Node, Alias> | null, depth: number, at: number): DataNode {
    const range = node?.range;
    const start = this.base + (range?.[0] ?? at);
    const end = this.base + (range?.[1] ?? at);
    if (isMap(node) || isSeq(node)) {
      if (depth >= MAX_DEPTH) {
        if (this.problems.at(-1)?.id !== 'syntax/too-deep') this.problems.push(tooDeep({ start, end: start + 1 }));
        return { type: 'alias', start, end, target: undefined, value: null };
      }
      if (isMap(node)) return this.map(node, start, end, depth);
      const items = node.items.map((item) =>
        this.convert(isPair(item) ? null : (item as Node | null), depth + 1, node.range?.[1]),
      );
      return { type: 'seq', flow: node.flow === true, start, end, items, value: items.map((item) => item.value) };
    }
    return this.scalar(isScalar(node) ? node : undefined, start, end);
  }

  private scalar(node: Scalar | undefined, start: number, end: number): ScalarNode {
    const value = node?.value ?? null;
    const style = STYLES[node?.type ?? 'PLAIN'] ?? 'plain';
    const known = value === null || ['string', 'number', 'boolean'].includes(typeof value);
    return {
      type: 'scalar',
      style,
      start,
      end,
      value: known ? (value as ScalarNode['value']) : this.text.slice(start - this.base, end - this.base),
    };
  }

  private map(node: YAMLMap, start: number, end: number, depth: number): MapNode {
    const entries: Entry[] = [];
    const merges: DataNode[] = [];
    const value = emptyMapping();
    for (const pair of node.items) {
      const entry = this.entry(pair, depth);
      if (entry.key === '<<') merges.push(entry.value);
      else if (entry.key in value) this.duplicate(entry, entries);
      else {
        entries.push(entry);
        value[entry.key] = entry.value.value;
      }
    }
    if (merges.length > 0) this.merging = true;
    for (const merge of merges) this.merge(merge, entries, value);
    return { type: 'map', flow: node.flow === true, start, end, entries, value };
  }

  private entry(pair: Pair, depth: number): Entry {
    const keyNode = pair.key as Node | null;
    const [keyStart, keyEnd] = this.keyRange(keyNode);
    const keySpan = { start: this.base + keyStart, end: this.base + keyEnd };
    const key = this.key(keyNode, keySpan);
    const value = this.convert(pair.value as Node | null, depth + 1, keyEnd);
    return { key, keySpan, value, start: keySpan.start, end: Math.max(keySpan.end, value.end), merged: false };
  }

  /** The parser puts a key that was left out behind what stands before it; a person sees it at its colon. */
  private keyRange(node: Node | null): readonly [start: number, end: number] {
    const [start, end] = node?.range ?? [0, 0];
    if (start < end) return [start, end];
    const gap = /(?:\s|#[^\r\n]*)*/y;
    gap.lastIndex = end;
    const colon = end + (gap.exec(this.text)?.[0].length ?? 0);
    return this.text[colon] === ':' ? [colon, colon] : [start, end];
  }

  /** Keys that are no text, such as `3.10` or `[a, b]`, are named as they are written. */
  private key(node: Node | null, span: Span): string {
    if (isAlias(node)) {
      const value = this.anchors.get(node.source)?.node.value;
      if (typeof value === 'string') return value;
    }
    if (isScalar(node)) {
      this.remember(node, this.scalar(node, span.start, span.end), 1);
      if (typeof node.value === 'string') return node.value;
    }
    return this.text.slice(span.start - this.base, span.end - this.base);
  }

  private duplicate(second: Entry, entries: readonly Entry[]): void {
    if (this.problems.length >= MOST_PROBLEMS) return;
    const first = entries.find(({ key }) => key === second.key);
    const message = `The key \`${second.key}\` stands twice, and readers disagree on which one counts. Remove one of the two.`;
    this.problems.push({
      id: 'syntax/duplicate-key',
      ...second.keySpan,
      message,
      ...(first && { duplicate: { first, second } }),
    });
  }

  private alias(node: Alias): AliasNode {
    const [start, end] = node.range ?? [0, 0];
    const span = { start: this.base + start, end: this.base + end };
    const anchor = this.anchors.get(node.source);
    this.weight += anchor?.weight ?? 0;
    if (!anchor) this.problems.push(aliasProblem(span, node.source));
    if (!anchor || this.weight > MAX_UNFOLDED) {
      if (anchor && !this.bomb) {
        this.bomb = true;
        const message = `The aliases unfold to more than ${MAX_UNFOLDED} values, so the rest is not checked. Write the content out.`;
        this.problems.push({ id: 'syntax/alias-bomb', ...span, message });
      }
      return { type: 'alias', ...span, target: undefined, value: null };
    }
    return { type: 'alias', ...span, target: anchor.node, value: anchor.node.value };
  }

  /** `<<: *defaults` and `<<: [*a, *b]`: what the mapping itself or an earlier merge has wins. */
  private merge(source: DataNode, entries: Entry[], value: Record<string, unknown>): void {
    const target: MapNode | SeqNode | ScalarNode | undefined =
      source.type === 'alias' ? (source.target?.type === 'alias' ? undefined : source.target) : source;
    if (target?.type === 'seq') for (const item of target.items) this.merge(item, entries, value);
    if (target?.type !== 'map') return;
    for (const entry of target.entries) {
      if (entry.key in value) continue;
      entries.push({ ...entry, merged: true });
      value[entry.key] = entry.value.value;
    }
  }
}
