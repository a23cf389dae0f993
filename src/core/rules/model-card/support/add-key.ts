import { entryOf, locate, type Path } from '../../../document/data/locate';
import type { PortfolioDocument } from '../../../document/document';
import { insertKey } from '../../../fixes/insert-key';
import type { Fix } from '../../rule';

/** Adds a key to a structured card for the author to fill in, with the mapping around it where that is missing too. */
export function addKey(document: PortfolioDocument, path: Path, key: string, value: unknown): readonly Fix[] {
  const { data } = document;
  const parent = path.at(-1);
  const inside = locate(data?.root, path);
  const edit =
    inside === undefined && parent !== undefined
      ? insertKey(document, path.slice(0, -1), String(parent), { [key]: value })
      : entryOf(inside?.node, key)
        ? undefined
        : insertKey(document, path, key, value);
  return edit ? [{ title: `Add \`${[...path, key].join('.')}\` to fill in`, preferred: false, edits: [edit] }] : [];
}
