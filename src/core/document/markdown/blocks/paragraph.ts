import type { SyntaxNode } from '@lezer/common';
import type { Section } from './block';
import { isSilent, takePictures, type Placed } from './pictures';
import type { Sink } from './sink';
import { bareTitle, boldTitle, leadIn, titleText } from './title';

/** What is known of the place of a paragraph. */
export interface Place {
  readonly quoted: boolean;
  /** Whether a line of its own may be a title here. */
  readonly titles: boolean;
  /** Whether the file has hardly a heading, so that plain lines are titles. */
  readonly sparse: boolean;
  /** Whether text, and not a title, follows. */
  readonly textFollows: boolean;
  /** Set for what stands below a list item; otherwise the innermost title of the outline. */
  readonly section: Section | undefined;
}

const UNSPACED_HEADING = /^ {0,3}(#{2,6}|#(?=[\p{Lu}\p{Extended_Pictographic}]))(?=[^\s#])[^\r\n]{1,80}$/u;
const ONE_LINE_FENCE = /^\s*(`{3,})([^`\r\n]+)\1\s*$/;

/** Reads a paragraph: its lines may be titles, carry a title in front, be a fence on one line, or be pictures. */
export function readParagraph(node: SyntaxNode, sink: Sink, place: Place): void {
  const lines = linesOf(sink.text, node.from, node.to);
  const afterTitle = sink.blocks.at(-1)?.kind === 'heading';
  const found: { readonly line: Placed; readonly title?: Title }[] = lines.map((line, index) => {
    const title = place.titles
      ? titleOf(sink.text.slice(line.from, line.to), index, lines.length, place, afterTitle)
      : undefined;
    return title ? { line, title } : { line };
  });
  // Pictures have the section that holds behind the titles of their own paragraph.
  const sectionNow = (): Section | undefined => place.section ?? sink.outline.current;
  const pending: Placed[] = [];
  const pictures = takePictures(node, sink, sectionNow());
  const flush = (): void => {
    const [first, last] = [pending[0], pending.at(-1)];
    pending.length = 0;
    if (first && last) readText(first.from, last.to, sink, place, pictures);
  };
  for (const { line, title } of found) {
    if (title) {
      flush();
      const span = sink.span(line.from, line.to);
      const { level } = title;
      sink.heading(
        level === undefined
          ? sink.outline.line(title.text, span, title.form === 'bold' ? 'bold' : 'bare')
          : sink.outline.heading(title.text, span, 'atx', level),
      );
      continue;
    }
    const source = sink.text.slice(line.from, line.to);
    const fence = source.length < 1000 ? ONE_LINE_FENCE.exec(source) : null;
    if (fence) {
      flush();
      const contentFrom = line.from + source.indexOf(fence[2] ?? '');
      const contentTo = contentFrom + (fence[2]?.length ?? 0);
      sink.code(line.from, line.to, { language: '', contentFrom, contentTo, fenced: true }, sectionNow());
      continue;
    }
    if (pending.length > 0 && leadIn(source)?.bold === true) flush();
    pending.push(line);
  }
  flush();
}

function readText(from: number, to: number, sink: Sink, place: Place, taken: readonly Placed[]): void {
  if (isSilent(sink.text, from, to, taken)) return;
  const section = place.section ?? sink.outline.current;
  const lead = leadIn(sink.text.slice(from, Math.min(to, from + 200)));
  const own = lead && sink.outline.leadIn(lead.title, sink.span(from + lead.start, from + lead.end), section);
  sink.paragraph(from, to, place.quoted, own ?? section);
}

interface Title {
  readonly text: string;
  readonly form: 'atx' | 'bold' | 'bare';
  readonly level: number | undefined;
}

function titleOf(line: string, index: number, count: number, place: Place, afterTitle: boolean): Title | undefined {
  if (place.quoted || line.length > 200) return undefined;
  const mark = UNSPACED_HEADING.exec(line)?.[1];
  if (mark !== undefined && (mark.length > 1 || count === 1)) {
    const text = titleText(line);
    if (text !== '') return { text, form: 'atx', level: mark.length };
  }
  const bold = boldTitle(line);
  if (bold !== undefined && (index === 0 || /^\P{Ll}/u.test(bold)))
    return { text: bold, form: 'bold', level: undefined };
  const bare = count === 1 && place.textFollows ? bareTitle(line, place.sparse && !afterTitle) : undefined;
  return bare === undefined ? undefined : { text: bare, form: 'bare', level: undefined };
}

/** The lines between two offsets without their breaks and without what is blank. */
function linesOf(text: string, from: number, to: number): Placed[] {
  const lines: Placed[] = [];
  for (let at = from; at < to;) {
    const next = text.indexOf('\n', at);
    const end = next === -1 || next > to ? to : next;
    const stop = end > at && text[end - 1] === '\r' ? end - 1 : end;
    if (text.slice(at, stop).trim() !== '') lines.push({ from: at, to: stop });
    at = end + 1;
  }
  return lines;
}
