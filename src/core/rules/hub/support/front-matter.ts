import { entryOf, narrowSpan } from '../../../document/data/locate';
import { resolve, type DataNode, type Entry, type ScalarNode } from '../../../document/data/node';
import type { PortfolioDocument } from '../../../document/document';
import type { FormatId } from '../../../document/format';
import type { Span } from '../../../text/span';
import { isSlot } from './slots';

export const MODEL_CARD: FormatId = 'model-card-markdown';
export const DATASET_CARD: FormatId = 'dataset-card-markdown';

/** The cards whose front matter the Hub reads for search. */
export const CARDS: readonly FormatId[] = [MODEL_CARD, DATASET_CARD];

/** A key of the front matter that stands there itself and is not taken over from another mapping. */
export function frontMatterEntry({ data }: PortfolioDocument, key: string): Entry | undefined {
  const entry = entryOf(data?.root, key);
  return entry?.merged ? undefined : entry;
}

/** A value, or an item of a list, with the place that names it. */
export interface Value {
  readonly node: DataNode;
  readonly span: Span;
  /** The list that holds it; absent for the value itself. */
  readonly index: number | undefined;
}

/** The one value of a key that may hold one or several, or each of them. Aliases are followed, for they are written once. */
export function valuesOf(document: PortfolioDocument, entry: Entry | undefined): Value[] {
  if (!entry) return [];
  const node = resolve(entry.value);
  if (node?.type === 'seq') {
    return node.items.map((item, index) => ({ node: item, span: placeOf(document, item), index }));
  }
  return node ? [{ node: entry.value, span: placeOf(document, entry.value, entry), index: undefined }] : [];
}

/** The texts among the values; a slot of a template is none. */
export function textsOf(
  document: PortfolioDocument,
  entry: Entry | undefined,
): (Value & { readonly node: ScalarNode; readonly text: string })[] {
  return valuesOf(document, entry).flatMap((value) => {
    const { node } = value;
    return node.type === 'scalar' && typeof node.value === 'string' && node.value !== '' && !isSlot(node.value)
      ? [{ ...value, node, text: node.value }]
      : [];
  });
}

/** The narrowest span on one line that names a node: the same that a violation of the schema there has. */
export function placeOf({ source }: PortfolioDocument, node: DataNode, entry?: Entry): Span {
  const { start, end } = narrowSpan({ node, entry, parent: undefined });
  return { start, end: Math.min(end, source.lineAt(start).end) };
}
