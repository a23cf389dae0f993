import type { PanelView } from '../../src/protocol/panel-messages';
import { STRINGS } from '../strings';
import { element, plainButton } from '../ui/dom';
import { buttons, failedNotice, noticePage, waitingNotice } from '../ui/notice';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';

type Notice = Exclude<PanelView, { kind: 'report' }>;

/** What the panel shows while there is no report. */
export function notice(view: Notice, post: Actions['post']): HTMLElement {
  switch (view.kind) {
    case 'starting':
      return waitingNotice(STRINGS.starting);
    case 'failed':
      return failedNotice(view.message, post);
    case 'choose':
      return noticePage(
        STRINGS.choose,
        element('p', { text: view.readmes.length === 0 ? STRINGS.noReadmes : STRINGS.chooseWhy }),
        element(
          'ul',
          { class: 'readmes' },
          ...view.readmes.map(({ uri, path }) =>
            element(
              'li',
              {},
              plainButton('readme', () => post({ type: 'choose-readme', uri }), path),
            ),
          ),
        ),
      );
    case 'gone':
      return noticePage(
        STRINGS.gone,
        element('p', { text: STRINGS.goneWhy(view.path) }),
        buttons(button(STRINGS.chooseAnother, () => post({ type: 'choose-another' }), 'primary')),
      );
    case 'other':
      return noticePage(
        STRINGS.other(view.label),
        element('p', { text: STRINGS.otherWhy(view.path, view.reason) }),
        buttons(
          button(STRINGS.changeKind, () => post({ type: 'change-kind' }), 'primary'),
          button(STRINGS.chooseAnother, () => post({ type: 'choose-another' })),
        ),
      );
  }
}
