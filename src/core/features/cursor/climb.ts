import type { Path } from '../../document/data/locate';
import type { Span } from '../../text/span';
import { readFlow, type FlowPlace } from './flow';
import { indentAt, previousLine, readYamlLine, type YamlLine } from './yaml-line';

/** What is looked for further up: the mapping whose keys start at `column`, or the list whose dashes do. */
interface Wanted {
  readonly kind: 'map' | 'list';
  readonly column: number;
}

/** Walks up the lines of block YAML from a cursor and collects, from the inside out, the keys and items that hold it. */
export class Climb {
  /** Keys of the mapping that the cursor's line may belong to. */
  readonly siblings = new Set<string>();
  /** How many list items start above at the cursor's column. */
  items = 0;
  /** Set when the cursor stands between brackets that were opened further up. */
  flow: FlowPlace | undefined;
  /** The cursor stands in a text that goes over several lines, or where the indentation fits nothing. */
  lost = false;

  private readonly steps: (string | number)[] = [];
  private wanted: Wanted;
  private collecting: boolean;

  /** @param line the line with the cursor; @param column where its key or its word starts */
  constructor(
    private readonly text: string,
    private readonly region: Span,
    private readonly offset: number,
    line: YamlLine,
    column: number,
  ) {
    this.wanted = { kind: 'map', column };
    this.collecting = line.dashes.length === 0;
    for (const dash of line.dashes.toReversed()) this.enterItem(dash);
    this.climb(line.start);
  }

  get path(): Path {
    return this.steps.toReversed();
  }

  private climb(from: number): void {
    const { text, region } = this;
    for (let at = previousLine(text, from, region.start); at >= 0; at = previousLine(text, at, region.start)) {
      if (this.lost || (!this.collecting && this.wanted.kind === 'map' && this.wanted.column === 0)) return;
      const indent = indentAt(text, at);
      if (indent > this.wanted.column) continue;
      if (
        this.wanted.kind === 'list' &&
        indent === this.wanted.column &&
        /^-\s/.test(text.slice(at + indent, at + indent + 2))
      ) {
        // The items of a long list need no closer look.
        this.countItem();
        continue;
      }
      const line = readYamlLine(text, at);
      if (line.marker) return;
      if (!line.empty) this.enter(line);
    }
  }

  private enter(line: YamlLine): void {
    const column = line.content - line.start;
    // Whether what is wanted has an entry on this line; what stands left of it then holds it.
    let holds = false;
    if (line.key && this.wanted.kind === 'map' && column === this.wanted.column) {
      holds = true;
      if (this.collecting) this.siblings.add(line.key.name);
    } else if (line.key && column < this.wanted.column + (this.wanted.kind === 'list' ? 1 : 0)) {
      if (!this.opens(line)) return;
      this.steps.push(line.key.name);
      this.want('map', column);
      holds = true;
    } else if (!line.key && line.dashes.length === 0) {
      this.enterText(line);
    }
    for (const dash of line.dashes.toReversed()) holds = this.enterDash(line, dash, holds);
  }

  /** A line without key or dash: the start of brackets on a line of their own, or something half-typed. */
  private enterText(line: YamlLine): void {
    if (this.opensFlow(line)) this.want('map', line.indent);
    else if (line.indent < this.wanted.column) this.lost = true;
  }

  private enterDash(line: YamlLine, dash: number, holds: boolean): boolean {
    if (this.lost) return false;
    if (dash === this.wanted.column) {
      if (this.wanted.kind === 'list') this.countItem();
      else if (this.collecting) this.items++;
      return this.wanted.kind === 'list';
    }
    if (dash > this.wanted.column) return false;
    const isOpen = holds || (!line.key && this.opens(line));
    if (isOpen) this.enterItem(dash);
    else this.lost = true;
    return isOpen;
  }

  private countItem(): void {
    this.steps.push(Number(this.steps.pop()) + 1);
  }

  private enterItem(dash: number): void {
    this.steps.push(0);
    this.want('list', dash);
  }

  private want(kind: Wanted['kind'], column: number): void {
    this.wanted = { kind, column };
    this.collecting = false;
  }

  /** Whether what stands further in on the lines below belongs to the key or dash of this line. */
  private opens(line: YamlLine): boolean {
    const isOpen = line.value.start === line.value.end || this.opensFlow(line);
    if (!isOpen) this.lost = true;
    return isOpen;
  }

  private opensFlow({ value }: YamlLine): boolean {
    const first = this.text[value.start];
    if (value.start === value.end || (first !== '[' && first !== '{')) return false;
    const flow = readFlow(this.text, { start: value.start, end: this.region.end }, this.offset, false);
    if (!flow) return false;
    this.flow = flow;
    this.steps.length = 0;
    this.siblings.clear();
    return true;
  }
}
