import { STRINGS } from '../strings';
import { element, plainButton, setAttribute, setText } from './dom';
import { searchField } from './toolkit';

interface Chosen<Show> {
  readonly show: Show;
  readonly text: string;
}

/** Which items are listed: by text, and by one of several choices, each with the number of items that it shows. */
export class FilterBar<Show extends string> {
  readonly element: HTMLElement;
  private readonly search;
  private readonly choices: readonly {
    readonly show: Show;
    readonly button: HTMLElement;
    readonly count: HTMLElement;
  }[];

  /** @param changed called with the part that the reader has changed */
  constructor(
    searchLabel: string,
    choices: readonly (readonly [Show, string])[],
    changed: (change: Partial<Chosen<Show>>) => void,
  ) {
    this.search = searchField(searchLabel, (text) => changed({ text }));
    this.choices = choices.map(([show, label]) => {
      const count = element('span', { class: 'chip-count' });
      return { show, count, button: plainButton('chip', () => changed({ show }), label, ' ', count) };
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

  /** @param numberOf how many items a choice shows; null hides a choice that is of no use */
  count(numberOf: (show: Show) => number | null): void {
    for (const { show, count, button } of this.choices) {
      const number = numberOf(show);
      button.hidden = number === null;
      setText(count, String(number ?? 0));
    }
  }

  showFilter({ show, text }: Chosen<Show>): void {
    for (const choice of this.choices) setAttribute(choice.button, 'aria-pressed', String(choice.show === show));
    if (this.search.value !== text) this.search.value = text;
  }
}

/** Whether every word of the filter is somewhere in what the reader sees of an item. */
export function matchesText(text: string, ...seen: readonly string[]): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = seen.join('\n').toLowerCase();
  return words.every((word) => all.includes(word));
}
