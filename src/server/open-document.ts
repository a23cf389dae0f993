import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/check';
import type { PortfolioDocument } from '../core/document/document';
import { SourceText } from '../core/text/source-text';
import type { Workspace } from './workspace';

/** A file that the editor has open, with what is known of its newest version. */
export class OpenDocument {
  /** The newest version that was parsed; undefined when the file is none of ours. */
  parsed: PortfolioDocument | undefined;
  /** Findings of exactly the version in `parsed`. */
  findings: { readonly of: PortfolioDocument; readonly list: readonly Finding[] } | undefined;
  /** When the last check ended and what it took, in milliseconds: the next one leaves that much time to others. */
  lastCheck = { end: 0, duration: 0 };
  /** Whether the last check, since the typing began, has found what the one before had found. */
  isCalm = false;
  private lastFound: string | undefined;
  private cachedSource: SourceText | undefined;

  private constructor(
    private readonly text: TextDocument,
    readonly languageId: string,
    readonly workspace: Workspace,
    /** Relative to the workspace, with forward slashes. */
    readonly path: string,
  ) {}

  static open(
    workspace: Workspace,
    path: string,
    uri: string,
    languageId: string,
    version: number,
    content: string,
  ): OpenDocument {
    return new OpenDocument(TextDocument.create(uri, languageId, version, content), languageId, workspace, path);
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  /** @param findings ids of what a check has found, without places: those move with every keystroke */
  found(findings: string): void {
    this.isCalm = findings === this.lastFound;
    this.lastFound = findings;
  }

  change(changes: TextDocumentContentChangeEvent[], version: number): void {
    TextDocument.update(this.text, changes, version);
    this.cachedSource = undefined;
  }

  /** The newest text. */
  get source(): SourceText {
    return (this.cachedSource ??= new SourceText(this.uri, this.text.getText(), this.version));
  }
}
