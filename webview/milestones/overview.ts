import type { ReportedPlan } from '../../src/protocol/milestones-report';
import { element, setAttribute, setText } from '../ui/dom';
import { TEXT } from './strings';

/** A number out of all, in words and as a bar. */
class Tally {
  private readonly count = element('span', { class: 'axis-count' });
  private readonly bar = element('progress', { attributes: { 'aria-hidden': 'true' } });
  readonly element: HTMLElement;

  /** @param name one more class of the element */
  constructor(title: string, name = '') {
    this.element = element(
      'div',
      { class: `axis tally ${name}` },
      element('span', { class: 'axis-title', text: title }),
      ' ',
      this.count,
      this.bar,
    );
  }

  update(part: number, all: number): void {
    setText(this.count, TEXT.ofAll(part, all));
    setAttribute(this.bar, 'max', String(Math.max(all, 1)));
    setAttribute(this.bar, 'value', String(part));
  }
}

/** How far the plan is: by the author's word, by what the repository shows, and by the calendar. */
export class Overview {
  readonly element = element('section', { class: 'overview', attributes: { 'aria-label': TEXT.overview } });
  private readonly done = new Tally(TEXT.done);
  private readonly shown = new Tally(TEXT.shown);
  private readonly overdue = new Tally(TEXT.overdue, 'late');

  constructor() {
    this.element.append(this.done.element, this.shown.element, this.overdue.element);
  }

  update({ milestones }: ReportedPlan): void {
    const count = (matches: (milestone: ReportedPlan['milestones'][number]) => boolean): number =>
      milestones.filter(matches).length;
    this.done.update(
      count(({ declared }) => declared === 'done'),
      milestones.length,
    );
    this.shown.update(
      count(({ detected }) => detected === 'met'),
      milestones.length,
    );
    this.overdue.update(
      count(({ isOverdue }) => isOverdue),
      milestones.length,
    );
  }
}
