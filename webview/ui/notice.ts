// What a panel shows while it has nothing of its own to show.
import { STRINGS } from '../strings';
import { element } from './dom';
import { button, progressRing } from './toolkit';

export const noticePage = (title: string, ...children: readonly Node[]): HTMLElement =>
  element('main', { class: 'notice' }, element('h1', { text: title }), ...children);

export const buttons = (...all: readonly HTMLElement[]): HTMLElement => element('div', { class: 'buttons' }, ...all);

/** Something is under way. */
export const waitingNotice = (text: string): HTMLElement =>
  element(
    'main',
    { class: 'notice waiting' },
    progressRing(),
    element('div', { attributes: { role: 'status' } }, element('h1', { text })),
  );

/** The server did not answer: why, and what can be done. */
export const failedNotice = (
  message: string,
  post: (message: { readonly type: 'restart-server' | 'show-output' }) => void,
): HTMLElement =>
  noticePage(
    STRINGS.failed,
    element('p', { text: message }),
    buttons(
      button(STRINGS.restart, () => post({ type: 'restart-server' }), 'primary'),
      button(STRINGS.showOutput, () => post({ type: 'show-output' })),
    ),
  );
