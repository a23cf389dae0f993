import type { Path } from '../../document/data/locate';
import type { DataNode, Entry, ScalarNode } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import type { FormatId } from '../../document/format';

/** A value without quotes in a YAML text. */
export interface PlainScalar {
  readonly node: ScalarNode;
  /** As it is written. */
  readonly written: string;
  readonly path: Path;
  /** The key whose value it is, or in whose list it stands. */
  readonly key: string | undefined;
}

/**
 * Formats whose own readers go by YAML 1.2 here, or read numbers as 1.2 does: OmegaConf, jsonargparse and DVC. In all
 * others PyYAML, which goes by 1.1, is the usual reader.
 */
const OWN_READERS: ReadonlySet<FormatId> = new Set(['hydra-config', 'lightning-cli', 'dvc-pipeline']);

/** Whether the text is YAML that is mostly read by the rules of YAML 1.1. */
export const readAsYaml11 = ({ data, format }: PortfolioDocument): boolean =>
  data?.language === 'yaml' && !OWN_READERS.has(format.id);

/** The way from the root to a node, last step first: cheaper than a path for each of the nodes that do not matter. */
interface Step {
  readonly key: string | number;
  readonly up: Step | undefined;
}

/**
 * Every plain scalar that `pattern` matches as a whole.
 * @param hint what a text must contain for a match to be possible; most texts are not walked at all
 */
export function plainScalars(
  { data, text }: PortfolioDocument,
  pattern: RegExp,
  hint: RegExp = pattern,
): readonly PlainScalar[] {
  const found: PlainScalar[] = [];
  const visit = (node: DataNode, step: Step | undefined, key: string | undefined): void => {
    if (node.type === 'map') {
      for (const entry of node.entries) {
        if (!entry.merged) visit(entry.value, { key: entry.key, up: step }, entry.key);
      }
    } else if (node.type === 'seq') {
      for (const [index, item] of node.items.entries()) visit(item, { key: index, up: step }, key);
    } else if (node.type === 'scalar' && node.style === 'plain') {
      const written = text.slice(node.start, node.end);
      if (pattern.test(written)) found.push({ node, written, path: pathOf(step), key });
    }
  };
  if (data?.language === 'yaml' && data.root && hint.test(text.slice(data.span.start, data.span.end)))
    visit(data.root, undefined, undefined);
  return found;
}

function pathOf(step: Step | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = step; at; at = at.up) path.unshift(at.key);
  return path;
}

/** Every key without quotes that `pattern` matches as a whole. */
export function* plainKeys({ data, text }: PortfolioDocument, pattern: RegExp): Generator<Entry> {
  const stack: DataNode[] = data?.language === 'yaml' && data.root ? [data.root] : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'seq') stack.push(...node.items);
    if (node.type !== 'map') continue;
    for (const entry of node.entries) {
      if (entry.merged) continue;
      stack.push(entry.value);
      if (pattern.test(text.slice(entry.keySpan.start, entry.keySpan.end))) yield entry;
    }
  }
}
