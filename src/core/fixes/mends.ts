import { parseJson } from '../document/data/from-json';
import { parseYaml } from '../document/data/from-yaml';
import type { DataTree, SyntaxProblem } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import { applyEdits, type Edit } from '../text/edit';
import { schemaProblems } from '../schema/validate';
import { lineEnd, SourceText } from '../text/source-text';
import { sameSpan, type Span } from '../text/span';

/** The data of a document as it would be after edits; edits behind a front matter do not touch it. */
export function dataAfter(
  { text, data, frontMatter }: PortfolioDocument,
  edits: readonly Edit[],
): DataTree | undefined {
  if (!data) return undefined;
  const inside = frontMatter ? edits.filter(({ span }) => span.start < data.span.end) : edits;
  const changed = applyEdits(text, inside);
  const end = data.span.end + changed.length - text.length;
  return data.language === 'json'
    ? parseJson(changed)
    : parseYaml(changed.slice(data.span.start, end), data.span.start);
}

/**
 * Whether the parser accepts the line of a problem once the edits are made, other problems of that line aside: a guess
 * about broken text proves itself.
 */
export function mends(document: PortfolioDocument, problem: Span, edits: readonly Edit[]): boolean {
  const grown = edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
  const end = lineEnd(document.text, problem.start) + grown;
  const others = document.syntaxProblems.filter((other) => !sameSpan(other, problem));
  const known = (next: SyntaxProblem): boolean =>
    others.some(({ id, start }) => id === next.id && (start === next.start || start + grown === next.start));
  return (dataAfter(document, edits)?.problems ?? []).every((next) => next.start > end || known(next));
}

/** How many problems a document has once the edits are made: the fewer, the likelier the guess. */
export function problemsAfter(
  document: PortfolioDocument,
  edits: readonly Edit[],
): { readonly syntax: number; readonly schema: number } {
  const { uri, version } = document.source;
  const after = document.update(new SourceText(uri, applyEdits(document.text, edits), version + 1));
  return { syntax: after.syntaxProblems.length, schema: schemaProblems(after).length };
}
