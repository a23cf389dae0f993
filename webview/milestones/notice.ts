import type { MilestonesView } from '../../src/protocol/milestones-messages';
import { STRINGS } from '../strings';
import { element } from '../ui/dom';
import { buttons, failedNotice, noticePage, waitingNotice } from '../ui/notice';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';
import { TEXT } from './strings';

/** What the panel shows while there is no report. */
export function notice(view: Exclude<MilestonesView, { kind: 'report' }>, post: Actions['post']): HTMLElement {
  switch (view.kind) {
    case 'starting':
      return waitingNotice(STRINGS.starting);
    case 'failed':
      return failedNotice(view.message, post);
    case 'no-folder':
      return noticePage(
        TEXT.noFolder,
        element('p', { text: TEXT.noFolderWhy }),
        buttons(button(TEXT.openFolder, () => post({ type: 'open-folder' }), 'primary')),
      );
  }
}
