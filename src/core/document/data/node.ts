import type { Span } from '../../text/span';

/** How a scalar is written; JSON strings are `double`. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'block';

/**
 * The tree of a YAML or JSON text. Spans are absolute in the file, also inside Markdown front matter.
 * `value` is the plain JavaScript value below the node, ready for a validator; it may share parts (aliases).
 */
export type DataNode = MapNode | SeqNode | ScalarNode | AliasNode;

export interface MapNode extends Span {
  readonly type: 'map';
  /** `{...}`, against one key a line. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
  readonly value: Readonly<Record<string, unknown>>;
}

export interface SeqNode extends Span {
  readonly type: 'seq';
  readonly flow: boolean;
  readonly items: readonly DataNode[];
  readonly value: readonly unknown[];
}

export interface ScalarNode extends Span {
  readonly type: 'scalar';
  /** The span holds what the author wrote, quotes included; of a key without a value it is empty, behind the colon. */
  readonly style: ScalarStyle;
  readonly value: string | number | boolean | null;
}

/** What stands elsewhere, or cannot be known: an alias, or a value with a tag of another program (`!include a.yaml`). */
export interface AliasNode extends Span {
  readonly type: 'alias';
  /** The node that the alias stands for; absent when there is no such anchor, or the content is not ours to read. */
  readonly target: DataNode | undefined;
  readonly value: unknown;
}

/** One `key: value`; the span goes from the key's first to the value's last character. */
export interface Entry extends Span {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: DataNode;
  /** Taken over from another mapping by a merge key (`<<`); its spans are where it was written. */
  readonly merged: boolean;
}

/** Something that the parser does not accept. */
export interface SyntaxProblem extends Span {
  readonly id: SyntaxProblemId;
  readonly message: string;
  /** Of a key that stands twice: the entry that counts, and the one that the tree leaves out. */
  readonly duplicate?: { readonly first: Entry; readonly second: Entry };
}

/** More problems than anybody reads; behind them a broken file costs no more time. */
export const MOST_PROBLEMS = 300;

export type SyntaxProblemId =
  | 'syntax/invalid-yaml'
  | 'syntax/unquoted-value'
  | 'syntax/quote-in-value'
  | 'syntax/unclosed-quote'
  | 'syntax/unclosed-bracket'
  | 'syntax/wrong-indentation'
  | 'syntax/tab-indentation'
  | 'syntax/missing-colon'
  | 'syntax/missing-space'
  | 'syntax/list-on-key-line'
  | 'syntax/invalid-escape'
  | 'syntax/duplicate-key'
  | 'syntax/multiple-documents'
  | 'syntax/unknown-alias'
  | 'syntax/alias-bomb'
  | 'syntax/merge-conflict'
  | 'syntax/too-deep'
  | 'syntax/invalid-json'
  | 'syntax/json-comment'
  | 'syntax/json-trailing-comma'
  | 'syntax/json-missing-comma'
  | 'syntax/json-literal'
  | 'syntax/too-large'
  | 'syntax/binary-file'
  | 'syntax/unclosed-front-matter'
  | 'syntax/front-matter-fence';

export interface DataTree {
  readonly language: 'yaml' | 'json';
  /** The stretch of the file that was parsed: the whole file, or what stands between the fences of a front matter. */
  readonly span: Span;
  readonly root: DataNode | undefined;
  readonly problems: readonly SyntaxProblem[];
  /** Whether each entry or item means the same when parsed alone: a block collection at column 0 without anchors. */
  readonly separable: boolean;
}

/** Follows aliases to the node that holds the content. */
export function resolve(node: DataNode | undefined): MapNode | SeqNode | ScalarNode | undefined {
  let current = node;
  while (current?.type === 'alias') current = current.target;
  return current;
}
