import type { CadenceWeek } from '../../../src/protocol/milestones-report';
import { svg } from '../../ui/svg';
import { dayText, TEXT } from '../strings';
import { captions, Chart, grid, type Area } from './chart';

/** What is older is in the table only. */
const MOST_WEEKS = 52;

/** How much was done in each week. */
export class CadenceChart {
  private readonly chart = new Chart(TEXT.cadence, TEXT.cadenceWhat, TEXT.noCadence, [
    ['bar', TEXT.commits],
    ['mark', TEXT.newMilestones],
  ]);
  readonly element = this.chart.element;

  update(weeks: readonly CadenceWeek[]): void {
    const heads = [TEXT.week, TEXT.commits, TEXT.newMilestones];
    const rows = weeks.map(({ week, commits, milestones }) => [dayText(week), String(commits), String(milestones)]);
    const shown = weeks.slice(-MOST_WEEKS);
    const all = shown.reduce((sum, { commits }) => sum + commits, 0);
    const [first] = shown;
    const label = first ? `${TEXT.cadence}: ${TEXT.commits} ${all}, ${dayText(first.week)}` : TEXT.noCadence;
    this.chart.show(label, { heads, rows }, first ? (area) => drawn(shown, area) : undefined);
  }
}

function drawn(weeks: readonly CadenceWeek[], area: Area): SVGElement[] {
  const { left, right, top, bottom } = area;
  const most = Math.max(1, ...weeks.map(({ commits, milestones }) => Math.max(commits, milestones)));
  const room = (right - left) / weeks.length;
  const width = Math.min(Math.max(room * 0.7, 1), 28);
  const bars = weeks.flatMap(({ commits, milestones }, index) => {
    const x = left + index * room + (room - width) / 2;
    const height = (value: number): number => (value / most) * (bottom - top);
    const bar = svg('rect', { class: 'chart-bar', x, y: bottom - height(commits), width, height: height(commits) });
    if (milestones === 0) return [bar];
    const part = { x: x + width / 4, width: width / 2, y: bottom - height(milestones), height: height(milestones) };
    return [bar, svg('rect', { class: 'chart-mark', ...part })];
  });
  return [
    ...grid(area, most),
    ...bars,
    ...captions(
      area,
      weeks.map(({ week }) => dayText(week)),
    ),
  ];
}
