import { STATES, type CaseStudyReport } from '../../src/protocol/panel-report';
import { STATE_WORDS, STRINGS } from '../strings';
import { element, plainButton, setAttribute, setText } from '../ui/dom';
import { searchField } from '../ui/toolkit';
import type { Actions } from './actions';
import { matchesShow, type Filter, type Show } from './filter';

const CHOICES: readonly (readonly [Show, string])[] = [
  ['all', STRINGS.all],
  ['to-do', STRINGS.toDo],
  ...STATES.map((state) => [state, STATE_WORDS[state]] as const),
];

/** Which items are listed: by text, and by state. */
export class FilterBar {
  readonly element: HTMLElement;
  private readonly search;
  private readonly choices: readonly {
    readonly show: Show;
    readonly button: HTMLElement;
    readonly count: HTMLElement;
  }[];

  constructor(actions: Actions) {
    this.search = searchField(STRINGS.search, (text) => actions.filter({ text }));
    this.choices = CHOICES.map(([show, label]) => {
      const count = element('span', { class: 'chip-count' });
      const choose = (): void => actions.filter({ show });
      return { show, count, button: plainButton('chip', choose, label, ' ', count) };
    });
    this.element = element(
      'search',
      { class: 'filter', attributes: { 'aria-label': STRINGS.filter } },
      this.search.element,
      element(
        'div',
        { class: 'chips', attributes: { role: 'group', 'aria-label': STRINGS.show } },
        ...this.choices.map(({ button }) => button),
      ),
    );
  }

  update({ checks, findings }: CaseStudyReport, filter: Filter): void {
    const { axis } = filter;
    const own = checks.filter((check) => axis === 'all' || check.axis === axis);
    for (const { show, count, button } of this.choices) {
      const others = axis === 'all' && (show === 'all' || show === 'to-do') ? findings.length : 0;
      const number = own.filter(({ state }) => matchesShow(show, state)).length + others;
      setText(count, String(number));
      // Mostly everything is judged, and then there is nothing to say about it.
      if (show === 'not-judged') button.hidden = number === 0 && filter.show !== show;
    }
  }

  showFilter({ show, text }: Filter): void {
    for (const choice of this.choices) setAttribute(choice.button, 'aria-pressed', String(choice.show === show));
    if (this.search.value !== text) this.search.value = text;
  }
}
