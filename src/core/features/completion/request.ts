import {
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Command,
  type CompletionItem,
  type CompletionItemKind,
} from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../../document/document';
import type { Repository } from '../../portfolio/repository';
import type { Span } from '../../text/span';
import type { Cursor } from '../cursor/cursor';
import type { Layout } from './layout';
import { literal } from './snippet';

export interface CompletionOptions {
  /** Asks for suggestions again behind a key whose values are known; an editor that has such a command names it here. */
  readonly suggestAgain?: Command;
}

/** All that is needed to say what can be written at one place. */
export interface Request {
  readonly document: PortfolioDocument;
  readonly repository: Repository;
  readonly cursor: Cursor;
  readonly layout: Layout;
  readonly options: CompletionOptions;
}

/** Something that can be written, before it is fitted into the text. */
export interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** In an editor's snippet syntax. */
  readonly text: string;
  /** Decides on the order, before the label does. */
  readonly rank: string;
  /** Stands beside the label: a name for people, a type. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string | undefined;
  readonly deprecated?: boolean;
  /** What the author's typing is compared with; the label when absent. */
  readonly filter?: string;
  /** Whether what comes next can be suggested too. */
  readonly again?: boolean;
}

/** More than an editor shows at once; typing on narrows the list. */
export const MOST_ITEMS = 200;

export function toItem(proposal: Proposal, request: Request): CompletionItem {
  const { cursor, document, options } = request;
  const { label, kind, text, rank, detail, documentation, deprecated, filter = label, again } = proposal;
  const newText = literal(cursor.lead) + text + cursor.tail;
  const { source } = document;
  return {
    label,
    kind,
    sortText: rank,
    // An editor compares with everything from the start of the range, the quote included.
    filterText: cursor.quote + filter,
    insertTextFormat: InsertTextFormat.Snippet,
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: source.rangeOf(cursor.word), newText },
    ...(detail === undefined || detail === '' ? {} : { labelDetails: { description: detail } }),
    ...(documentation === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(deprecated === true ? { deprecated, tags: [1 as const] } : {}),
    ...(again === true && options.suggestAgain ? { command: options.suggestAgain } : {}),
    ...(cursor.commaAt === undefined ? {} : { additionalTextEdits: [comma(source.rangeOf(at(cursor.commaAt)))] }),
  };
}

const at = (offset: number): Span => ({ start: offset, end: offset });

const comma = (
  range: ReturnType<PortfolioDocument['source']['rangeOf']>,
): { range: typeof range; newText: string } => ({
  range,
  newText: ',',
});

/** What the author has typed of the word so far, without its quote, in lower case. */
export const typedIn = ({ document, cursor }: Request, offset: number): string =>
  document.text.slice(cursor.word.start, offset).replace(/^["']/, '').trim().toLowerCase();
