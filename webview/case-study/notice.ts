import type { PanelView } from '../../src/protocol/panel-messages';
import { STRINGS } from '../strings';
import { element, plainButton } from '../ui/dom';
import { button, progressRing } from '../ui/toolkit';
import type { Actions } from './actions';

type Notice = Exclude<PanelView, { kind: 'report' }>;

const page = (title: string, ...children: readonly Node[]): HTMLElement =>
  element('main', { class: 'notice' }, element('h1', { text: title }), ...children);

const buttons = (...all: readonly HTMLElement[]): HTMLElement => element('div', { class: 'buttons' }, ...all);

/** What the panel shows while there is no report. */
export function notice(view: Notice, post: Actions['post']): HTMLElement {
  switch (view.kind) {
    case 'starting':
      return element(
        'main',
        { class: 'notice waiting' },
        progressRing(),
        element('div', { attributes: { role: 'status' } }, element('h1', { text: STRINGS.starting })),
      );
    case 'failed':
      return page(
        STRINGS.failed,
        element('p', { text: view.message }),
        buttons(
          button(STRINGS.restart, () => post({ type: 'restart-server' }), 'primary'),
          button(STRINGS.showOutput, () => post({ type: 'show-output' })),
        ),
      );
    case 'choose':
      return page(
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
      return page(
        STRINGS.gone,
        element('p', { text: STRINGS.goneWhy(view.path) }),
        buttons(button(STRINGS.chooseAnother, () => post({ type: 'choose-another' }), 'primary')),
      );
    case 'other':
      return page(
        STRINGS.other(view.label),
        element('p', { text: STRINGS.otherWhy(view.path, view.reason) }),
        buttons(
          button(STRINGS.changeKind, () => post({ type: 'change-kind' }), 'primary'),
          button(STRINGS.chooseAnother, () => post({ type: 'choose-another' })),
        ),
      );
  }
}
