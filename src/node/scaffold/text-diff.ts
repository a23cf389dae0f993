import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { TextFile } from '../../core/scaffold/template';
import { decode } from '../read-file';

/** Beyond that many changed lines nobody reads on, and comparing would take long. */
const MOST_CHANGES = 2000;

/**
 * How a file would change, as lines that begin with `-`, `+` or a blank, in hunks below `@@`.
 * @param folder absolute; the file lies in it
 * @returns undefined when the two have next to nothing in common, or the file is no text
 */
export async function differenceOf(folder: string, { path, text }: TextFile): Promise<string | undefined> {
  const before = decode(await readFile(join(folder, path)));
  if (!('text' in before)) return undefined;
  const options = { headerOptions: OMIT_HEADERS, maxEditLength: MOST_CHANGES, stripTrailingCr: true };
  return createTwoFilesPatch(path, path, before.text, text, undefined, undefined, options);
}
