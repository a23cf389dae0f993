import { TreeFragment, type Tree } from '@lezer/common';
import type { Span } from '../../text/span';
import { changedSpan } from '../data/reparse';
import type { Blocks } from './blocks/block';
import { mendFences, type Mended } from './blocks/mend-fences';
import { readBlocks } from './blocks/read-blocks';
import { headingsOf, type Heading } from './headings';
import { labelsOf, type Label } from './labels';
import { parseMarkdown } from './parser';
import { plainText } from './plain-text';
import { proseOf } from './prose';
import { tablesOf, type Table } from './tables';

export type { Heading } from './headings';
export type { Label } from './labels';
export type { Table } from './tables';

/** A link or image target as it is written. */
export interface Link extends Span {
  readonly target: string;
  readonly image: boolean;
}

/** The Markdown of a file behind its front matter; all spans are absolute in the file. Parsed at once, read lazily. */
export class MarkdownBody {
  private cachedHeadings: readonly Heading[] | undefined;
  private cachedLinks: readonly Link[] | undefined;
  private cachedTables: readonly Table[] | undefined;
  private cachedLabels: readonly Label[] | undefined;
  private cachedComments: readonly Span[] | undefined;
  private cachedMended: Mended | undefined;
  private cachedBlocks: Blocks | undefined;
  private cachedProse: string | undefined;

  private constructor(
    readonly text: string,
    readonly span: Span,
    /** As the text is written, for the next version to build on. */
    private readonly parsed: Tree,
  ) {}

  /** @param start offset in `fileText` at which the body starts; @param previous the body of an earlier version, re-used where nothing changed */
  static parse(fileText: string, start: number, previous?: MarkdownBody): MarkdownBody {
    const text = fileText.slice(start);
    const span = { start, end: fileText.length };
    if (!previous) return new MarkdownBody(text, span, parseMarkdown(text));
    if (previous.text === text)
      return previous.span.start === start ? previous : new MarkdownBody(text, span, previous.parsed);
    const change = changedSpan(previous.text, text);
    const fragments = TreeFragment.applyChanges(TreeFragment.addTree(previous.parsed), [
      {
        fromA: change.start,
        toA: change.end,
        fromB: change.start,
        toB: change.end + text.length - previous.text.length,
      },
    ]);
    return new MarkdownBody(text, span, parseMarkdown(text, fragments));
  }

  /** The text with the fences closed that its author forgot to close. */
  private get mended(): Mended {
    return (this.cachedMended ??= mendFences(this.text, this.parsed));
  }

  private get tree(): Tree {
    return this.mended.tree;
  }

  get headings(): readonly Heading[] {
    return (this.cachedHeadings ??= headingsOf(this.text, this.tree, this.span.start));
  }

  get links(): readonly Link[] {
    this.readLinksAndComments();
    return this.cachedLinks ?? [];
  }

  get tables(): readonly Table[] {
    return (this.cachedTables ??= tablesOf(this.text, this.tree, this.span.start));
  }

  get labels(): readonly Label[] {
    return (this.cachedLabels ??= labelsOf(this.text, this.prose, this.tables, this.span.start));
  }

  /** What a reader sees, piece by piece, with the titles that stand over it. */
  get blocks(): Blocks {
    return (this.cachedBlocks ??= readBlocks(this.mended, this.span.start));
  }

  /** HTML comments. */
  get comments(): readonly Span[] {
    this.readLinksAndComments();
    return this.cachedComments ?? [];
  }

  /** The text with all that is not prose blanked; of the same length as `text`, see `proseOf`. */
  get prose(): string {
    return (this.cachedProse ??= proseOf(this.mended.text, this.tree));
  }

  /** The text of an absolute span of this body. */
  slice(span: Span): string {
    return this.text.slice(span.start - this.span.start, span.end - this.span.start);
  }

  /** The prose of an absolute span of this body. */
  proseIn(span: Span): string {
    return this.prose.slice(span.start - this.span.start, span.end - this.span.start);
  }

  /** What a reader sees in an absolute span: comments and markup gone. */
  visibleText(span: Span): string {
    return plainText(this.slice(span));
  }

  /** Whether a reader sees nothing between the ends of an absolute span. Rules and anchors are nothing; images and code are something. */
  isEmpty(span: Span): boolean {
    return (
      this.slice(span)
        .replace(/<!--[^]*?(?:-->|$)/g, '')
        .replace(/<(?!img|video|audio|iframe|table|svg|input)\/?[a-z][^<>]*>/gi, '')
        .replace(/^[ \t]*\[[^\]\r\n]+\]:[ \t]*\S+.*$/gm, '')
        .replace(/^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/gm, '')
        .replace(/&nbsp;/g, '')
        .trim() === ''
    );
  }

  /** Whether code, in a block or in a line, stands at an absolute offset. */
  isCode(offset: number): boolean {
    for (let node = this.tree.resolveInner(offset - this.span.start, 1); ;) {
      if (/^(FencedCode|CodeBlock|InlineCode)$/.test(node.name)) return true;
      if (!node.parent) return false;
      node = node.parent;
    }
  }

  /** Absolute spans of what a global pattern matches in the prose of `within`. */
  *matches(pattern: RegExp, within: Span = this.span): Generator<Span & { readonly match: RegExpExecArray }> {
    for (const match of this.proseIn(within).matchAll(pattern)) {
      const start = within.start + match.index;
      yield { start, end: start + match[0].length, match };
    }
  }

  /** In one walk, because nearly every reader asks for both. */
  private readLinksAndComments(): void {
    if (this.cachedLinks) return;
    const links: Link[] = [];
    const comments: Span[] = [];
    this.tree.iterate({
      enter: (reference) => {
        const { name, from, to } = reference;
        if (name === 'URL') {
          const span = { start: from + this.span.start, end: to + this.span.start };
          links.push({ ...span, target: this.slice(span), image: reference.node.parent?.name === 'Image' });
        } else if (name.startsWith('Comment')) {
          comments.push({ start: from + this.span.start, end: to + this.span.start });
        }
      },
    });
    this.cachedLinks = links;
    this.cachedComments = comments;
  }
}
