import { child } from '../../document/data/locate';
import type { PortfolioDocument } from '../../document/document';
import { textAt } from '../../facts/read-values';

/** The text at a path of keys in a structured document; undefined where there is none, or a placeholder. */
export function saidAt(document: PortfolioDocument | undefined, ...keys: readonly string[]): string | undefined {
  const parents = keys.slice(0, -1);
  const parent = parents.reduce<Parameters<typeof textAt>[0]>((node, key) => child(node, key), document?.data?.root);
  return textAt(parent, keys.at(-1) ?? '')?.value.replaceAll(/\s+/g, ' ');
}
