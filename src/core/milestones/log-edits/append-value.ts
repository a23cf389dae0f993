import { locate, type Path } from '../../document/data/locate';
import type { PortfolioDocument } from '../../document/document';
import { endOfLines } from '../../fixes/insert-key';
import type { Edit } from '../../text/edit';
import { indentOf, insertBehind } from './between-brackets';
import { setValue } from './set-value';
import { inlineText, itemLines, type Value } from './write-yaml';

/**
 * Adds an item behind the last one of the list at a path, in the list's own style; makes the list when there is none.
 * @returns undefined where something else stands there
 */
export function appendValue(document: PortfolioDocument, path: Path, item: Value): Edit[] | undefined {
  const found = locate(document.data?.root, path);
  const node = found?.entry?.merged === true ? undefined : found?.node;
  if (!node || (node.type === 'scalar' && node.value === null)) return setValue(document, path, [item]);
  const { text, source, data } = document;
  const json = data?.language === 'json';
  if (node.type === 'scalar') {
    // One value alone counts as a list of one.
    if (node.style === 'block') return undefined;
    const kept = node.style === 'plain' ? inlineText(node.value as Value, json) : source.slice(node);
    return [{ span: { start: node.start, end: node.end }, newText: `[${kept}, ${inlineText(item, json)}]` }];
  }
  if (node.type !== 'seq') return undefined;
  const last = node.items.at(-1);
  if (!last) return setValue(document, path, [item]);
  if (!node.flow) {
    const column = source.positionAt(node.start).character;
    const lines = itemLines(item, column, { step: 2, dash: 2 });
    const at = endOfLines(text, last);
    return [{ span: { start: at, end: at }, newText: lines.map((line) => source.lineBreak + line).join('') }];
  }
  return insertBehind(document, last, indentOf(document, last, node), inlineText(item, json));
}
