import { MarkdownBody } from '../../../document/markdown/body';
import type { Section, TableBlock } from '../../../document/markdown/blocks/block';
import { findFrontMatter } from '../../../document/front-matter';
import type { PortfolioDocument } from '../../../document/document';
import { SourceText } from '../../../text/source-text';
import type { Span } from '../../../text/span';
import type { Evidence } from '../detector';
import { readLike, type Wanted } from './project';

/** The line under the head of a table; a page without one need not be parsed for its tables. */
const UNDER_HEAD = /^[ \t>]*(?:\|[ \t]*:?-|:?-+:?[ \t]*\|)/m;

/** A Markdown file that was read, whether it is a document of ours or a plain note. */
export class Page {
  private cachedBody: MarkdownBody | undefined;
  private cachedSource: SourceText | undefined;
  private cachedSections: readonly PageSection[] | undefined;
  private cachedTables: readonly PageTable[] | undefined;
  private cachedLines: readonly PageLine[] | undefined;

  /** @param document the file as a document of ours, which is parsed already */
  constructor(
    readonly path: string,
    readonly text: string,
    private readonly document?: PortfolioDocument,
  ) {}

  /** Parsed at the first use: most pages are asked for their name only. */
  get body(): MarkdownBody {
    return (this.cachedBody ??=
      this.document?.body ?? MarkdownBody.parse(this.text, findFrontMatter(this.text)?.span.end ?? 0));
  }

  /** The first heading; found without parsing the page. Empty without one. */
  get title(): string {
    return /^ {0,3}#{1,6}[ \t]+(.*)$/m.exec(this.text)?.[1]?.trim() ?? '';
  }

  /** Whether a heading, or a line in bold, says something; asked before a page is parsed for its sections. */
  hasTitleLike(pattern: RegExp): boolean {
    return this.text.match(/^[ \t]*(?:#{1,6}[ \t]|\*\*|__).*$/gm)?.some((line) => pattern.test(line)) === true;
  }

  /** 1-based line of an offset in the file. */
  lineAt(offset: number): number {
    this.cachedSource ??= this.document?.source ?? new SourceText(this.path, this.text, 0);
    return this.cachedSource.positionAt(offset).line + 1;
  }

  /** What a reader sees in a stretch of the page, comments gone. */
  seen(span: Span): string {
    return this.body.visibleText(span);
  }

  /** Titles with what stands under them up to the next title of their rank. */
  get sections(): readonly PageSection[] {
    return (this.cachedSections ??= sectionsOf(this.body.blocks.sections, this.text.length));
  }

  get tables(): readonly PageTable[] {
    return (this.cachedTables ??= UNDER_HEAD.test(this.text) ? this.readTables() : []);
  }

  private readTables(): readonly PageTable[] {
    return this.body.blocks.blocks.flatMap((block) => (block.kind === 'table' ? [this.tableOf(block)] : []));
  }

  private tableOf({ start, header, rows }: TableBlock): PageTable {
    const cell = (span: Span): string => this.seen(span).trim();
    return {
      line: this.lineAt(start),
      columns: header.map(cell),
      rows: rows.map((row) => ({ line: this.lineAt(row[0]?.start ?? start), cells: row.map(cell) })),
    };
  }

  /** Lines behind the front matter, comments left out, with their numbers. */
  get lines(): readonly PageLine[] {
    return (this.cachedLines ??= this.readLines());
  }

  private readLines(): readonly PageLine[] {
    // For its lines a page need not be parsed.
    const start = this.document?.body?.span.start ?? findFrontMatter(this.text)?.span.end ?? 0;
    const first = this.lineAt(start);
    const said = this.text.slice(start).replace(/<!--[^]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, ' '));
    return said.split(/\r\n|\n|\r/).map((text, index) => ({ line: first + index, text }));
  }
}

/** Each section ends where the next one of its level, or of a higher one, begins. */
function sectionsOf(sections: readonly Section[], end: number): readonly PageSection[] {
  const nextOfLevel: number[] = Array.from({ length: 7 }, () => end);
  return sections
    .toReversed()
    .map((section) => {
      const found = { section, title: section.title, start: section.span.end, end: nextOfLevel[section.level] ?? end };
      for (let level = section.level; level <= 6; level++) nextOfLevel[level] = section.span.start;
      return found;
    })
    .toReversed();
}

/** A line of a page; 1-based. */
export interface PageLine {
  readonly line: number;
  readonly text: string;
}

export interface PageSection extends Span {
  readonly section: Section;
  readonly title: string;
}

export interface PageTable {
  /** Of its head, 1-based. */
  readonly line: number;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** Every Markdown file that was read, those nearest to the top first. */
const pagesOf = (evidence: Evidence): readonly Page[] =>
  evidence.once('pages', () =>
    readLike(evidence, /\.(?:md|markdown)$/i).map(({ path, text }) =>
      evidence.ofText('page', path, text, () => new Page(path, text, evidence.repository.get(path))),
    ),
  );

/** The Markdown files that a question is about. */
export function pagesLike(evidence: Evidence, wanted: Wanted): readonly Page[] {
  const isWanted = typeof wanted === 'function' ? wanted : (path: string) => wanted.test(path);
  return pagesOf(evidence).filter(({ path }) => isWanted(path));
}

/** Something to measure by: a number with a unit, a share, a comparison; years and numbers of lists are none. */
export const MEASURE =
  /\d(?:[\d.,]*\d)?\s*(?:%|percent\b|pp\b|points?\b|ms\b|s\b|sec(?:onds?)?\b|min(?:utes?)?\b|hours?\b|days?\b|weeks?\b|k\b|m\b|x\b|×|€|\$|£|eur\b|usd\b|req(?:uests?)?\b|rps\b|qps\b|users?\b|rows?\b|cases?\b|runs?\b|incidents?\b|deploy\w*|errors?\b|alerts?\b|experiments?\b|tests?\b)|[$€£]\s*\d|\b\d?\.\d+\b|(?:[<>≤≥]=?|\b(?:at least|at most|below|above|under|over|from|to|by|than|within|up to|fewer than|less than|more than|every|all|zero|one|two|three))\s*\$?\d|\b\d+\s+(?:of|out of|in)\s+\d+\b/i;
