import type { ReportFinding } from '../../src/protocol/panel-report';
import { SEVERITY_WORDS, STRINGS } from '../strings';
import { element, plainButton, setAttribute, setProse, setText } from '../ui/dom';
import { icon } from '../ui/icons';
import type { ItemView } from '../ui/keyed-list';
import type { Actions } from './actions';
import { EvidenceLine } from './evidence-list';
import { FixButtons } from './fix-buttons';

/** What a rule found at one place. */
export class FindingItem implements ItemView<ReportFinding> {
  readonly element: HTMLElement;
  private readonly icon = icon('info');
  private readonly severity = element('span', { class: 'state' });
  private readonly message = element('span');
  private readonly id = element('span', { class: 'title rule-id' });
  private readonly why: HTMLButtonElement;
  private readonly place: EvidenceLine;
  private readonly fixes: FixButtons;

  constructor(
    private current: ReportFinding,
    actions: Actions,
  ) {
    this.place = new EvidenceLine(current, actions, 'div');
    this.why = plainButton(
      'link-button',
      () => actions.post({ type: 'open-rule', id: this.current.id }),
      STRINGS.whyRule,
    );
    this.fixes = new FixButtons(() => ({ kind: 'finding', id: this.current.id, line: this.current.line }), actions);
    this.element = element(
      'li',
      { class: 'item', attributes: { tabindex: '-1', 'data-item': current.id } },
      this.icon.element,
      element(
        'div',
        { class: 'body' },
        element('h3', {}, this.id, ' ', this.severity),
        element('p', { class: 'message' }, this.message, ' ', this.why),
        element('div', { class: 'places' }, this.place.element),
        this.fixes.element,
      ),
    );
    this.update(current);
  }

  get finding(): ReportFinding {
    return this.current;
  }

  update(finding: ReportFinding): void {
    this.current = finding;
    this.element.dataset['state'] = finding.severity;
    this.icon.show(finding.severity);
    setText(this.severity, SEVERITY_WORDS[finding.severity]);
    setText(this.id, finding.id.slice(finding.id.indexOf('/') + 1));
    setProse(this.message, finding.message);
    setAttribute(this.why, 'aria-label', STRINGS.whyRuleOf(finding.id));
    this.place.update(finding);
    this.fixes.update(finding.fixes);
  }
}
