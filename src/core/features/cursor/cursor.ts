import type { Path } from '../../document/data/locate';
import type { Span } from '../../text/span';

/**
 * Where a cursor stands in YAML or JSON, read from the text and not from the tree: while somebody types, the text around
 * the cursor seldom parses.
 */
export interface Cursor {
  /** `key`: a key of the mapping at `path`. `value`: the value at `path`. `open`: a value at `path` on a line of its own, which may as well become a mapping or a list. */
  readonly place: 'key' | 'value' | 'open';
  /** Indices of lists count from 0; they are exact only as far as the text around them is well formed. */
  readonly path: Path;
  /** Keys that the mapping has besides the one under the cursor. */
  readonly siblings: ReadonlySet<string>;
  /** What an accepted item replaces: the word under the cursor, quotes included. */
  readonly word: Span;
  /** The quote that the word starts with. */
  readonly quote: '' | '"' | "'";
  /** Whether a colon stands behind the key already. */
  readonly colon: boolean;
  readonly style: 'block' | 'flow' | 'json';
  /** Block: column of the word, and lines below are indented from there. Elsewhere: column of the first character of the line. */
  readonly column: number;
  /** Goes in front of what is written: a blank behind a colon, a dash, the rest of the indentation. */
  readonly lead: string;
  /** Goes behind it: a comma in front of the next key. */
  readonly tail: string;
  /** Offset at which a comma is missing behind the entry before. */
  readonly commaAt?: number;
}
