import { CompletionItemKind } from 'vscode-languageserver-types';
import { schemaOf } from '../../schema/schema';
import { rankOf } from './keys';
import type { Proposal, Request } from './request';
import { TabStops } from './snippet';
import { ValueText } from './value-text';

/** All keys that a new document of its format should have, with examples to write over. */
export function newDocument({ document, cursor, layout }: Request): Proposal | undefined {
  const { format } = document;
  const schema = schemaOf(format.schema);
  if (!schema) return undefined;
  const writer = new ValueText(format.schema, cursor.style, layout, new TabStops(), true);
  const column = cursor.column;
  const text =
    schema.type === 'array'
      ? `- ${writer.item([], column + 2)}`
      : cursor.style === 'json'
        ? writer.inline([], column)
        : writer.keys([], column);
  return {
    label: `New ${format.label.toLowerCase()}`,
    kind: CompletionItemKind.Snippet,
    text: text + layout.lineBreak,
    rank: rankOf(0, 0),
    detail: 'all that belongs in it',
    ...(schema.description === undefined ? {} : { documentation: schema.description }),
  };
}
