import type { AliasNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Span } from '../text/span';

/** A YAML anchor such as `&defaults`, with the aliases that stand for its content. */
export interface Anchor {
  readonly span: Span;
  readonly aliases: readonly Span[];
}

/** The anchor that the cursor is on, or whose alias it is on. */
export function anchorAt(document: PortfolioDocument, offset: number): Anchor | undefined {
  const { data, source, text } = document;
  if (data?.language !== 'yaml' || offset < data.span.start || offset > data.span.end) return undefined;
  const line = source.lineAt(offset);
  const words = source.slice(line).matchAll(/[&*][^\s,[\]{}]+/g);
  for (const { index, 0: word } of words) {
    const start = line.start + index;
    if (offset < start || offset > start + word.length) continue;
    const aliases = aliasesOf(document, word.slice(1));
    const own = aliases.find((alias) => alias.start === start);
    const span = own ? anchorOf(text, own, word.slice(1)) : { start, end: start + word.length };
    if (!span || (word.startsWith('*') && !own)) continue;
    const same = aliases.filter((alias) => anchorOf(text, alias, word.slice(1))?.start === span.start);
    // A word with an ampersand in a text is no anchor.
    if (same.length > 0) return { span, aliases: same.map(({ start: from, end }) => ({ start: from, end })) };
  }
  return undefined;
}

function aliasesOf({ nodes, source }: PortfolioDocument, name: string): AliasNode[] {
  const found: AliasNode[] = [];
  for (const { node } of nodes) {
    if (node.type === 'alias' && source.slice(node) === `*${name}`) found.push(node);
  }
  return found;
}

/** The anchor stands in front of what the alias leads to. */
function anchorOf(text: string, { target }: AliasNode, name: string): Span | undefined {
  if (!target) return undefined;
  const start = text.lastIndexOf(`&${name}`, target.start);
  return start < 0 ? undefined : { start, end: start + name.length + 1 };
}
