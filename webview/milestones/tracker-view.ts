import type { MilestonesView } from '../../src/protocol/milestones-messages';
import type { MilestonesReport, ReportedPlan } from '../../src/protocol/milestones-report';
import { element, setText } from '../ui/dom';
import { keepingFocus, walkWithArrows } from '../ui/focus';
import { Tabs } from '../ui/tabs';
import type { Actions } from './actions';
import type { Filter } from './filter';
import { Head } from './head';
import { MilestoneList } from './milestone-list';
import { Overview } from './overview';
import { ProgressView } from './progress-view';
import { ScorecardView } from './scorecard-view';
import { TEXT } from './strings';

export const VIEWS = ['list', 'progress', 'scorecard'] as const;
export type ViewId = (typeof VIEWS)[number];

interface Shown {
  readonly filter: Filter;
  readonly view: ViewId;
  readonly plan: string;
}

/** Everything about the plans of one folder. It is made once and updated in place. */
export class TrackerView {
  readonly element = element('div', { class: 'report tracker' });
  private readonly head: Head;
  private readonly overview = new Overview();
  private readonly tabs: Tabs<ViewId>;
  private readonly list: MilestoneList;
  private readonly progress: ProgressView;
  private readonly scorecard: ScorecardView;
  private readonly announcement = element('p', { class: 'visually-hidden', attributes: { role: 'status' } });
  private report: MilestonesReport | undefined;
  private planId: string;
  private lastSummary: string | undefined;

  constructor(actions: Actions, shown: Shown, changed: (change: Partial<Shown>) => void) {
    this.planId = shown.plan;
    this.head = new Head(actions, (plan) => {
      this.planId = plan;
      changed({ plan });
      this.showPlan();
    });
    this.list = new MilestoneList(actions, shown.filter);
    this.progress = new ProgressView();
    this.scorecard = new ScorecardView(actions);
    const panels = { list: this.list, progress: this.progress, scorecard: this.scorecard };
    const labels = { list: TEXT.list, progress: TEXT.progress, scorecard: TEXT.scorecard };
    const tabs = VIEWS.map((id) => ({ id, label: labels[id], panel: panels[id].element }));
    this.tabs = new Tabs(TEXT.views, tabs, (view) => changed({ view }));
    this.tabs.show(shown.view);
    const main = element('main', {}, this.overview.element, this.tabs.element, ...tabs.map(({ panel }) => panel));
    this.element.append(this.head.element, main, this.announcement);
    walkWithArrows(this.list.element);
  }

  update({ report, folders }: Extract<MilestonesView, { kind: 'report' }>, folder: string | null): void {
    this.report = report;
    keepingFocus(
      this.element,
      () => this.tabs.element,
      () => {
        this.head.update(report, this.plan, folders, folder);
        this.showPlan();
      },
    );
  }

  setFilter(filter: Filter): void {
    keepingFocus(
      this.element,
      () => this.tabs.element,
      () => this.list.setFilter(filter),
    );
  }

  private get plan(): ReportedPlan | undefined {
    const plans = this.report?.plans ?? [];
    return plans.find(({ id }) => id === this.planId) ?? plans[0];
  }

  private showPlan(): void {
    const { plan, report } = this;
    if (!plan || !report) return;
    this.head.showPlan(plan);
    this.overview.update(plan);
    this.list.update(plan, report.log.kind !== 'broken');
    this.progress.update(plan, report.history);
    this.scorecard.update(plan, report.log.kind !== 'broken');
    this.announce(plan);
  }

  /** Only a changed summary is worth an interruption, and the first one is read with the page anyway. */
  private announce({ milestones }: ReportedPlan): void {
    const done = milestones.filter(({ declared }) => declared === 'done').length;
    const shown = milestones.filter(({ detected }) => detected === 'met').length;
    const summary = TEXT.summary(done, shown, milestones.length);
    if (this.lastSummary !== undefined && this.lastSummary !== summary) setText(this.announcement, summary);
    this.lastSummary = summary;
  }
}
