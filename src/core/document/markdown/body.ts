import { TreeFragment, type SyntaxNode, type Tree } from '@lezer/common';
import { GFM, parser as commonMark } from '@lezer/markdown';
import type { Span } from '../../text/span';
import { changedSpan } from '../data/reparse';
import { plainText } from './plain-text';

const parser = commonMark.configure(GFM);

/** A heading with what stands below it. */
export interface Heading extends Span {
  /** 1 to 6. */
  readonly level: number;
  /** Without markup, emoji, numbering and trailing `#`. */
  readonly title: string;
  /** From behind the heading to the next heading of any level. */
  readonly content: Span;
  /** From behind the heading to the next heading of the same or a higher level. */
  readonly section: Span;
}

/** A link or image target as it is written. */
export interface Link extends Span {
  readonly target: string;
  readonly image: boolean;
}

/** A GFM table; each cell is the span of its trimmed text. */
export interface Table extends Span {
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
}

/** The Markdown of a file behind its front matter; all spans are absolute in the file. Parsed at once, read lazily. */
export class MarkdownBody {
  private cachedHeadings: readonly Heading[] | undefined;
  private cachedLinks: readonly Link[] | undefined;
  private cachedTables: readonly Table[] | undefined;

  private constructor(
    readonly text: string,
    readonly span: Span,
    private readonly tree: Tree,
  ) {}

  /** @param start offset in `fileText` at which the body starts; @param previous the body of an earlier version, re-used where nothing changed */
  static parse(fileText: string, start: number, previous?: MarkdownBody): MarkdownBody {
    const text = fileText.slice(start);
    const span = { start, end: fileText.length };
    if (!previous) return new MarkdownBody(text, span, parser.parse(text));
    if (previous.text === text)
      return previous.span.start === start ? previous : new MarkdownBody(text, span, previous.tree);
    const change = changedSpan(previous.text, text);
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.tree), [
      {
        fromA: change.start,
        toA: change.end,
        fromB: change.start,
        toB: change.end + text.length - previous.text.length,
      },
    ]);
    return new MarkdownBody(text, span, parser.parse(text, fragments));
  }

  get headings(): readonly Heading[] {
    return (this.cachedHeadings ??= this.readHeadings());
  }

  get links(): readonly Link[] {
    return (this.cachedLinks ??= this.readLinks());
  }

  get tables(): readonly Table[] {
    return (this.cachedTables ??= this.readTables());
  }

  /** The text of an absolute span of this body. */
  slice(span: Span): string {
    return this.text.slice(span.start - this.span.start, span.end - this.span.start);
  }

  /** What a reader sees in an absolute span: comments and markup gone. */
  visibleText(span: Span): string {
    return plainText(this.slice(span));
  }

  private absolute(node: { from: number; to: number }): { start: number; end: number } {
    return { start: node.from + this.span.start, end: node.to + this.span.start };
  }

  private readHeadings(): Heading[] {
    const found: { level: number; span: Span; title: string }[] = [];
    for (let node = this.tree.topNode.firstChild; node; node = node.nextSibling) {
      const level = /^(?:ATX|Setext)Heading([1-6])$/.exec(node.name)?.[1];
      if (level === undefined) continue;
      found.push({
        level: Number(level),
        span: this.absolute(node),
        title: headingTitle(this.text.slice(node.from, node.to)),
      });
    }
    return found.map(({ level, span, title }, index) => {
      const next = found[index + 1]?.span.start ?? this.span.end;
      const sibling = found.slice(index + 1).find((other) => other.level <= level)?.span.start ?? this.span.end;
      return {
        ...span,
        level,
        title,
        content: { start: span.end, end: next },
        section: { start: span.end, end: sibling },
      };
    });
  }

  private readLinks(): Link[] {
    const links: Link[] = [];
    this.tree.iterate({
      enter: (ref) => {
        if (ref.name !== 'URL') return;
        const span = this.absolute(ref);
        links.push({ ...span, target: this.slice(span), image: ref.node.parent?.name === 'Image' });
      },
    });
    return links;
  }

  private readTables(): Table[] {
    const tables: Table[] = [];
    this.tree.iterate({
      enter: (ref) => {
        if (ref.name !== 'Table') return;
        const cells = (row: SyntaxNode | null): Span[] =>
          row?.getChildren('TableCell').map((cell) => this.absolute(cell)) ?? [];
        const rows = ref.node.getChildren('TableRow').map(cells);
        tables.push({ ...this.absolute(ref), header: cells(ref.node.getChild('TableHeader')), rows });
      },
    });
    return tables;
  }
}

/** Takes the marks, emoji and numbering off a heading's source. */
function headingTitle(source: string): string {
  const line = source
    .replace(/\r?\n[=-]+\s*$/, '')
    .replace(/^ {0,3}#{1,6}\s*/, '')
    .replace(/\s+#+\s*$/, '');
  return plainText(line)
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')
    .replace(/^\s*(?:\(?\d+(?:\.\d+)*[.):]?|[IVX]+[.)])\s+/, '')
    .replace(/[:\s]+$/, '')
    .trim();
}
