import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import { commentItems } from './completion/comments';
import { fitValues, type Fitted } from './completion/fit';
import { headingItems } from './completion/headings';
import { keyProposals } from './completion/keys';
import { layoutOf } from './completion/layout';
import { linkItems } from './completion/markdown-link';
import { emptyCursor, newDocument } from './completion/new-document';
import { toItem, type CompletionOptions, type Request } from './completion/request';
import { readCursor } from './cursor/read-cursor';

export type { CompletionOptions } from './completion/request';

/**
 * What can be written at `offset`: keys that are still missing, allowed values, paths, names of fields and metrics.
 * @param offset in UTF-16 code units, 0-based
 */
export function complete(
  document: PortfolioDocument,
  offset: number,
  repository: Repository,
  options: CompletionOptions = {},
): CompletionList {
  const empty = emptyCursor(document, offset);
  const cursor = empty ?? readCursor(document, offset);
  if (!cursor) return list(markdownItems(document, offset, repository));
  const request: Request = { document, repository, cursor, layout: layoutOf(document), options };
  const fitted = empty ? undefined : fit(request, offset);
  const whole = cursor.place === 'open' && cursor.path.length === 0 ? newDocument(request) : undefined;
  const items = fitted?.proposals.map((one) => toItem(one.proposal, one.request)) ?? [];
  return list([...(whole ? [toItem(whole, request)] : []), ...items], fitted?.isIncomplete);
}

const markdownItems = (document: PortfolioDocument, offset: number, repository: Repository): CompletionItem[] => [
  ...commentItems(document, offset),
  ...headingItems(document, offset),
  ...linkItems(document, offset, repository),
];

function fit(request: Request, offset: number): Fitted {
  if (request.cursor.place !== 'key') return fitValues(request, offset);
  return { proposals: keyProposals(request).map((proposal) => ({ proposal, request })), isIncomplete: false };
}

const list = (items: CompletionItem[], isIncomplete = false): CompletionList => ({ isIncomplete, items });
