import type { ReportedMilestone, ReportedPart, ReportedPlan } from '../../src/protocol/milestones-report';
import { element, setText } from '../ui/dom';
import { FilterBar } from '../ui/filter-bar';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';
import { EVERYTHING, matches, matchesShow, type Filter, type Show } from './filter';
import { MilestoneItem } from './milestone-item';
import { dayText, TEXT } from './strings';

const CHOICES: readonly (readonly [Show, string])[] = [
  ['all', TEXT.all],
  ['to-do', TEXT.toDo],
  ['due', TEXT.due],
  ['missing', TEXT.missing],
  ['done', TEXT.done],
];

interface Part {
  readonly part: ReportedPart;
  readonly milestones: readonly ReportedMilestone[];
}

/** A chapter, week or quarter with its milestones; it hides when the filter leaves nothing of it. */
class PartSection implements ItemView<Part> {
  readonly element: HTMLElement;
  private readonly title = element('span');
  private readonly count = element('span', { class: 'count' });
  private readonly due = element('span', { class: 'state' });
  private readonly summary = element('p', { class: 'part-summary' });
  private readonly items: KeyedList<ReportedMilestone, MilestoneItem>;

  constructor({ part }: Part, actions: Actions) {
    const id = `part-${part.id}`;
    const list = element('ul', { class: 'items' });
    this.items = new KeyedList(
      list,
      (milestone) => milestone.id,
      (milestone) => new MilestoneItem(milestone, actions),
    );
    const heading = element('h2', { attributes: { id } }, this.title, ' ', this.count, ' ', this.due);
    this.element = element('section', { attributes: { 'aria-labelledby': id } }, heading, this.summary, list);
  }

  update({ part, milestones }: Part): void {
    setText(this.title, part.isProposal ? `${part.title} (${TEXT.proposal})` : part.title);
    setText(this.due, part.due === null ? '' : dayText(part.due));
    setText(this.summary, part.summary);
    this.summary.hidden = part.summary === '';
    const done = milestones.filter(({ declared }) => declared === 'done').length;
    setText(this.count, TEXT.partDone(done, milestones.length));
    this.items.update(milestones);
  }

  /** @returns how many milestones are shown */
  filter(filter: Filter, mayChange: boolean): number {
    let shown = 0;
    for (const item of this.items.all()) {
      item.allow(mayChange);
      item.element.hidden = !matches(filter, item.milestone);
      if (!item.element.hidden) shown++;
    }
    this.element.hidden = shown === 0;
    return shown;
  }
}

/** All milestones of a plan, part by part. */
export class MilestoneList {
  readonly element = element('div', { class: 'list' });
  private readonly bar: FilterBar<Show>;
  private readonly parts: KeyedList<Part, PartSection>;
  private readonly nothing: HTMLElement;
  private plan: ReportedPlan | undefined;
  private mayChange = false;

  constructor(
    actions: Actions,
    private filter: Filter,
  ) {
    this.bar = new FilterBar(TEXT.search, CHOICES, (change) => actions.filter(change));
    const sections = element('div');
    // Parts of two plans may have one id, and their headings one address.
    this.parts = new KeyedList(
      sections,
      ({ part }) => `${this.plan?.id ?? ''} ${part.id}`,
      (part) => new PartSection(part, actions),
    );
    this.nothing = element(
      'div',
      { class: 'nothing' },
      element('p', { text: TEXT.nothingMatches }),
      button(TEXT.clearFilter, () => actions.filter(EVERYTHING)),
    );
    this.element.append(this.bar.element, sections, this.nothing);
  }

  update(plan: ReportedPlan, mayChange: boolean): void {
    this.plan = plan;
    this.mayChange = mayChange;
    this.parts.update(
      plan.parts.map((part) => ({ part, milestones: plan.milestones.filter((one) => one.part === part.id) })),
    );
    this.bar.count((show) => plan.milestones.filter((milestone) => matchesShow(show, milestone)).length);
    this.setFilter(this.filter);
  }

  setFilter(filter: Filter): void {
    this.filter = filter;
    this.bar.showFilter(filter);
    let shown = 0;
    for (const part of this.parts.all()) shown += part.filter(filter, this.mayChange);
    this.nothing.hidden = shown > 0;
  }
}
