import { element, setAttribute } from './dom';

interface Tab<Id> {
  readonly id: Id;
  readonly label: string;
  readonly panel: HTMLElement;
}

/** Views of which one is shown. The arrow keys go from tab to tab, as the pattern for tabs asks for. */
export class Tabs<Id extends string> {
  readonly element = element('div', { class: 'tabs', attributes: { role: 'tablist' } });
  private readonly buttons = new Map<Id, HTMLButtonElement>();
  private shown: Id | undefined;

  constructor(
    label: string,
    private readonly tabs: readonly Tab<Id>[],
    private readonly changed: (id: Id) => void,
  ) {
    this.element.setAttribute('aria-label', label);
    for (const { id, label: text, panel } of tabs) {
      const button = element('button', {
        class: 'tab',
        text,
        attributes: { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `view-${id}` },
        on: { click: () => this.choose(id), keydown: (event) => this.walk(event, id) },
      });
      setAttribute(panel, 'id', `view-${id}`);
      setAttribute(panel, 'role', 'tabpanel');
      setAttribute(panel, 'aria-labelledby', `tab-${id}`);
      this.buttons.set(id, button);
      this.element.append(button);
    }
  }

  show(id: Id): void {
    this.shown = id;
    for (const tab of this.tabs) {
      const isShown = tab.id === id;
      const button = this.buttons.get(tab.id);
      tab.panel.hidden = !isShown;
      button?.setAttribute('aria-selected', String(isShown));
      button?.setAttribute('tabindex', isShown ? '0' : '-1');
    }
  }

  private choose(id: Id): void {
    if (id === this.shown) return;
    this.show(id);
    this.changed(id);
  }

  private walk(event: Event, from: Id): void {
    if (!(event instanceof KeyboardEvent)) return;
    const ids = this.tabs.map(({ id }) => id);
    const here = ids.indexOf(from);
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = ids[(to + ids.length) % ids.length];
    if (next === undefined) return;
    this.choose(next);
    this.buttons.get(next)?.focus();
  }
}
