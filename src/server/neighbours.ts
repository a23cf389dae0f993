import type { Finding } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';

/** Findings that another extension reports as well, by its id; they are not said twice. Their fixes are still offered. */
const REPORTED_BY: Readonly<Record<string, { readonly files: RegExp; readonly ids: ReadonlySet<string> }>> = {
  'redhat.vscode-yaml': {
    // In the front matter of Markdown files it does not look.
    files: /\.ya?ml$/i,
    ids: new Set(['syntax/invalid-yaml', 'syntax/duplicate-key', 'syntax/tab-indentation', 'syntax/unknown-alias']),
  },
  'vscode.json-language-features': {
    files: /\.json$/i,
    ids: new Set(['syntax/invalid-json', 'syntax/json-comment', 'syntax/json-trailing-comma', 'syntax/duplicate-key']),
  },
  'davidanson.vscode-markdownlint': {
    files: /\.(md|markdown)$/i,
    ids: new Set(['model-card/duplicate-section', 'datasheet/duplicate-section']),
  },
};

/** @param neighbours ids of extensions that are active in the editor, in lower case */
export function withoutNeighbours(
  findings: readonly Finding[],
  document: PortfolioDocument,
  neighbours: readonly string[],
): readonly Finding[] {
  const others = neighbours
    .map((id) => REPORTED_BY[id.toLowerCase()])
    .filter((other) => other?.files.test(document.path) === true);
  return others.length === 0 ? findings : findings.filter(({ id }) => !others.some((other) => other?.ids.has(id)));
}
