import { AXES, STATES, type CaseStudyReport, type ReportAxis, type ReportState } from '../../src/protocol/panel-report';
import { AXIS_QUESTIONS, AXIS_TITLES, STRINGS } from '../strings';
import { element, hiddenText, plainButton, setText } from '../ui/dom';
import { icon, type Icon } from '../ui/icons';
import type { Actions } from './actions';
import { tally, type Filter } from './filter';

/** One axis: its name, a tick for each check, and how many of them are present. Pressing it shows that axis only. */
class AxisCard {
  readonly element: HTMLButtonElement;
  private readonly count = element('span', { class: 'axis-count' });
  private readonly ticks = element('span', { class: 'ticks', attributes: { 'aria-hidden': 'true' } });
  private readonly spoken = hiddenText('');
  private readonly icons: Icon[] = [];

  constructor(
    readonly axis: ReportAxis,
    private readonly isPressed: () => boolean,
    actions: Actions,
  ) {
    this.element = plainButton(
      'axis',
      () => actions.filter({ axis: this.isPressed() ? 'all' : axis }),
      element('span', { class: 'axis-title', text: AXIS_TITLES[axis] }),
      ' ',
      this.count,
      ' ',
      element('span', { class: 'axis-question', text: AXIS_QUESTIONS[axis] }),
      this.ticks,
      ' ',
      this.spoken,
    );
  }

  update({ checks }: CaseStudyReport): void {
    const own = checks.filter(({ axis }) => axis === this.axis);
    const counts = tally(own);
    const states = STATES.flatMap((state): ReportState[] => Array.from({ length: counts[state] }, () => state));
    for (const gone of this.icons.splice(states.length)) gone.element.remove();
    for (const [index, state] of states.entries()) {
      const shown = this.icons[index];
      if (shown) shown.show(state);
      else {
        const added = icon(state);
        this.icons.push(added);
        this.ticks.append(added.element);
      }
    }
    setText(this.count, STRINGS.ofAll(counts.present, own.length));
    setText(this.spoken, STRINGS.tally(counts));
  }

  press(): void {
    this.element.setAttribute('aria-pressed', String(this.isPressed()));
  }
}

/** The three axes side by side. */
export class Overview {
  readonly element = element('section', { class: 'overview', attributes: { 'aria-label': STRINGS.overview } });
  private readonly cards: readonly AxisCard[];

  constructor(filter: () => Filter, actions: Actions) {
    this.cards = AXES.map((axis) => new AxisCard(axis, () => filter().axis === axis, actions));
    this.element.append(...this.cards.map((card) => card.element));
  }

  update(report: CaseStudyReport): void {
    for (const card of this.cards) card.update(report);
  }

  showFilter(): void {
    for (const card of this.cards) card.press();
  }
}
