import type { PortfolioDocument } from '../../../document/document';
import { entryOf, locate, type Path } from '../../../document/data/locate';
import { insertKey } from '../../../fixes/insert-key';
import type { Edit } from '../../../text/edit';

/** Inserts a key as `insertKey` does; undefined when it is there already, for instance with a placeholder still to be filled in. */
export function insertAbsent(document: PortfolioDocument, path: Path, key: string, value: unknown): Edit | undefined {
  return entryOf(locate(document.data?.root, path)?.node, key) ? undefined : insertKey(document, path, key, value);
}
