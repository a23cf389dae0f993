import { AXES, type CaseStudyReport } from '../../src/protocol/panel-report';
import { AXIS_TITLES, STRINGS } from '../strings';
import { element, setText } from '../ui/dom';
import { keepingFocus, walkWithArrows } from '../ui/focus';
import type { Actions } from './actions';
import { tally, type Filter } from './filter';
import { ReportFilterBar } from './filter-bar';
import { Overview } from './overview';
import { ReportHead } from './report-head';
import { ReportList } from './report-list';

/** Everything about one README. It is made once and updated in place. */
export class ReportView {
  readonly element = element('div', { class: 'report' });
  private readonly head: ReportHead;
  private readonly overview: Overview;
  private readonly bar: ReportFilterBar;
  private readonly list: ReportList;
  private readonly announcement = element('p', { class: 'visually-hidden', attributes: { role: 'status' } });
  private report: CaseStudyReport | undefined;
  private lastSummary: string | undefined;

  constructor(
    private filter: Filter,
    private readonly filterChanged: (filter: Filter) => void,
    post: Actions['post'],
  ) {
    const actions: Actions = { post, filter: (change) => this.setFilter({ ...this.filter, ...change }) };
    this.head = new ReportHead(actions);
    this.overview = new Overview(() => this.filter, actions);
    this.bar = new ReportFilterBar(actions);
    this.list = new ReportList(actions);
    const main = element('main', {}, this.overview.element, this.bar.element, this.list.element);
    this.element.append(this.head.element, main, this.announcement);
    walkWithArrows(this.list.element);
  }

  update(report: CaseStudyReport): void {
    this.report = report;
    this.change(() => {
      this.head.update(report);
      this.overview.update(report);
      this.list.update(report);
    });
    this.announce(report);
  }

  private setFilter(filter: Filter): void {
    this.filter = filter;
    this.change(() => undefined);
    this.filterChanged(filter);
  }

  private change(update: () => void): void {
    const fallback = (): HTMLElement =>
      this.bar.element.querySelector<HTMLElement>('[aria-pressed=true]') ?? this.bar.element;
    keepingFocus(this.element, fallback, () => {
      update();
      if (this.report) this.bar.update(this.report, this.filter);
      this.bar.showFilter(this.filter);
      this.overview.showFilter();
      this.list.showFilter(this.filter);
    });
  }

  /** Only a changed summary is worth an interruption, and the first one is read with the page anyway. */
  private announce({ checks }: CaseStudyReport): void {
    const summary = AXES.map((axis) => {
      const own = checks.filter((check) => check.axis === axis);
      return `${AXIS_TITLES[axis]}: ${STRINGS.ofAll(tally(own).present, own.length)}`;
    }).join('. ');
    if (this.lastSummary !== undefined && this.lastSummary !== summary) setText(this.announcement, summary);
    this.lastSummary = summary;
  }
}
