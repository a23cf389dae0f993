import { resolve, type DataNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Edit } from '../text/edit';
import { endOfLines } from './insert-key';
import { jsonText, yamlScalar } from './write-value';

/**
 * Adds a scalar behind the last item of a list, in the list's own style; a single value becomes a list of two.
 * @returns undefined where there is nothing to add to
 */
export function appendItem(document: PortfolioDocument, node: DataNode, value: string | number): Edit | undefined {
  const { text, source, data } = document;
  const written = data?.language === 'json' ? jsonText(value, '') : yamlScalar(value);
  const list = resolve(node);
  if (!list || list !== node) return undefined;
  if (list.type === 'scalar') {
    if (list.start === list.end || list.style === 'block') return undefined;
    return { span: list, newText: `[${text.slice(list.start, list.end)}, ${written}]` };
  }
  if (list.type !== 'seq') return undefined;
  const last = list.items.at(-1);
  if (list.flow) {
    const at = last?.end ?? list.start + 1;
    return { span: { start: at, end: at }, newText: last ? `, ${written}` : written };
  }
  if (!last) return undefined;
  const dash = text.lastIndexOf('-', last.start - 1);
  const indent = ' '.repeat(source.positionAt(dash).character);
  const at = endOfLines(text, last);
  return { span: { start: at, end: at }, newText: `${source.lineBreak}${indent}- ${written}` };
}
