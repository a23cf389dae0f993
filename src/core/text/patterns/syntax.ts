import { BLANK, EDGE, symbolOf } from './symbols';

/** A part of a pattern, as far as it says what a text must hold. */
export type Part =
  /** One of these symbols. */
  | { readonly kind: 'one'; readonly symbols: readonly number[] }
  /** Any text. */
  | { readonly kind: 'any' }
  | { readonly kind: 'row'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

const ANY: Part = { kind: 'any' };
const NOTHING: Part = { kind: 'row', parts: [] };

/** More kinds of characters in one place tell nothing. */
const MOST_SYMBOLS = 4;

/** Reads a regular expression. @returns undefined for one that has more in it than is known here */
export function readPattern({ source, flags }: RegExp): Part | undefined {
  if (flags.includes('v')) return undefined;
  const reader = new Reader(source);
  const part = reader.choice();
  return reader.isDone ? part : undefined;
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  get isDone(): boolean {
    return this.at === this.source.length;
  }

  choice(): Part {
    const parts = [this.row()];
    while (this.take('|')) parts.push(this.row());
    const [only] = parts;
    return parts.length === 1 && only ? only : { kind: 'choice', parts };
  }

  private row(): Part {
    const parts: Part[] = [];
    while (this.at < this.source.length && !this.isNext('|') && !this.isNext(')')) {
      const part = this.repeated(this.atom());
      if (part !== NOTHING) parts.push(part);
    }
    return { kind: 'row', parts };
  }

  private repeated(part: Part): Part {
    const times = this.match(/(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y);
    if (!times) return part;
    const [all, from, more, to] = times;
    const least = from === undefined ? (all.startsWith('+') ? 1 : 0) : Number(from);
    const upTo = more === undefined ? least : to === '' ? Infinity : Number(to);
    const most = from === undefined ? (all.startsWith('?') ? 1 : Infinity) : upTo;
    return { kind: 'repeat', part, least, most };
  }

  private atom(): Part {
    if (this.take('(')) return this.group();
    if (this.take('[')) return this.characters();
    if (this.take('\\')) return this.escape();
    if (this.take('^') || this.take('$')) return NOTHING;
    if (this.take('.')) return ANY;
    // Two code units may be one character that is there several times.
    if (this.match(/[\ud800-\udbff][\udc00-\udfff]/y)) return ANY;
    return one(symbolOf(this.code()));
  }

  private group(): Part {
    // What stands around a match is no part of it.
    const around = this.match(/\?<?[=!]/y);
    if (!around) this.match(/\?(?::|<\w+>)/y);
    // Flags of a part are not known here, and lead to a place that is no begin of anything.
    const part = this.isNext('?') ? ANY : this.choice();
    if (!this.take(')')) this.at = Infinity;
    return around ? NOTHING : part;
  }

  private escape(): Part {
    if (this.take('b')) return one(EDGE);
    if (this.take('B')) return NOTHING;
    if (this.match(/k<\w+>|\d+|c[A-Za-z]|[wDSWpP](?:\{[^}]*\})?/y)) return ANY;
    return one(...this.escaped());
  }

  /** What is meant by the escape at this place, which is one character or a class of one symbol. */
  private escaped(): readonly number[] {
    if (this.take('d')) return [symbolOf(48)];
    if (this.match(/[snrtvf]/y)) return [BLANK];
    const hex = this.match(/x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]+)\}/y);
    const code = hex && Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16);
    if (code === undefined || code === null) return [symbolOf(this.code())];
    return Array.from(String.fromCodePoint(code).split(''), (unit) => symbolOf(unit.charCodeAt(0)));
  }

  /** One of several characters, in brackets. */
  private characters(): Part {
    const body = this.match(/(\^?)((?:[^\]\\]|\\[^])*)\]/y);
    if (!body) {
      this.at = Infinity;
      return ANY;
    }
    const [, not, inside = ''] = body;
    if (not !== '' || /\\[^sdnrtvf.\-[\]()|/\\+*?^$'"]|[\ud800-\udfff]/.test(inside)) return ANY;
    const symbols = new Set<number>();
    const items = inside.matchAll(/(\\?[^])(?:-(\\?[^]))?/g);
    for (const [, first = '', last] of items) {
      const from = symbolsOfItem(first);
      if (last === undefined) symbols.add(from);
      else if (/^\d-\d$/.test(`${first}-${last}`)) symbols.add(from);
      else return ANY;
    }
    return symbols.size > 0 && symbols.size <= MOST_SYMBOLS ? { kind: 'one', symbols: [...symbols] } : ANY;
  }

  private code(): number {
    return this.source.charCodeAt(this.at++);
  }

  private isNext(sign: string): boolean {
    return this.source.startsWith(sign, this.at);
  }

  private take(sign: string): boolean {
    if (!this.isNext(sign)) return false;
    this.at += sign.length;
    return true;
  }

  /** @param form with the flag to match at this place only */
  private match(form: RegExp): RegExpExecArray | null {
    form.lastIndex = this.at;
    const found = form.exec(this.source);
    if (found) this.at += found[0].length;
    return found;
  }
}

const symbolsOfItem = (item: string): number => {
  if (item === String.raw`\d`) return symbolOf(48);
  return /^\\[snrtvf]$/.test(item) ? BLANK : symbolOf(item.charCodeAt(item.length - 1));
};

const one = (...symbols: readonly number[]): Part => {
  const [only] = symbols;
  if (symbols.length === 1 && only !== undefined) return { kind: 'one', symbols: [only] };
  return { kind: 'row', parts: symbols.map((symbol) => one(symbol)) };
};
