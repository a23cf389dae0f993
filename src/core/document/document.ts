import type { Span } from '../text/span';
import type { SourceText } from '../text/source-text';
import { parseJson } from './data/from-json';
import { parseYaml } from './data/from-yaml';
import { reparseYaml } from './data/reparse';
import { walk, type Visit } from './data/walk';
import type { DataTree, SyntaxProblem } from './data/node';
import { doubtfulSpans } from './doubt';
import type { Format } from './format';
import { findFrontMatter, type FrontMatter } from './front-matter';
import { findBrokenFence } from './front-matter-fence';
import { MarkdownBody } from './markdown/body';
import type { Recognition } from './recognise';
import { suppressionsIn, type Suppression } from './suppression';

/** A larger text is not parsed, in bytes of UTF-16 code units; setting `mlPortfolio.maxFileSize`. */
export const DEFAULT_MAX_FILE_SIZE = 4_000_000;

/** The data of one version of a text. */
export interface DataVersion {
  readonly data: DataTree;
  readonly source: SourceText;
}

/**
 * One version of one file of ours, parsed. Everything that reads documents (findings, completion, hover, fixes, panels)
 * reads this and nothing parses again. Immutable; an editor's next version is made with `update`.
 */
export class PortfolioDocument {
  private cachedData: DataTree | undefined;
  private cachedBody: MarkdownBody | undefined;
  private cachedNodes: readonly Visit[] | undefined;
  private cachedProblems: readonly SyntaxProblem[] | undefined;
  private cachedSuppressions: readonly Suppression[] | undefined;

  private constructor(
    readonly source: SourceText,
    /** Relative to the repository or workspace folder, with forward slashes. */
    readonly path: string,
    readonly format: Format,
    /** Why the file was recognised as this format, in words. */
    readonly reason: string,
    /** The block at the top of a Markdown file. */
    readonly frontMatter: FrontMatter | undefined,
    /** Problems of the file as a whole: too large, binary. The content is then not looked at. */
    readonly unreadable: SyntaxProblem | undefined,
    private dataBefore: DataVersion | undefined,
    private readonly bodyBefore: MarkdownBody | undefined,
  ) {}

  /** @param maxFileSize in UTF-16 code units */
  static parse(
    source: SourceText,
    path: string,
    { format, reason }: Recognition,
    maxFileSize = DEFAULT_MAX_FILE_SIZE,
  ): PortfolioDocument {
    const document = PortfolioDocument.create(source, path, format, reason, maxFileSize, undefined);
    document.cachedData = document.readData();
    return document;
  }

  /** A document of which nothing is parsed before somebody asks for it. */
  static unparsed(
    source: SourceText,
    path: string,
    { format, reason }: Recognition,
    maxFileSize = DEFAULT_MAX_FILE_SIZE,
  ): PortfolioDocument {
    return PortfolioDocument.create(source, path, format, reason, maxFileSize, undefined);
  }

  /** The next version of this document; only what changed is parsed again, when somebody asks for it. */
  update(
    source: SourceText,
    { format, reason }: Recognition = this,
    maxFileSize = DEFAULT_MAX_FILE_SIZE,
  ): PortfolioDocument {
    return PortfolioDocument.create(
      source,
      this.path,
      format,
      reason,
      maxFileSize,
      format.id === this.format.id ? this : undefined,
    );
  }

  private static create(
    source: SourceText,
    path: string,
    format: Format,
    reason: string,
    maxFileSize: number,
    previous: PortfolioDocument | undefined,
  ): PortfolioDocument {
    const { text } = source;
    const unreadable = unreadableProblem(text, maxFileSize);
    if (unreadable)
      return new PortfolioDocument(source, path, format, reason, undefined, unreadable, undefined, undefined);
    return new PortfolioDocument(
      source,
      path,
      format,
      reason,
      format.markdown ? findFrontMatter(text) : undefined,
      undefined,
      previous?.lastData,
      previous?.cachedBody ?? previous?.bodyBefore,
    );
  }

  /** The same version with nothing parsed: for a document that nobody has looked at for a while. */
  atRest(): PortfolioDocument {
    const { source, path, format, reason, frontMatter, unreadable } = this;
    return new PortfolioDocument(source, path, format, reason, frontMatter, unreadable, undefined, undefined);
  }

  /**
   * The whole file, or the content of the front matter, parsed at the first use; absent in Markdown without one and in
   * files that are not parsed.
   */
  get data(): DataTree | undefined {
    return (this.cachedData ??= this.readData());
  }

  private readData(): DataTree | undefined {
    const { source, path, frontMatter, format, unreadable, dataBefore } = this;
    this.dataBefore = undefined;
    if (unreadable) return undefined;
    const span = format.markdown ? frontMatter?.content : { start: 0, end: source.text.length };
    return span && parseData(source, span, path.toLowerCase().endsWith('.json'), dataBefore);
  }

  /** The newest data that is parsed already: of this version, or else of an earlier one. */
  get lastData(): DataVersion | undefined {
    return this.cachedData ? { data: this.cachedData, source: this.source } : this.dataBefore;
  }

  /** The Markdown behind the front matter, parsed at the first use; absent in YAML and JSON files. */
  get body(): MarkdownBody | undefined {
    if (!this.format.markdown || this.unreadable) return undefined;
    const start = this.frontMatter?.span.end ?? 0;
    return (this.cachedBody ??= MarkdownBody.parse(this.source.text, start, this.bodyBefore));
  }

  /** Every node of the data with the way to it, parents first, in the order of the text. */
  get nodes(): readonly Visit[] {
    return (this.cachedNodes ??= walk(this.data?.root));
  }

  get text(): string {
    return this.source.text;
  }

  /** All that the parsers did not accept. */
  get syntaxProblems(): readonly SyntaxProblem[] {
    return (this.cachedProblems ??= this.readProblems());
  }

  private readProblems(): readonly SyntaxProblem[] {
    if (this.unreadable) return [this.unreadable];
    const fence =
      this.format.markdown && findBrokenFence(this.text, this.frontMatter, this.data?.problems.length !== 0);
    if (fence) return [{ id: 'syntax/front-matter-fence', ...fence.span, message: fence.message }];
    if (this.frontMatter && !this.frontMatter.closed) {
      const message = 'The front matter is not closed. Add a line of three dashes behind its last key.';
      return [
        { id: 'syntax/unclosed-front-matter', ...this.frontMatter.fence, message },
        ...(this.data?.problems ?? []),
      ];
    }
    return this.data?.problems ?? [];
  }

  /** Where a parser had to guess, so that nothing but the syntax can be judged. */
  get doubtful(): readonly Span[] {
    const { data } = this;
    return data ? doubtfulSpans(data.problems, this.text, data.span.end) : [];
  }

  /** Comments that switch findings off. */
  get suppressions(): readonly Suppression[] {
    return (this.cachedSuppressions ??= suppressionsIn(this.source));
  }

  /** Where a finding about the document as a whole goes: the fence, the first heading, or the first key. */
  get anchor(): Span {
    if (this.frontMatter) return this.frontMatter.fence;
    const root = this.data?.root;
    if (root?.type === 'map' && root.entries[0]) return root.entries[0].keySpan;
    const heading = this.body?.headings[0];
    if (heading) return heading;
    const start = /^[\s\uFEFF]*/.exec(this.text)?.[0].length ?? 0;
    const line = this.source.lineAt(Math.min(start, this.text.length));
    return { start: Math.max(line.start, Math.min(start, line.end)), end: line.end };
  }
}

function parseData(source: SourceText, span: Span, json: boolean, previous: DataVersion | undefined): DataTree {
  if (json) return parseJson(source.text);
  const before = previous?.data;
  // The first document marker is not part of the mapping; without a mark of byte order the text starts at its offset.
  const text = source.slice(span);
  if (before && previous && before.span.start === span.start && before.language === 'yaml')
    return reparseYaml(before, previous.source.slice(before.span), text);
  return parseYaml(text, span.start);
}

function unreadableProblem(text: string, maxFileSize: number): SyntaxProblem | undefined {
  if (text.length > maxFileSize) {
    const message = `The file is larger than ${maxFileSize} characters and is not checked. Split it, or raise the setting mlPortfolio.maxFileSize.`;
    return { id: 'syntax/too-large', start: 0, end: Math.min(text.length, 1), message };
  }
  if (text.slice(0, 8000).includes('\0')) {
    return {
      id: 'syntax/binary-file',
      start: 0,
      end: 1,
      message:
        'The file is not text in UTF-8 and is not checked. Save it in that encoding, or give it another name if it is no document.',
    };
  }
  return undefined;
}
