import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { PortfolioDocument } from '../core/document/document';
import type { FileState, LoadOptions } from '../core/ports';
import { isFile, isLeftOut, slashed } from './left-out';
import { readDocument } from './load-repository';

/**
 * What loading the repository anew would make of one file.
 * @param path from `root`, with forward slashes
 * @param hasFile whether a file of a path from `root` exists; absent when the folder was not listed
 */
export async function readAgain(
  root: string,
  path: string,
  options: Pick<LoadOptions, 'documents' | 'maxFileSize'>,
  hasFile?: (path: string) => boolean,
): Promise<FileState> {
  if (!(await isFile(join(root, path)))) return { state: 'missing' };
  if (await isLeftOut(root, path)) return { state: 'left-out' };
  const found = (await isAlias(root, path)) ? undefined : await readDocument(root, path, options, hasFile);
  return { state: 'there', document: found instanceof PortfolioDocument ? found : undefined };
}

/** Whether a link leads to another file of the same folder, which is the document then. */
async function isAlias(root: string, path: string): Promise<boolean> {
  const [top, file] = await Promise.all([realpath(root), realpath(join(root, path))]);
  const real = slashed(relative(top, file));
  return real !== path && !real.startsWith('../');
}
