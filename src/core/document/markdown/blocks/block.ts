import type { Span } from '../../../text/span';

/** How a title is written. `bare` is a short line between blank lines, `bold` a line in bold, `lead-in` bold words in front of a text. */
export type TitleForm = 'atx' | 'setext' | 'html' | 'bold' | 'bare' | 'lead-in';

/** A title with all that stands under it until the next title of its rank. */
export interface Section {
  /** Without markup, emoji, numbering and trailing marks. */
  readonly title: string;
  readonly span: Span;
  readonly form: TitleForm;
  /** 1 to 6; titles that Markdown does not know have the level below the heading they stand under. */
  readonly level: number;
  readonly parent: Section | undefined;
}

interface Part extends Span {
  /** Absent in front of the first title. */
  readonly section: Section | undefined;
}

export interface HeadingBlock extends Part {
  readonly kind: 'heading';
  /** The section that it opens. */
  readonly opens: Section;
}

/** Running text; the title in front of it, `**Dataset:** …`, opens a section that ends with the block. */
export interface ParagraphBlock extends Part {
  readonly kind: 'paragraph';
  /** Of a block quote. */
  readonly quoted: boolean;
}

/** A list item without the lists inside of it: those are items of their own. */
export interface ItemBlock extends Part {
  readonly kind: 'item';
  readonly ordered: boolean;
  /** 1 for an item of an outermost list. */
  readonly depth: number;
  /** Of a task list. */
  readonly checked: boolean | undefined;
}

/** A table of Markdown or HTML; an empty cell is an empty span. */
export interface TableBlock extends Part {
  readonly kind: 'table';
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
}

export interface CodeBlock extends Part {
  readonly kind: 'code';
  /** First word behind the fence in lower case; empty without one and for indented code. */
  readonly language: string;
  readonly content: Span;
  readonly fenced: boolean;
}

/** A picture that is no badge. */
export interface ImageBlock extends Part {
  readonly kind: 'image';
  readonly alt: string;
  readonly target: string;
}

/**
 * A piece of a Markdown file as its reader sees it. Comments, badges, front matter, rules and link definitions are none.
 * Spans are absolute in the file; the text between them is `MarkdownBody.proseIn(block)` for everything but code.
 */
export type Block = HeadingBlock | ParagraphBlock | ItemBlock | TableBlock | CodeBlock | ImageBlock;

/** A small picture that states a fact and links to its proof. */
export interface Badge extends Span {
  readonly alt: string;
  /** Address of the picture. */
  readonly image: string;
  readonly link: string | undefined;
}

/** A fence that is not closed, or that swallows headings because one above it is not; what is inside is read as text. */
export interface FenceFault extends Span {
  readonly fault: 'unclosed' | 'swallows-headings';
}

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly badges: readonly Badge[];
  readonly fenceFaults: readonly FenceFault[];
}
