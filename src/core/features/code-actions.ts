import type { CodeAction } from 'vscode-languageserver-types';
import type { CheckHost, Finding, RuleSettings } from '../check';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import type { Span } from '../text/span';

export interface CodeActionOptions {
  /** Kinds that the editor asked for; everything but source actions when absent. */
  readonly kinds?: readonly string[];
  /** The severities that the findings were made with: fixing everything checks again. */
  readonly settings?: RuleSettings;
  readonly host: CheckHost;
  /** Gives the address of a rule's page for its path relative to the extension's folder. */
  readonly docsUrl: (docs: string) => string;
}

/**
 * What can be done about the findings that touch `range`, the preferred fixes first.
 * @param range offsets in UTF-16 code units, 0-based, end exclusive
 * @param findings all findings of this version of the document
 */
export function codeActions(
  _document: PortfolioDocument,
  _range: Span,
  _findings: readonly Finding[],
  _repository: Repository,
  _options: CodeActionOptions,
): CodeAction[] {
  return [];
}
