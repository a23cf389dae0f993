import {
  DECLARED,
  NOTE_FIELDS,
  type ReportedEvidence,
  type ReportedMilestone,
} from '../../src/protocol/milestones-report';
import { element, plainButton, setAttribute, setText } from '../ui/dom';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import { button } from '../ui/toolkit';
import type { Actions } from './actions';
import { NoteField } from './note-field';
import { DECLARED_WORDS, TEXT } from './strings';

/** A path or an address that the author has named, with a way to take it out. */
class EvidenceItem implements ItemView<ReportedEvidence> {
  readonly element: HTMLElement;
  readonly remove: HTMLButtonElement;
  private readonly open: HTMLButtonElement;
  private readonly state = element('span', { class: 'state' });
  private current: ReportedEvidence;

  constructor(evidence: ReportedEvidence, id: string, actions: Actions) {
    this.current = evidence;
    const { target } = evidence;
    this.open = plainButton(
      'link-button',
      () => {
        const { path } = this.current;
        actions.post(path === null ? { type: 'open-address', target } : { type: 'reveal-place', path, line: 1 });
      },
      target,
    );
    this.remove = plainButton('remove', () => actions.change({ kind: 'remove-evidence', id, target }), '×');
    setAttribute(this.remove, 'aria-label', TEXT.remove(target));
    setAttribute(this.remove, 'title', TEXT.remove(target));
    this.element = element('li', {}, this.open, ' ', this.state, ' ', this.remove);
    this.update(evidence);
  }

  update(evidence: ReportedEvidence): void {
    this.current = evidence;
    this.open.disabled = evidence.exists === false;
    setText(this.state, evidence.exists === false ? TEXT.gone : '');
  }
}

/** What the log says of a milestone, to be read and changed. Made when it is first opened. */
export class MilestoneDetails {
  readonly element: HTMLDetailsElement;
  private form: DetailsForm | undefined;
  private mayChange = true;

  constructor(
    private current: ReportedMilestone,
    private readonly actions: Actions,
  ) {
    const summary = element('summary', { text: TEXT.details });
    setAttribute(summary, 'aria-label', TEXT.detailsOf(current.title));
    this.element = element('details', { class: 'details', on: { toggle: () => this.toggled() } }, summary);
    this.element.open = actions.isOpen(current.id);
  }

  allow(mayChange: boolean): void {
    this.mayChange = mayChange;
    this.form?.allow(mayChange);
  }

  update(milestone: ReportedMilestone): void {
    this.current = milestone;
    this.form?.update(milestone);
  }

  private toggled(): void {
    this.actions.setOpen(this.current.id, this.element.open);
    if (!this.element.open || this.form) return;
    this.form = new DetailsForm(this.current, this.actions);
    this.form.allow(this.mayChange);
    this.element.append(this.form.element);
  }
}

const labelled = (text: string, control: HTMLElement): HTMLElement =>
  element('div', { class: 'field' }, element('label', { text, attributes: { for: control.id } }), control);

/** The controls for all that the log says of a milestone. */
class DetailsForm {
  readonly element: HTMLElement;
  private readonly id: string;
  private readonly fields: HTMLFieldSetElement;
  private readonly status: HTMLSelectElement;
  private readonly due: HTMLInputElement;
  /** What the file says, or is about to say. */
  private knownDue = '';
  /** Of a date that is being typed there is a `change` with each digit: the year 0002 first. */
  private isTypingDue = false;
  private readonly evidence: KeyedList<ReportedEvidence, EvidenceItem>;
  private readonly evidenceList = element('ul', { class: 'evidence-list' });
  private readonly noEvidence = element('p', { class: 'part-summary', text: TEXT.noEvidence });
  private readonly notes: readonly NoteField[];

  constructor(
    milestone: ReportedMilestone,
    private readonly actions: Actions,
  ) {
    const { id } = milestone;
    this.id = id;
    const options = DECLARED.map((state) =>
      element('option', { text: DECLARED_WORDS[state], attributes: { value: state } }),
    );
    this.status = element(
      'select',
      {
        attributes: { id: `status-${id}` },
        on: {
          change: () => {
            const status = DECLARED.find((state) => state === this.status.value);
            if (status) actions.change({ kind: 'set-status', id, status });
          },
        },
      },
      ...options,
    );
    this.due = element('input', {
      attributes: { id: `due-${id}`, type: 'date' },
      on: {
        keydown: (event) => {
          this.isTypingDue = true;
          if (event instanceof KeyboardEvent && event.key === 'Enter') this.saveDue();
        },
        change: () => this.isTypingDue || this.saveDue(),
        blur: () => this.saveDue(),
      },
    });
    this.evidence = new KeyedList(
      this.evidenceList,
      ({ target }) => target,
      (evidence) => new EvidenceItem(evidence, id, actions),
    );
    this.notes = NOTE_FIELDS.map((field) => new NoteField(id, field, actions));
    this.fields = element(
      'fieldset',
      {},
      element('div', { class: 'fields' }, labelled(TEXT.status, this.status), labelled(TEXT.dueDate, this.due)),
      element('h4', { text: TEXT.evidence }),
      this.noEvidence,
      this.evidenceList,
      button(TEXT.addEvidence, () => actions.post({ type: 'add-evidence', id })),
      element('h4', { text: TEXT.note }),
      element('p', { class: 'part-summary', text: `${TEXT.successHint}${milestone.successHint}` }),
      ...this.notes.map((note) => note.element),
      element('p', { class: 'part-summary', text: `${TEXT.source}${milestone.source}` }),
    );
    this.element = this.fields;
    this.update(milestone);
  }

  allow(mayChange: boolean): void {
    this.fields.disabled = !mayChange;
  }

  update({ declared, due, evidence, note }: ReportedMilestone): void {
    this.status.value = declared;
    this.knownDue = due ?? '';
    // A date that is being typed is not a date yet.
    if (document.activeElement !== this.due) this.due.value = due ?? '';
    this.evidence.update(evidence);
    this.noEvidence.hidden = evidence.length > 0;
    for (const field of this.notes) field.update(note[field.name] ?? '');
  }

  private saveDue(): void {
    this.isTypingDue = false;
    // Half of a date is none, and no reason to take the one of the file away.
    if (this.due.validity.badInput) this.due.value = this.knownDue;
    const { value } = this.due;
    if (value === this.knownDue) return;
    this.knownDue = value;
    this.actions.change({ kind: 'set-due', id: this.id, due: value === '' ? null : value });
  }
}
