import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import { toDiagnostic } from '../core/features/diagnostic';
import type { InitializationOptions } from '../protocol/lsp';
import { withoutNeighbours } from './neighbours';

/** Where the pages of the rules lie when the client does not say: the project's own copy of them. */
const DOCS = 'https://github.com/ml-portfolio/ml-portfolio/blob/main/';

export const docsUrl =
  (options: InitializationOptions) =>
  (docs: string): string =>
    `${options.docsRoot ?? DOCS}${docs}`;

/** Findings as the protocol has them, without those that a neighbour reports. */
export function toDiagnostics(
  findings: readonly Finding[],
  document: PortfolioDocument | undefined,
  options: InitializationOptions,
): Diagnostic[] {
  if (!document) return [];
  return withoutNeighbours(findings, document, options.neighbours ?? []).map((finding) =>
    toDiagnostic(finding, docsUrl(options)),
  );
}
