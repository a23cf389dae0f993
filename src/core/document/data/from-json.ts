import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { MOST_PROBLEMS, type DataNode, type DataTree, type Entry, type SyntaxProblem } from './node';
import { MAX_DEPTH } from './from-yaml';
import { jsonProblems } from './json-problem';
import { emptyMapping } from './mapping';

/** Parses a JSON text strictly, yet keeps the tree of what could be read, so that a half-typed file still completes. */
export function parseJson(text: string): DataTree {
  const span = { start: 0, end: text.length };
  try {
    const errors: ParseError[] = [];
    // A byte order mark is no JSON; readers skip it, and a space in its place keeps all offsets.
    const source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
    const tree = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
    const problems: SyntaxProblem[] = [];
    const root = tree && convert(tree, source, problems, 0);
    return {
      language: 'json',
      span,
      root,
      problems: errors.length > 0 ? jsonProblems(errors, source) : problems,
      separable: false,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = `Nested more than ${MAX_DEPTH} levels deep, so the content is not checked. Flatten it.`;
    return {
      language: 'json',
      span,
      root: undefined,
      problems: [{ id: 'syntax/too-deep', start: 0, end: 1, message }],
      separable: false,
    };
  }
}

function convert(node: Node, text: string, problems: SyntaxProblem[], depth: number): DataNode {
  const start = node.offset;
  const end = node.offset + node.length;
  if (depth >= MAX_DEPTH && node.children) throw new RangeError('too deep');
  if (node.type === 'array') {
    const items = (node.children ?? []).map((item) => convert(item, text, problems, depth + 1));
    return { type: 'seq', flow: true, start, end, items, value: items.map((item) => item.value) };
  }
  if (node.type === 'object') {
    const entries: Entry[] = [];
    const byKey = new Map<string, Entry>();
    const value = emptyMapping();
    for (const property of node.children ?? []) {
      const entry = convertProperty(property, text, problems, depth);
      if (!entry) continue;
      if (byKey.has(entry.key)) {
        if (problems.length >= MOST_PROBLEMS) continue;
        const message = `The key \`${entry.key}\` stands twice, and only the last one counts. Remove one of the two.`;
        const first = byKey.get(entry.key);
        problems.push({
          id: 'syntax/duplicate-key',
          ...entry.keySpan,
          message,
          ...(first && { duplicate: { first, second: entry } }),
        });
      } else {
        entries.push(entry);
        byKey.set(entry.key, entry);
        value[entry.key] = entry.value.value;
      }
    }
    return { type: 'map', flow: true, start, end, entries, value };
  }
  const value = (node.value ?? null) as string | number | boolean | null;
  return { type: 'scalar', style: node.type === 'string' ? 'double' : 'plain', start, end, value };
}

function convertProperty(property: Node, text: string, problems: SyntaxProblem[], depth: number): Entry | undefined {
  const [keyNode, valueNode] = property.children ?? [];
  if (!keyNode) return undefined;
  const keySpan = { start: keyNode.offset, end: keyNode.offset + keyNode.length };
  const behind = property.colonOffset === undefined ? keySpan.end : property.colonOffset + 1;
  const value: DataNode = valueNode
    ? convert(valueNode, text, problems, depth + 1)
    : { type: 'scalar', style: 'plain', start: behind, end: behind, value: null };
  return {
    key: String(keyNode.value),
    keySpan,
    value,
    start: keySpan.start,
    end: Math.max(keySpan.end, value.end),
    merged: false,
  };
}
