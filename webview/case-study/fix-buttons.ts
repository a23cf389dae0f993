import type { ReportFix } from '../../src/protocol/panel-report';
import type { FixOwner } from '../../src/protocol/panel-requests';
import { STRINGS } from '../strings';
import { element, setText } from '../ui/dom';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';

/** What can be written into the README at once. */
export class FixButtons {
  readonly element = element('ul', { class: 'fixes', attributes: { 'aria-label': STRINGS.fixes } });
  private readonly list: KeyedList<ReportFix, ItemView<ReportFix>>;

  constructor(ownerOf: () => FixOwner, actions: Actions) {
    this.list = new KeyedList(
      this.element,
      ({ title }) => title,
      ({ title }) => {
        const fix = button(title, () => actions.post({ type: 'fix', owner: ownerOf(), title }));
        return { element: element('li', {}, fix), update: (next) => setText(fix, next.title) };
      },
    );
  }

  update(fixes: readonly ReportFix[]): void {
    this.element.hidden = fixes.length === 0;
    this.list.update(fixes);
  }
}
