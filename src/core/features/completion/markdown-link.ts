import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../../document/document';
import { dirname, relativePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { slugOf } from '../slug';
import { MOST_ITEMS } from './request';

/** An inline link or image, or a definition, that ends at the cursor. */
const LINK = /(!?)\[[^\][]*\]\(\s*<?([^\s()<>]*)$|^()\s{0,3}\[[^\][]+\]:\s*<?([^\s<>]*)$/;

/** Files of the repository and headings of this document behind `](`. */
export function linkItems(document: PortfolioDocument, offset: number, repository: Repository): CompletionItem[] {
  const { body, source, text } = document;
  if (!body || offset < body.span.start) return [];
  const line = source.lineAt(offset);
  const match = LINK.exec(text.slice(line.start, offset));
  if (!match || body.isCode(match.index + line.start)) return [];
  const typed = match[2] ?? match[4] ?? '';
  const start = offset - typed.length;
  const end = offset + (/^[^\s()<>]*/.exec(text.slice(offset, line.end))?.[0].length ?? 0);
  const range = source.rangeOf({ start, end });
  const item = (link: string, kind: CompletionItemKind, rank: string, detail?: string): CompletionItem => ({
    label: link,
    kind,
    sortText: rank + link,
    textEdit: { range, newText: link },
    ...(detail === undefined ? {} : { labelDetails: { description: detail } }),
  });
  if (typed.startsWith('#')) {
    const slugs = new Map(body.headings.map((heading) => [`#${slugOf(body, heading)}`, heading.title]));
    return Array.from(slugs, ([slug, title]) => item(slug, CompletionItemKind.Reference, '0', title));
  }
  const isImage = match[1] === '!';
  return linksTo(document, repository, typed)
    .filter((link) => !isImage || /\.(png|jpe?g|gif|webp|svg|bmp)$/i.test(link))
    .slice(0, MOST_ITEMS)
    .map((link) => item(link, CompletionItemKind.File, link.startsWith('..') ? '2' : '1'));
}

function linksTo(document: PortfolioDocument, repository: Repository, typed: string): string[] {
  const lead = typed.startsWith('./') ? './' : '';
  return Array.from(repository.files ?? [])
    .filter((file) => file !== document.path && !/(^|\/)(\.git|node_modules|\.venv)\//.test(file))
    .map((file) => lead + encodeURI(relativePath(dirname(document.path), file)))
    .filter((link) => typed === '' || link.toLowerCase().includes(typed.toLowerCase()));
}
