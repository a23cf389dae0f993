import type { Path } from '../../document/data/locate';
import type { Span } from '../../text/span';
import { lineEnd } from '../../text/source-text';
import type { Cursor } from './cursor';
import { closingQuote } from './yaml-line';

/** Where the cursor stands between brackets; the path starts at the outermost bracket. */
export type FlowPlace = Pick<Cursor, 'place' | 'path' | 'siblings' | 'word' | 'quote' | 'colon' | 'tail' | 'commaAt'>;

/** An open bracket. `start`: an entry may begin. `key`: its key was read. `colon`: its value is due. `done`: a comma is due. */
interface Frame {
  readonly map: boolean;
  state: 'start' | 'key' | 'colon' | 'done';
  key: string;
  index: number;
  /** End of the last complete entry. */
  doneAt: number;
  readonly keys: { readonly name: string; readonly at: number }[];
}

interface Token extends Span {
  /** A bracket, comma or colon; absent for text. */
  readonly mark?: string;
  readonly comment?: boolean;
}

interface Capture {
  readonly frame: Frame;
  /** How many brackets are open at the cursor. */
  readonly depth: number;
  readonly path: Path;
  readonly place: 'key' | 'value';
  readonly word: Span;
  readonly commaAt: number | undefined;
  colon: boolean;
  tail: string;
}

/**
 * Reads brackets, in YAML or JSON, complete or not.
 * @param span from the first bracket to where the text ends at the latest
 * @returns undefined when the cursor is not between brackets, or in a comment
 */
export function readFlow(text: string, span: Span, offset: number, json: boolean): FlowPlace | undefined {
  return offset > span.start ? new FlowReader(text, span, offset, json).read() : undefined;
}

class FlowReader {
  private readonly frames: Frame[] = [];
  private capture: Capture | undefined;

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly offset: number,
    private readonly json: boolean,
  ) {}

  read(): FlowPlace | undefined {
    let looked = false;
    for (let token = this.tokenAt(this.span.start); token; token = this.tokenAt(token.end)) {
      if (token.comment) {
        if (token.start < this.offset && this.offset <= token.end) return undefined;
        continue;
      }
      const isWord = token.mark === undefined;
      const isOwn = !this.capture && isWord && token.start <= this.offset && this.offset <= token.end;
      if (!this.capture && (isOwn || this.offset <= token.start) && !this.take(isOwn ? token : undefined))
        return undefined;
      if (this.capture && !isOwn && !looked) {
        this.lookBehind(token);
        looked = true;
      }
      this.apply(token);
      if (this.frames.length === 0 || (this.capture && this.frames.length < this.capture.depth)) break;
    }
    if (!this.capture && !this.take(undefined)) return undefined;
    return this.result();
  }

  /** Remembers the state at the cursor. @returns false where nothing can be written */
  private take(word: Span | undefined): boolean {
    const frame = this.frames.at(-1);
    if (!frame || (frame.state === 'key' && !word)) return false;
    const place = frame.map && frame.state !== 'colon' ? 'key' : 'value';
    const path = this.frames.map(({ map, key, index }) => (map ? key : index));
    if (place === 'key') path.pop();
    this.capture = {
      frame,
      depth: this.frames.length,
      path,
      place,
      word: word
        ? { start: word.start, end: Math.max(word.end, this.offset) }
        : { start: this.offset, end: this.offset },
      commaAt: frame.state === 'done' ? frame.doneAt : undefined,
      colon: false,
      tail: '',
    };
    return true;
  }

  /** What stands behind the word decides on colon and comma. */
  private lookBehind({ mark, start }: Token): void {
    if (!this.capture) return;
    if (mark === ':' && this.capture.place === 'key') this.capture.colon = true;
    else if (mark === undefined || mark === '{' || mark === '[') {
      // In YAML the next line may be what follows brackets that nobody has closed yet.
      const sameLine = lineEnd(this.text, this.capture.word.end) > start;
      if (this.json || sameLine) this.capture.tail = ',';
    }
  }

  private apply({ start, end, mark }: Token): void {
    const frame = this.frames.at(-1);
    if (mark === '{' || mark === '[') {
      if (frame) frame.state = 'done';
      this.frames.push({ map: mark === '{', state: 'start', key: '', index: 0, doneAt: start, keys: [] });
    } else if (mark === '}' || mark === ']') {
      this.frames.pop();
      const outer = this.frames.at(-1);
      if (outer) outer.doneAt = end;
    } else if (!frame) return;
    else if (mark === ',') {
      frame.state = 'start';
      frame.index++;
    } else if (mark === ':') frame.state = 'colon';
    else if (frame.map && frame.state !== 'colon') {
      frame.state = 'key';
      frame.key = this.unquoted({ start, end });
      frame.keys.push({ name: frame.key, at: start });
    } else {
      frame.state = 'done';
      frame.doneAt = end;
    }
  }

  private unquoted({ start, end }: Span): string {
    const quote = this.text[start];
    const written = this.text.slice(start, end);
    return quote === '"' || quote === "'" ? written.slice(1, written.endsWith(quote) ? -1 : undefined) : written;
  }

  private result(): FlowPlace | undefined {
    if (!this.capture) return undefined;
    const { frame, path, place, word, colon, tail, commaAt } = this.capture;
    const others = place === 'key' ? frame.keys.filter(({ at }) => at !== word.start) : [];
    const first = this.text[word.start];
    const quote = word.start < word.end && (first === '"' || first === "'") ? first : '';
    const siblings = new Set(others.map(({ name }) => name));
    return { place, path, siblings, word, quote, colon, tail, ...(commaAt === undefined ? {} : { commaAt }) };
  }

  private tokenAt(from: number): Token | undefined {
    const { text, span } = this;
    let at = from;
    while (at < span.end && /\s/.test(text[at] ?? '')) at++;
    const char = text[at];
    if (at >= span.end || char === undefined) return undefined;
    if ('{}[],'.includes(char)) return { start: at, end: at + 1, mark: char };
    if (char === ':' && this.isColon(at)) return { start: at, end: at + 1, mark: char };
    if (char === '#' && !this.json && (at === from ? /\s/.test(text[at - 1] ?? ' ') : true))
      return { start: at, end: lineEnd(text, at), comment: true };
    if (char === '"' || (char === "'" && !this.json)) return this.quoted(at);
    return this.plain(at);
  }

  private quoted(start: number): Token {
    const close = closingQuote(this.text, start, lineEnd(this.text, start));
    if (close >= 0) return { start, end: close + 1 };
    // A quote that was just opened: what follows on the line is hardly meant to be part of it.
    const word = /^["'][\w.$/-]*/.exec(this.text.slice(start, start + 200))?.[0].length ?? 1;
    return { start, end: start + word };
  }

  private plain(start: number): Token {
    const { text, span } = this;
    let at = start;
    for (; at < span.end; at++) {
      const char = text[at] ?? '';
      if ('{}[],\n\r'.includes(char) || (this.json && /[\s"]/.test(char))) break;
      if (char === ':' && at > start && this.isColon(at)) break;
      if (char === '#' && /\s/.test(text[at - 1] ?? '')) break;
    }
    while (at > start + 1 && /\s/.test(text[at - 1] ?? '')) at--;
    return { start, end: Math.max(at, start + 1) };
  }

  private isColon(at: number): boolean {
    return this.json || /^(?:[\s,[\]{}]|$)/.test(this.text[at + 1] ?? '') || /["']/.test(this.text[at - 1] ?? '');
  }
}
