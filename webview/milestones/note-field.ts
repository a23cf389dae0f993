import type { NoteField as NoteFieldName } from '../../src/protocol/milestones-report';
import { element, plainButton, setText } from '../ui/dom';
import type { Actions } from './actions';
import { NOTE_WORDS, TEXT } from './strings';

/**
 * One field of the practice note. What is typed goes into the log when the field is left, or with Ctrl+Enter. A text
 * that is being written is never replaced by one that comes from the file.
 */
export class NoteField {
  readonly element: HTMLElement;
  private readonly area: HTMLTextAreaElement;
  private readonly status = element('span', { class: 'note-status', attributes: { role: 'status' } });
  private readonly take = plainButton('link-button', () => this.discard(), TEXT.discard);
  private readonly keep = plainButton('link-button', () => this.save(), TEXT.keepMine);
  /** What the file says. */
  private written = '';
  /** What the file said when the author began to type; undefined while nothing is unsaved. */
  private base: string | undefined;

  constructor(
    private readonly id: string,
    readonly name: NoteFieldName,
    private readonly actions: Actions,
  ) {
    const [title, question] = NOTE_WORDS[name];
    const key = `note-${id}-${name}`;
    this.area = element('textarea', {
      attributes: { id: key, rows: '2', placeholder: question },
      on: {
        input: () => this.typed(),
        // Of two texts the author chooses: leaving the field is no choice.
        change: () => this.isContested || this.save(),
        keydown: (event) => {
          if (event instanceof KeyboardEvent && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.save();
        },
      },
    });
    this.take.hidden = this.keep.hidden = true;
    this.element = element(
      'div',
      { class: 'field note-field' },
      element('label', { text: title, attributes: { for: key } }),
      this.area,
      element('p', { class: 'note-line' }, this.status, ' ', this.take, ' ', this.keep),
    );
  }

  /** @param text what the file says now */
  update(text: string): void {
    const before = this.written;
    this.written = text;
    if (this.area.value === text) {
      this.base = undefined;
      if (before !== text) setText(this.status, TEXT.saved);
    } else if (this.base === undefined) this.area.value = text;
    if (this.isContested) setText(this.status, TEXT.changedMeanwhile);
    this.take.hidden = this.keep.hidden = !this.isContested;
  }

  /** Whether the file says something else than it did when the author began to type. */
  private get isContested(): boolean {
    return this.base !== undefined && this.base !== this.written;
  }

  private typed(): void {
    this.base ??= this.written;
    setText(this.status, '');
  }

  private save(): void {
    if (this.area.value === this.written) {
      this.base = undefined;
      return;
    }
    this.base = this.written;
    this.actions.change({ kind: 'set-note', id: this.id, field: this.name, text: this.area.value });
  }

  private discard(): void {
    this.base = undefined;
    this.area.value = this.written;
    this.take.hidden = this.keep.hidden = true;
    setText(this.status, '');
    this.area.focus();
  }
}
