import type { Span } from '../../../text/span';
import { isBadge } from './badge';
import type { Badge, Block, Section, TableBlock } from './block';
import { Outline } from './outline';

/** Collects the blocks of a body. Offsets that come in are those of the body's text; those that go out are the file's. */
export class Sink {
  readonly outline = new Outline();
  readonly blocks: Block[] = [];
  readonly badges: Badge[] = [];
  private cachedReferences: ReadonlyMap<string, string> | undefined;

  constructor(
    readonly text: string,
    readonly base: number,
  ) {}

  span(from: number, to: number): Span {
    return { start: this.base + from, end: this.base + to };
  }

  heading(section: Section): void {
    const { span, parent } = section;
    this.blocks.push({ kind: 'heading', start: span.start, end: span.end, section: parent, opens: section });
  }

  paragraph(from: number, to: number, quoted: boolean, section: Section | undefined): void {
    this.blocks.push({ kind: 'paragraph', start: this.base + from, end: this.base + to, quoted, section });
  }

  item(from: number, to: number, item: ItemFacts, section: Section | undefined): void {
    const { ordered, depth, checked } = item;
    this.blocks.push({ kind: 'item', start: this.base + from, end: this.base + to, ordered, depth, checked, section });
  }

  code(from: number, to: number, code: CodeFacts, section: Section | undefined): void {
    const { language, contentFrom, contentTo, fenced } = code;
    const content = this.span(contentFrom, Math.max(contentFrom, contentTo));
    this.blocks.push({
      kind: 'code',
      start: this.base + from,
      end: this.base + to,
      language,
      content,
      fenced,
      section,
    });
  }

  table(
    from: number,
    to: number,
    { header, rows }: Pick<TableBlock, 'header' | 'rows'>,
    section: Section | undefined,
  ): void {
    this.blocks.push({ kind: 'table', start: this.base + from, end: this.base + to, header, rows, section });
  }

  /** A picture, which is a badge or a block of its own. */
  picture(from: number, to: number, picture: Picture, section: Section | undefined): void {
    const { alt, target, link } = picture;
    const span = this.span(from, to);
    if (isBadge(target)) this.badges.push({ ...span, alt, image: target, link });
    else this.blocks.push({ kind: 'image', ...span, alt, target, section });
  }

  /** The address of `[label]: address`. */
  reference(label: string): string | undefined {
    this.cachedReferences ??= new Map(
      Array.from(this.text.matchAll(/^ {0,3}\[([^\]\r\n]{1,200})\]:[ \t]*(\S+)/gm), ([, name = '', address = '']) => [
        name.toLowerCase(),
        address,
      ]),
    );
    return this.cachedReferences.get(label.toLowerCase());
  }
}

export interface ItemFacts {
  readonly ordered: boolean;
  readonly depth: number;
  readonly checked: boolean | undefined;
}

export interface CodeFacts {
  readonly language: string;
  readonly contentFrom: number;
  readonly contentTo: number;
  readonly fenced: boolean;
}

export interface Picture {
  readonly alt: string;
  readonly target: string;
  readonly link: string | undefined;
}

/** The language that the words behind a fence name: `python`, `{.bash}`, `sh title="a"`. */
export const languageOf = (info: string): string => /[\w+#.-]+/.exec(info.toLowerCase())?.[0].replace(/^\.+/, '') ?? '';
