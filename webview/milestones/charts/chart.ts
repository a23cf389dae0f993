import { element, setAttribute, setText } from '../../ui/dom';
import { svg } from '../../ui/svg';
import { TEXT } from '../strings';

/** In CSS pixels. */
const HEIGHT = 190;
const NARROWEST = 160;

/** The part of a drawing between its axes, in CSS pixels. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A drawing with a title, drawn anew for every width, and the same numbers as a table for who cannot see it. */
export class Chart {
  readonly element: HTMLElement;
  private readonly drawing = svg('svg', { class: 'chart', role: 'img', height: HEIGHT });
  private readonly head = element('thead');
  private readonly body = element('tbody');
  private readonly empty = element('p', { class: 'part-summary' });
  private readonly data: HTMLDetailsElement;
  private draw: ((area: Area) => readonly SVGElement[]) | undefined;
  private width = 0;
  private said = '';

  constructor(
    title: string,
    what: string,
    emptyText: string,
    legend: readonly (readonly [name: string, text: string])[],
  ) {
    this.data = element(
      'details',
      { class: 'details' },
      element('summary', { text: TEXT.asTable }),
      element('table', {}, this.head, this.body),
    );
    setText(this.empty, emptyText);
    const keys = legend.map(([name, text]) => {
      const key = svg('svg', { class: 'key', viewBox: '0 0 18 10', 'aria-hidden': 'true' }, sample(name));
      return element('li', {}, key, text);
    });
    this.element = element(
      'figure',
      {},
      element('figcaption', {}, element('h2', { text: title }), element('p', { class: 'part-summary', text: what })),
      this.empty,
      this.drawing,
      element('ul', { class: 'legend', attributes: { 'aria-hidden': 'true' } }, ...keys),
      this.data,
    );
    new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width === this.width) return;
      this.width = width;
      this.redraw();
    }).observe(this.element);
  }

  /**
   * @param label what the drawing shows, as a sentence
   * @param draw makes the drawing; undefined when there is nothing to show
   */
  show(label: string, table: Table, draw: ((area: Area) => readonly SVGElement[]) | undefined): void {
    this.draw = draw;
    const isEmpty = draw === undefined;
    this.empty.hidden = !isEmpty;
    this.drawing.classList.toggle('none', isEmpty);
    this.element.classList.toggle('empty', isEmpty);
    this.data.hidden = isEmpty;
    setAttribute(this.drawing, 'aria-label', label);
    const said = JSON.stringify([label, table]);
    if (said === this.said) return;
    this.said = said;
    this.head.replaceChildren(row('th', table.heads));
    this.body.replaceChildren(...table.rows.map((cells) => row('td', cells)));
    this.redraw();
  }

  private redraw(): void {
    if (!this.draw || this.width === 0) return;
    const width = Math.max(this.width, NARROWEST);
    setAttribute(this.drawing, 'width', String(width));
    setAttribute(this.drawing, 'viewBox', `0 0 ${width} ${HEIGHT}`);
    this.drawing.replaceChildren(...this.draw({ left: 30, right: width - 8, top: 10, bottom: HEIGHT - 24 }));
  }
}

const row = (tag: 'th' | 'td', cells: readonly string[]): HTMLElement =>
  element('tr', {}, ...cells.map((text) => element(tag, { text })));

/** What stands for a line or a bar in the legend. */
const sample = (name: string): SVGElement =>
  name === 'bar' || name === 'mark'
    ? svg('rect', { class: `chart-${name}`, x: 3, y: 0, width: 12, height: 10 })
    : svg('line', { class: `chart-${name}`, x1: 0, y1: 5, x2: 18, y2: 5 });

/** Lines across with their numbers, from nothing to `most`. */
export function grid({ left, right, top, bottom }: Area, most: number): SVGElement[] {
  const step = stepFor(most);
  const lines: SVGElement[] = [];
  for (let value = 0; value <= most; value += step) {
    const y = bottom - (value / most) * (bottom - top);
    lines.push(svg('line', { class: 'chart-grid', x1: left, y1: y, x2: right, y2: y }));
    lines.push(svg('text', { class: 'chart-text', x: left - 6, y: y + 4, 'text-anchor': 'end' }, String(value)));
  }
  return lines;
}

/** A round number of which few fit into `most`. */
function stepFor(most: number): number {
  for (let unit = 1; ; unit *= 10)
    for (const factor of [1, 2, 5]) if (most / (unit * factor) <= 6) return unit * factor;
}

/** Room that a day takes below a drawing, in CSS pixels. */
const CAPTION = 100;

/** Words below the drawing: the first and the last, and of those between as many as there is room for. */
export function captions({ left, right, bottom }: Area, texts: readonly string[]): SVGElement[] {
  const last = texts.length - 1;
  const at = (index: number): number => left + (last === 0 ? 0 : index / last) * (right - left);
  const shown: number[] = [];
  for (const index of texts.keys()) {
    const before = shown.at(-1);
    // In the middle a word needs room on both of its sides, at the ends on one.
    const isFree = before === undefined || at(index) - at(before) >= CAPTION;
    if (index === last || (isFree && at(last) - at(index) >= CAPTION * 1.5)) shown.push(index);
  }
  return shown.map((index) => {
    const anchor = index === 0 ? 'start' : index === last ? 'end' : 'middle';
    const place = { class: 'chart-text', x: at(index), y: bottom + 16, 'text-anchor': anchor };
    return svg('text', place, texts[index] ?? '');
  });
}
