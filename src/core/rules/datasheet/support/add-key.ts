import { entryOf, locate, type Path } from '../../../document/data/locate';
import type { PortfolioDocument } from '../../../document/document';
import { insertKey } from '../../../fixes/insert-key';
import type { Fix } from '../../rule';

/** Adds a key to a structured datasheet for the author to fill in; nothing where it is there already. */
export function addKey(document: PortfolioDocument, path: Path, key: string, value: unknown): readonly Fix[] {
  if (entryOf(locate(document.data?.root, path)?.node, key)) return [];
  const edit = insertKey(document, path, key, value);
  return edit ? [{ title: `Add \`${key}\` to fill in`, preferred: false, edits: [edit] }] : [];
}
