import type { Span } from '../../../text/span';
import type { Section } from './block';
import { linkOfTag, pictureOfTag } from './pictures';
import type { Sink } from './sink';
import { titleText } from './title';

const TOKEN = /<!--[^]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>/g;

/** Tags that end a run of text. */
const BREAKS =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|thead|tbody|summary|details|center|hr|pre|section|article|header|footer|blockquote|figure|figcaption|video|iframe)$/;

interface Row {
  readonly cells: Span[];
  header: boolean;
}

/** Reads blocks of HTML: headings, tables, list items, code, pictures, folded parts, and the text between. */
export class HtmlReader {
  private readonly folded: Section[] = [];
  private textFrom = 0;
  private title: { readonly from: number; readonly name: string; readonly contentFrom: number } | undefined;
  private item: { readonly ordered: boolean; readonly depth: number } | undefined;
  private lists: boolean[] = [];
  private pre: { readonly from: number; readonly contentFrom: number } | undefined;
  private table: { readonly from: number; readonly rows: Row[] } | undefined;
  private cellFrom: number | undefined;
  private link: string | undefined;

  constructor(
    private readonly sink: Sink,
    private readonly section: () => Section | undefined,
  ) {}

  /** Whether a table goes on behind the last block. */
  get isInTable(): boolean {
    return this.table !== undefined;
  }

  read(from: number, to: number): void {
    const { sink } = this;
    this.textFrom = from;
    for (const token of sink.text.slice(from, to).matchAll(TOKEN)) {
      const [all, slash, name, rest = ''] = token;
      const start = from + token.index;
      if (name === undefined) {
        this.flush(start);
        this.textFrom = start + all.length;
        continue;
      }
      const tag = name.toLowerCase();
      if (tag === 'img') this.picture(start, all);
      else if (tag === 'a') this.link = slash === '' ? linkOfTag(all) : undefined;
      if (!BREAKS.test(tag)) continue;
      this.flush(start);
      if (slash === '/') this.close(tag, start, start + all.length);
      else if (!rest.endsWith('/')) this.open(tag, start, start + all.length);
      this.textFrom = start + all.length;
    }
    this.flush(to);
  }

  /** Where a table ends that nobody closed. */
  endTable(to: number): void {
    if (this.table) this.close('table', to, to);
  }

  private open(tag: string, from: number, to: number): void {
    if (this.table && tag !== 'table') {
      if (tag === 'tr') this.table.rows.push({ cells: [], header: false });
      else if (tag === 'td' || tag === 'th') this.openCell(tag, to);
      return;
    }
    if (/^h[1-6]$|^summary$/.test(tag)) this.title = { from, name: tag, contentFrom: to };
    else if (tag === 'pre') this.pre = { from, contentFrom: to };
    else if (tag === 'table') this.table = { from, rows: [] };
    else if (tag === 'ul' || tag === 'ol') this.lists.push(tag === 'ol');
    else if (tag === 'li') this.item = { ordered: this.lists.at(-1) === true, depth: Math.max(1, this.lists.length) };
  }

  private close(tag: string, from: number, to: number): void {
    const { sink, title, pre, table } = this;
    if (table && tag !== 'table') {
      if (tag === 'td' || tag === 'th') this.closeCell(from);
      return;
    }
    if (title && tag === title.name) this.closeTitle(title, from, to);
    else if (tag === 'pre' && pre) {
      const code = { language: '', contentFrom: pre.contentFrom, contentTo: from, fenced: true };
      sink.code(pre.from, to, code, this.section());
      this.pre = undefined;
    } else if (tag === 'table' && table) {
      this.closeCell(from);
      this.table = undefined;
      const rows = table.rows.filter(({ cells }) => cells.length > 0);
      const header = rows[0]?.cells ?? [];
      if (header.length > 0)
        sink.table(table.from, to, { header, rows: rows.slice(1).map(({ cells }) => cells) }, this.section());
    } else if (tag === 'ul' || tag === 'ol') this.lists.pop();
    else if (tag === 'li') this.item = undefined;
    else if (tag === 'details') {
      const folded = this.folded.pop();
      if (folded) sink.outline.close(folded);
    }
  }

  private closeTitle(
    title: { readonly from: number; readonly name: string; readonly contentFrom: number },
    from: number,
    to: number,
  ): void {
    const { sink } = this;
    this.title = undefined;
    const text = titleText(sink.text.slice(title.contentFrom, from).replace(/[ \t]*\r?\n[ \t]*/g, ' '));
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const span = sink.span(title.from, to);
    const level = /^h([1-6])$/.exec(title.name)?.[1];
    if (level !== undefined) {
      sink.heading(sink.outline.heading(text, span, 'html', Number(level)));
      return;
    }
    const folded = sink.outline.line(text, span, 'html');
    this.folded.push(folded);
    sink.heading(folded);
  }

  private openCell(tag: string, at: number): void {
    const row = this.table?.rows.at(-1);
    if (row && tag === 'th') row.header = true;
    this.cellFrom = at;
  }

  private closeCell(at: number): void {
    const row = this.table?.rows.at(-1);
    if (this.cellFrom === undefined || !row) return;
    row.cells.push(this.trimmed(this.cellFrom, at));
    this.cellFrom = undefined;
  }

  private trimmed(from: number, to: number): Span {
    const source = this.sink.text.slice(from, to);
    const text = source.trim();
    const start = text === '' ? from : from + source.indexOf(text);
    return this.sink.span(start, start + text.length);
  }

  private picture(from: number, tag: string): void {
    this.sink.picture(from, from + tag.length, pictureOfTag(tag, this.link), this.section());
  }

  /** The text that has been read up to here. */
  private flush(to: number): void {
    if (this.title || this.pre || this.table) return;
    const { sink, textFrom } = this;
    const source = sink.text.slice(textFrom, to);
    if (!/[\p{L}\p{N}]/u.test(source.replace(/<[^<>]*>|&\w+;/g, ''))) return;
    const from = textFrom + source.length - source.trimStart().length;
    const end = textFrom + source.trimEnd().length;
    if (this.item) sink.item(from, end, { ...this.item, checked: undefined }, this.section());
    else sink.paragraph(from, end, false, this.section());
  }
}
