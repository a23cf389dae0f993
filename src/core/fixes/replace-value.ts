import type { PortfolioDocument } from '../document/document';
import type { DataNode, ScalarNode } from '../document/data/node';
import type { Edit } from '../text/edit';
import { yamlScalar } from './write-value';

/** Replaces a scalar and keeps the quotes that the author chose, unless the new value needs others. */
export function replaceScalar(document: PortfolioDocument, node: ScalarNode, value: string | number | boolean): Edit {
  const span = { start: node.start, end: node.end };
  // A key without a value has nothing behind its colon, not even a space.
  const lead = node.start === node.end && document.text[node.start - 1] === ':' ? ' ' : '';
  return { span, newText: lead + scalarText(document, node, value) };
}

function scalarText(document: PortfolioDocument, node: ScalarNode, value: string | number | boolean): string {
  if (document.data?.language === 'json') return JSON.stringify(value);
  if (typeof value !== 'string') return String(value);
  if (node.style === 'single' && !/[\r\n]/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  if (node.style === 'double') return JSON.stringify(value);
  return yamlScalar(value);
}

/** Turns a value into a list of one, in the flow style that keeps it on its line. */
export function wrapInList(document: PortfolioDocument, node: DataNode): Edit[] {
  const before = { start: node.start, end: node.start };
  const lead = document.text[node.start - 1] === ':' ? ' ' : '';
  if (node.type === 'scalar' && typeof node.value === 'string' && !fitsInBrackets(node)) {
    const lineBreak = /[\r\n]$/.test(document.source.slice(node)) ? document.source.lineBreak : '';
    const newText = `${lead}[${JSON.stringify(node.value.trimEnd())}]${lineBreak}`;
    return [{ span: { start: node.start, end: node.end }, newText }];
  }
  return [
    { span: before, newText: `${lead}[` },
    { span: { start: node.end, end: node.end }, newText: ']' },
  ];
}

/** Between brackets, commas and further brackets would split a text that has no quotes. */
const fitsInBrackets = ({ style, value }: ScalarNode): boolean =>
  style !== 'block' && (style !== 'plain' || !/[[\]{},]/.test(String(value)));
