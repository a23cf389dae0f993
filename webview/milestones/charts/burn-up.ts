import type { BurnUpPoint } from '../../../src/protocol/milestones-report';
import { svg } from '../../ui/svg';
import { dayText, TEXT } from '../strings';
import { captions, Chart, grid, type Area } from './chart';

const time = ({ day }: BurnUpPoint): number => Date.parse(day);

const cell = (value: number | null): string => (value === null ? '' : String(value));

type Value = (point: BurnUpPoint) => number | null;

/** A line that stays level until the day on which the number changes. */
function steps(
  points: readonly BurnUpPoint[],
  value: Value,
  x: (point: BurnUpPoint) => number,
  y: (n: number) => number,
) {
  let path = '';
  for (const point of points) {
    const number = value(point);
    if (number === null) continue;
    path += path === '' ? `M${x(point)} ${y(number)}` : `H${x(point)}V${y(number)}`;
  }
  return path;
}

/** The milestones whose evidence is in git, day by day, against those that the plan wants. */
export class BurnUpChart {
  private readonly chart = new Chart(TEXT.burnUp, TEXT.burnUpWhat, TEXT.noBurnUp, [
    ['shown', TEXT.shownLine],
    ['planned', TEXT.plannedLine],
  ]);
  readonly element = this.chart.element;

  /** @param all number of milestones of the plan */
  update(points: readonly BurnUpPoint[], all: number): void {
    const heads = [TEXT.day, TEXT.shownLine, TEXT.plannedLine];
    const rows = points.map(({ day, shown, planned }) => [dayText(day), cell(shown), cell(planned)]);
    const last = points.findLast(({ shown }) => shown !== null);
    const label = last ? `${TEXT.burnUp}: ${TEXT.ofAll(last.shown ?? 0, all)}, ${dayText(last.day)}` : TEXT.noBurnUp;
    const draw = (area: Area): SVGElement[] => drawn(points, Math.max(all, 1), area);
    this.chart.show(label, { heads, rows }, points.length === 0 ? undefined : draw);
  }
}

function drawn(points: readonly BurnUpPoint[], all: number, area: Area): SVGElement[] {
  const { left, right, top, bottom } = area;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const from = time(first);
  const length = Math.max(time(last) - from, 1);
  const x = (point: BurnUpPoint): number => Math.round(left + ((time(point) - from) / length) * (right - left));
  const y = (value: number): number => Math.round(bottom - (value / all) * (bottom - top));
  const days = [first, last].map(({ day }) => dayText(day));
  return [
    ...grid(area, all),
    svg('path', { class: 'chart-planned', d: steps(points, ({ planned }) => planned, x, y) }),
    svg('path', { class: 'chart-shown', d: steps(points, ({ shown }) => shown, x, y) }),
    ...captions(area, first === last ? days.slice(1) : days),
  ];
}
