import type { Blocks } from '../../../document/markdown/blocks/block';
import { needsOf, type Needs } from '../../../text/patterns/needs';
import { GROUPS, groupsIn, hasDoubtfulLetter } from '../../../text/patterns/symbols';
import type { CaseStudy } from '../../case-study';
import { isFarDown, statementsOf, type Statement } from './statements';

/** What is needed by the patterns that somebody has asked for. */
const NEEDS = new WeakMap<RegExp, Uint16Array | undefined>();

/** To find out what a pattern needs takes about as long as to search so many statements for it. */
const WORTH = 8;

/** The rows one behind the other, each behind its length: every README reads all of them. */
const packed = (needs: Needs): Uint16Array => Uint16Array.from(needs.flatMap((groups) => [groups.length, ...groups]));

/** Statements of a longer text share places in the index. */
const MOST_PLACES = 4096;
const BITS = 32;

/** In which statements each group of three symbols is. */
class Index {
  /** The number of the row of bits of each group, from 1. */
  private readonly rows = new Uint16Array(GROUPS);
  private bits: Int32Array;
  private used = 1;
  private readonly width: number;
  private readonly share: number;
  /** Those that every pattern reads. */
  private readonly always: Int32Array;
  private readonly last: Int32Array;

  constructor(private readonly statements: readonly Statement[]) {
    this.share = Math.ceil(statements.length / MOST_PLACES);
    this.width = Math.ceil(statements.length / Math.max(1, this.share) / BITS);
    this.bits = new Int32Array(this.width * 1024);
    this.always = new Int32Array(this.width);
    this.last = new Int32Array(this.width);
    for (const [index, { text }] of statements.entries()) this.add(Math.floor(index / this.share), text);
  }

  private add(place: number, text: string): void {
    const word = place >>> 5;
    const bit = 1 << (place & 31);
    groupsIn(text, (group) => {
      let row = this.rows[group] ?? 0;
      if (row === 0) this.rows[group] = row = this.newRow();
      const at = row * this.width + word;
      this.bits[at] = (this.bits[at] ?? 0) | bit;
    });
    if (hasDoubtfulLetter(text)) this.always[word] = (this.always[word] ?? 0) | bit;
  }

  private newRow(): number {
    if ((this.used + 1) * this.width > this.bits.length) {
      const larger = new Int32Array(this.bits.length * 2);
      larger.set(this.bits);
      this.bits = larger;
    }
    return this.used++;
  }

  /** The statements that have all groups of one of the rows. */
  find(needs: Uint16Array): readonly Statement[] {
    const { width, last, statements, share } = this;
    last.set(this.always);
    for (let from = 1; from < needs.length;) {
      const to = from + (needs[from - 1] ?? 0);
      this.addAll(needs, from, to);
      from = to + 1;
    }
    const found: Statement[] = [];
    for (let word = 0; word < width; word++) {
      for (let bits = last[word] ?? 0; bits !== 0; bits &= bits - 1) {
        const place = (word << 5) + (31 - Math.clz32(bits & -bits));
        for (let index = place * share; index < (place + 1) * share; index++) {
          const statement = statements[index];
          if (statement) found.push(statement);
        }
      }
    }
    return found;
  }

  private addAll(groups: Uint16Array, from: number, to: number): void {
    const { rows, bits, width, last } = this;
    for (let at = from; at < to; at++) if (rows[groups[at] ?? 0] === 0) return;
    for (let word = 0; word < width; word++) {
      let all = -1;
      for (let at = from; at < to && all !== 0; at++) all &= bits[(rows[groups[at] ?? 0] ?? 0) * width + word] ?? 0;
      last[word] = (last[word] ?? 0) | all;
    }
  }
}

interface Known {
  readonly statements: readonly Statement[];
  readonly index: Index;
  /** Of how many patterns it may still be found out what they need; all others are searched for everywhere this time. */
  left: number;
}

/** What a pattern needs, as far as that is known or worth to be found out for this text. */
function needed(pattern: RegExp, known: Known): Uint16Array | undefined {
  if (!NEEDS.has(pattern)) {
    if (known.left-- <= 0) return undefined;
    const needs = needsOf(pattern);
    NEEDS.set(pattern, needs && packed(needs));
  }
  return NEEDS.get(pattern);
}

const KNOWN = new WeakMap<Blocks, Known>();

/** The statements in which a pattern may match, in the order of the text, without the tails of tables that only a program has written. */
export function statementsFor(study: CaseStudy, pattern: RegExp): readonly Statement[] {
  let known = KNOWN.get(study.blocks);
  if (!known) {
    const statements = statementsOf(study).filter((statement) => !isFarDown(statement));
    known = { statements, index: new Index(statements), left: Math.ceil(statements.length / WORTH) };
    KNOWN.set(study.blocks, known);
  }
  const needs = needed(pattern, known);
  return needs ? known.index.find(needs) : known.statements;
}
