import assert from 'node:assert/strict';
import type { PortfolioDocument } from '../../src/core/document/document';
import type { Repository } from '../../src/core/portfolio/repository';
import { repositoryOf } from './engine';

/** A document with a cursor in it, and the repository around it. */
export interface WithCursor {
  readonly document: PortfolioDocument;
  readonly offset: number;
  readonly repository: Repository;
}

/** Takes the one mark `|` out of a text; a bar that belongs to the text is written `¦`. */
export function readCursorMark(marked: string): { text: string; offset: number } {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0 && marked.indexOf('|', offset + 1) < 0, 'the text needs exactly one cursor |');
  return { text: (marked.slice(0, offset) + marked.slice(offset + 1)).replaceAll('¦', '|'), offset };
}

/**
 * Parses a file whose text has a cursor `|` in it.
 * @param files other files of the repository, by path
 */
export function withCursor(path: string, marked: string, files: Readonly<Record<string, string>> = {}): WithCursor {
  const { text, offset } = readCursorMark(marked);
  const repository = repositoryOf({ ...files, [path]: text });
  const document = repository.get(path);
  assert.ok(document, `${path} is not recognised as a document of ours`);
  return { document, offset, repository };
}

/** An editor's snippet with its places to type in shown as `‹preset›` and `‹one/other›`. */
export const showSnippet = (snippet: string): string =>
  snippet
    .replace(/(?<!\\)\$\{\d+\|((?:[^|\\]|\\.)*)\|\}/g, (_, choices: string) => `‹${choices.replaceAll(',', '/')}›`)
    .replace(/(?<!\\)\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '‹$1›')
    .replace(/(?<!\\)\$\d+/g, '‹›')
    .replace(/\\([\\$}|,])/g, '$1');
