import type { SyntaxNode } from '@lezer/common';
import { cellsOf } from '../tables';
import type { Block, Blocks, Section, TitleForm } from './block';
import { HtmlReader } from './html';
import { isContents, ownText } from './list';
import type { Mended } from './mend-fences';
import { readParagraph } from './paragraph';
import { isSilent, takePictures } from './pictures';
import { languageOf, Sink } from './sink';
import { boldTitle, leadIn, titleText } from './title';

/** A file with fewer headings has its titles written in another way. */
const FEW_HEADINGS = 3;

const inOrder = (a: Block, b: Block): number => a.start - b.start || b.end - a.end;

/** Takes a body apart into what a reader sees. @param base offset of the body in the file */
export function readBlocks(mended: Mended, base: number): Blocks {
  const sink = new Sink(mended.text, base);
  new Reader(sink, mended).readAll();
  const { blocks, badges, outline } = sink;
  return {
    blocks: blocks.sort(inOrder),
    sections: outline.sections,
    badges: badges.sort((a, b) => a.start - b.start),
    fenceFaults: mended.faults.map((fault) => ({ ...fault, start: base + fault.start, end: base + fault.end })),
  };
}

/** Where a node stands: below which list items, in a quote, under which words of its own. */
interface Around {
  readonly depth: number;
  readonly quoted: boolean;
  readonly section: Section | undefined;
}

const OUTERMOST: Around = { depth: 0, quoted: false, section: undefined };

class Reader {
  private readonly html: HtmlReader;
  private readonly sparse: boolean;
  private unclosed: number;

  constructor(
    private readonly sink: Sink,
    private readonly mended: Mended,
  ) {
    this.html = new HtmlReader(sink, () => sink.outline.current);
    this.unclosed = 0;
    let headings = 0;
    for (let node = mended.tree.topNode.firstChild; node; node = node.nextSibling) {
      const source = node.name === 'HTMLBlock' ? sink.text.slice(node.from, node.to) : '';
      if (/^(?:ATX|Setext)Heading/.test(node.name) || /<h[1-6]/i.test(source)) headings++;
    }
    this.sparse = headings < FEW_HEADINGS;
  }

  readAll(): void {
    let table = false;
    for (let node = this.mended.tree.topNode.firstChild; node; node = node.nextSibling) {
      this.readUnclosed(node.from);
      // Blank lines cut a table of HTML into several blocks, some of which look like code.
      if (table && node.name !== 'HTMLBlock' && /^(?:ATX|Setext)/.test(node.name)) this.html.endTable(node.from);
      if (this.html.isInTable || node.name === 'HTMLBlock') this.html.read(node.from, node.to);
      else this.read(node, OUTERMOST);
      table = this.html.isInTable;
    }
    this.html.endTable(this.sink.text.length);
    this.readUnclosed(Number.POSITIVE_INFINITY);
  }

  /** The code of fences that were taken out, which the tree does not know. */
  private readUnclosed(before: number): void {
    for (
      let code = this.mended.code[this.unclosed];
      code && code.from < before;
      code = this.mended.code[this.unclosed]
    ) {
      this.unclosed++;
      const { from, to, contentFrom, info } = code;
      const facts = { language: languageOf(info), contentFrom, contentTo: to, fenced: true };
      this.sink.code(from, to, facts, this.sink.outline.current);
    }
  }

  private read(node: SyntaxNode, around: Around): void {
    const { sink } = this;
    const section = around.section ?? sink.outline.current;
    switch (node.name) {
      case 'Paragraph':
      case 'Task':
        readParagraph(node, sink, {
          quoted: around.quoted,
          titles: around.depth === 0,
          sparse: this.sparse,
          textFollows: isText(node.nextSibling),
          section: around.section,
        });
        break;
      case 'BulletList':
      case 'OrderedList':
        this.readList(node, around);
        break;
      case 'Blockquote':
        this.readChildren(node, { ...around, quoted: true });
        break;
      case 'FencedCode':
      case 'CodeBlock':
        this.readCode(node, section);
        break;
      case 'Table':
        this.readTable(node, section);
        break;
      case 'HTMLBlock':
        this.html.read(node.from, node.to);
        break;
      default: {
        const heading = /^(ATX|Setext)Heading([1-6])$/.exec(node.name);
        if (heading) this.readHeading(node, around, heading[1] === 'ATX' ? 'atx' : 'setext', Number(heading[2]));
      }
    }
  }

  private readChildren(node: SyntaxNode, around: Around): void {
    for (let child = node.firstChild; child; child = child.nextSibling) this.read(child, around);
  }

  private readHeading(node: SyntaxNode, around: Around, form: TitleForm, level: number): void {
    const { sink } = this;
    const source = sink.text.slice(node.from, node.to);
    const written = form === 'setext' ? source.slice(0, source.trimEnd().search(/\r?\n[^\n]*$/)) : source;
    const title = titleText(source);
    // A rule drawn close under a text makes a heading of it that nobody meant.
    const sentence =
      form === 'setext' && (written.includes('\n') || written.length > 90 || /[.!?;,。]\s*$/.test(written));
    const pictures = takePictures(node, sink, around.section ?? sink.outline.current);
    if (around.quoted || sentence || isSilent(sink.text, node.from, node.from + written.length, pictures)) {
      if (!isSilent(sink.text, node.from, node.from + written.length, pictures))
        sink.paragraph(node.from, node.from + written.length, around.quoted, around.section ?? sink.outline.current);
      return;
    }
    sink.heading(sink.outline.heading(title, sink.span(node.from, node.to), form, level));
  }

  private readCode(node: SyntaxNode, section: Section | undefined): void {
    const info = node.getChild('CodeInfo');
    const texts = node.getChildren('CodeText');
    const fenced = node.name === 'FencedCode';
    const marks = node.getChildren('CodeMark');
    const from = texts[0]?.from ?? marks[0]?.to ?? node.from;
    const language = info ? languageOf(this.sink.text.slice(info.from, info.to)) : '';
    const contentTo = texts.at(-1)?.to ?? from;
    this.sink.code(node.from, node.to, { language, contentFrom: from, contentTo, fenced }, section);
  }

  private readTable(node: SyntaxNode, section: Section | undefined): void {
    const { sink } = this;
    const header = node.getChild('TableHeader');
    const cells = (row: SyntaxNode) => cellsOf(row, sink.text, sink.base);
    const rows = node.getChildren('TableRow').map(cells);
    sink.table(node.from, node.to, { header: header ? cells(header) : [], rows }, section);
    takePictures(node, sink, section);
  }

  private readList(list: SyntaxNode, around: Around): void {
    if (around.depth === 0 && isContents(list, this.sink.text)) return;
    for (const item of list.getChildren('ListItem')) this.readItem(item, list.name === 'OrderedList', around);
  }

  private readItem(item: SyntaxNode, ordered: boolean, around: Around): void {
    const { sink } = this;
    const text = ownText(item);
    const inside: Around = { ...around, depth: around.depth + 1 };
    if (!text) {
      this.readChildren(item, inside);
      return;
    }
    const section = around.section ?? sink.outline.current;
    const own = this.titleOfItem(text, section);
    const pictures = takePictures(text, sink, section);
    const task = text.name === 'Task' ? /^\s*\[([ xX])\]/.exec(sink.text.slice(text.from, text.to))?.[1] : undefined;
    if (!isSilent(sink.text, text.from, text.to, pictures)) {
      const facts = { ordered, depth: inside.depth, checked: task === undefined ? undefined : task !== ' ' };
      sink.item(item.from, text.to, facts, own?.leads === true ? own.section : section);
    }
    for (let child = text.nextSibling; child; child = child.nextSibling)
      this.read(child, { ...inside, section: own?.section ?? around.section });
  }

  /** The words in front of the text of an item, or the whole of it when it is no more than a title for what stands below. */
  private titleOfItem(text: SyntaxNode, section: Section | undefined): ItemTitle | undefined {
    const { sink } = this;
    const source = sink.text.slice(text.from, Math.min(text.to, text.from + 200));
    const [line = ''] = source.split(/\r?\n/, 1);
    const lead = leadIn(line);
    if (lead) {
      const span = sink.span(text.from + lead.start, text.from + lead.end);
      return { section: sink.outline.leadIn(lead.title, span, section), leads: true };
    }
    const bold = boldTitle(line) ?? (/[:：]\s*$/.test(line) && line.length < 60 ? titleText(line) : undefined);
    if (bold === undefined || !text.nextSibling) return undefined;
    const span = sink.span(text.from, text.from + line.length);
    return { section: sink.outline.leadIn(bold, span, section), leads: false };
  }
}

/** A title that an item gives what stands below it, and, when it leads in, the rest of its own text. */
interface ItemTitle {
  readonly section: Section;
  readonly leads: boolean;
}

/** Whether a node is something that can stand under a title. */
const isText = (node: SyntaxNode | null): boolean =>
  node !== null && !/Heading|HorizontalRule|Comment|LinkReference/.test(node.name);
