import { CompletionItemKind } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../../document/document';
import { inSentence } from '../../document/format';
import { schemaOf } from '../../schema/schema';
import type { Cursor } from '../cursor/cursor';
import { mainSections } from './headings';
import { rankOf } from './keys';
import type { Proposal, Request } from './request';
import { literal, TabStops } from './snippet';
import { ValueText } from './value-text';

/** All keys that a new document of its format should have, with examples to write over. */
export function newDocument({ document, cursor, layout }: Request): Proposal | undefined {
  const { format } = document;
  const schema = schemaOf(format.schema);
  if (!schema) return undefined;
  const stops = new TabStops();
  const writer = new ValueText(format.schema, cursor.style, layout, stops, true);
  const column = cursor.column;
  const text =
    schema.type === 'array'
      ? `- ${writer.item([], column + 2)}`
      : cursor.style === 'json'
        ? writer.inline([], column)
        : writer.keys([], column);
  const isWhole = format.markdown && document.text.trim() === '';
  const lines = isWhole ? ['---', text, '---', '', ...markdownLines(document, stops)] : [text];
  return {
    label: `New ${inSentence(format)}`,
    kind: CompletionItemKind.Snippet,
    text: lines.join(layout.lineBreak) + layout.lineBreak,
    rank: rankOf(0, 0),
    detail: 'all that belongs in it',
    ...(schema.description === undefined ? {} : { documentation: schema.description }),
  };
}

function markdownLines({ format }: PortfolioDocument, stops: TabStops): string[] {
  const sections = mainSections(format.id).flatMap((title) => ['', `## ${literal(title)}`, '', stops.empty()]);
  return [`# ${stops.preset('Title')}`, ...sections];
}

/** The cursor in a Markdown file that has nothing in it yet. */
export function emptyCursor({ text, format, unreadable }: PortfolioDocument, offset: number): Cursor | undefined {
  if (!format.markdown || unreadable || text.trim() !== '') return undefined;
  const word = { start: offset, end: offset };
  const rest = { siblings: new Set<string>(), quote: '', colon: false, style: 'block', lead: '', tail: '' } as const;
  return { place: 'open', path: [], word, column: 0, ...rest };
}
