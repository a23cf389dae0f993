import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { hfDatasetCard, hfModelCard } from '../../../../schemas/data/template-sections.json';
import type { PortfolioDocument } from '../../document/document';
import type { FormatId } from '../../document/format';

interface Section {
  readonly level: number;
  readonly title: string;
}

/** The sections that readers expect, by format. */
const SECTIONS: Partial<Record<FormatId, readonly Section[]>> = {
  'model-card-markdown': hfModelCard,
  'dataset-card-markdown': hfDatasetCard,
};

/** The sections of such a card below a heading, down to the second level; the first one is its title. */
export const mainSections = (format: FormatId): readonly string[] =>
  (SECTIONS[format] ?? []).filter(({ level }) => level === 2).map(({ title }) => title);

/** Behind `## `: the sections of the template that the card does not have yet, those of this level first. */
export function headingItems(document: PortfolioDocument, offset: number): CompletionItem[] {
  const { body, source, text, format } = document;
  if (!body || offset < body.span.start) return [];
  const line = source.lineAt(offset);
  const match = /^(#{1,6})[ \t]+(.*)$/.exec(text.slice(line.start, offset));
  if (!match || body.isCode(line.start)) return [];
  const level = match[1]?.length ?? 0;
  const range = source.rangeOf({ start: offset - (match[2]?.length ?? 0), end: line.end });
  const own = body.headings.find(({ start }) => start === line.start);
  const taken = new Set(body.headings.filter((heading) => heading !== own).map(({ title }) => title.toLowerCase()));
  return (SECTIONS[format.id] ?? [])
    .map((section, index) => ({ ...section, index }))
    .filter(({ title }) => !title.includes('{{') && !taken.has(title.toLowerCase()))
    .map((section) => ({
      label: section.title,
      kind: CompletionItemKind.Struct,
      sortText: `${section.level === level ? 0 : 1}${String(section.index).padStart(3, '0')}`,
      textEdit: { range, newText: section.title },
      labelDetails: { description: `${'#'.repeat(section.level)} of the template` },
    }));
}
