import type { ReportCheck } from '../../src/protocol/panel-report';
import { STATE_WORDS } from '../strings';
import { element, setProse, setText } from '../ui/dom';
import { icon } from '../ui/icons';
import type { ItemView } from '../ui/keyed-list';
import type { Actions } from './actions';
import { EvidenceList } from './evidence-list';
import { FixButtons } from './fix-buttons';

/** One question that a reviewer asks, with the answer that the README gives. */
export class CheckItem implements ItemView<ReportCheck> {
  readonly element: HTMLElement;
  private readonly icon = icon('not-judged');
  private readonly title = element('span', { class: 'title' });
  private readonly state = element('span', { class: 'state' });
  private readonly message = element('p', { class: 'message' });
  private readonly places: EvidenceList;
  private readonly fixes: FixButtons;

  constructor(
    private current: ReportCheck,
    actions: Actions,
    /** A reason that many checks share and that is said once, above all of them. */
    private readonly saidAbove: () => string | undefined,
  ) {
    this.places = new EvidenceList(actions);
    this.fixes = new FixButtons(() => ({ kind: 'check', id: this.current.id }), actions);
    const heading = element('h3', {}, this.title, ' ', this.state);
    this.element = element(
      'li',
      { class: 'item', attributes: { tabindex: '-1', 'data-item': current.id } },
      this.icon.element,
      element('div', { class: 'body' }, heading, this.message, this.places.element, this.fixes.element),
    );
    this.update(current);
  }

  get check(): ReportCheck {
    return this.current;
  }

  update(check: ReportCheck): void {
    this.current = check;
    this.element.dataset['state'] = check.state;
    this.icon.show(check.state);
    setText(this.title, check.title);
    setText(this.state, STATE_WORDS[check.state]);
    setProse(this.message, check.message);
    this.message.hidden = check.state === 'not-judged' && check.message === this.saidAbove();
    this.places.update(check.evidence);
    this.fixes.update(check.fixes);
  }
}
