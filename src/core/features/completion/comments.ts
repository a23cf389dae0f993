import { CompletionItemKind, MarkupKind, type CompletionItem } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../../document/document';
import { FORMATS } from '../../document/format';
import { RULES } from '../../rules/index';
import { isJson } from '../cursor/read-cursor';

/** Ids of rules and formats in the comments that this project reads. */
export function commentItems(document: PortfolioDocument, offset: number): CompletionItem[] {
  if (isJson(document)) return [];
  const { source, text } = document;
  const line = source.lineAt(offset);
  const before = text.slice(line.start, offset);
  const comment = /(?:#|<!--)[ \t]*(ml-portfolio-(?:disable-next-line|disable-file|kind:))[ \t]+(.*)$/.exec(before);
  if (!comment || /\s--\s/.test(comment[2] ?? '')) return [];
  const typed = /[\w/-]*$/.exec(before)?.[0] ?? '';
  const rest = /^[\w/-]*/.exec(text.slice(offset, line.end))?.[0] ?? '';
  const range = source.rangeOf({ start: offset - typed.length, end: offset + rest.length });
  const item = (id: string, detail: string): CompletionItem => ({
    label: id,
    kind: CompletionItemKind.Value,
    documentation: { kind: MarkupKind.Markdown, value: detail },
    textEdit: { range, newText: id },
  });
  if (comment[1] === 'ml-portfolio-kind:') return FORMATS.map(({ id, label }) => item(id, label));
  return RULES.map(({ id, summary }) => item(id, summary));
}
