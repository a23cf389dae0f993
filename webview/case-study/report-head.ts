import type { CaseStudyReport } from '../../src/protocol/panel-report';
import { languageName, profileName, STRINGS } from '../strings';
import { element, plainButton, setAttribute, setText } from '../ui/dom';
import type { Actions } from './actions';

/** Which README it is, and what it is read as. */
export class ReportHead {
  readonly element: HTMLElement;
  private readonly path: HTMLButtonElement;
  private readonly profile = element('strong');
  private readonly reason = element('span', { class: 'reason' });
  private readonly change: HTMLButtonElement;
  private readonly language = element('span');

  constructor(actions: Actions) {
    this.path = plainButton('path', () => actions.post({ type: 'open-readme' }));
    this.change = plainButton('link-button', () => actions.post({ type: 'change-profile' }), STRINGS.changeProfile);
    this.element = element(
      'header',
      {},
      element('h1', {}, this.path),
      element(
        'dl',
        {},
        element(
          'div',
          {},
          element('dt', { text: STRINGS.profile }),
          element('dd', {}, this.profile, ' ', this.reason, ' ', this.change),
        ),
        element('div', {}, element('dt', { text: STRINGS.language }), element('dd', {}, this.language)),
      ),
    );
  }

  update({ path, profile, profileReason, language }: CaseStudyReport): void {
    const name = profileName(profile);
    setText(this.path, path);
    setAttribute(this.path, 'title', STRINGS.openReadme(path));
    setText(this.profile, name);
    setText(this.reason, profileReason);
    setAttribute(this.change, 'aria-label', STRINGS.changeProfileOf(name));
    setText(this.language, languageName(language));
  }
}
