import type { ReportedMilestone, ReportedReason } from '../../src/protocol/milestones-report';
import { element, hiddenText, plainButton, setProse, setText } from '../ui/dom';
import { icon, type IconName } from '../ui/icons';
import { button } from '../ui/toolkit';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import type { Actions } from './actions';
import { MilestoneDetails } from './milestone-details';
import { DECLARED_WORDS, DETECTED_WORDS, TEXT } from './strings';

/** What the author says counts; where the repository says less, that is shown. */
function iconOf({ declared, detected }: ReportedMilestone): IconName {
  if (declared === 'skipped') return 'not-judged';
  if (declared === 'done') return detected === 'not-met' ? 'warning' : 'present';
  if (detected === 'met') return 'info';
  return declared === 'in-progress' || detected === 'partly' ? 'weak' : 'absent';
}

/** A place as a button that leads to it. */
class ReasonLine implements ItemView<ReportedReason> {
  readonly element: HTMLElement;
  private readonly sign = icon('present');
  private readonly spoken = hiddenText('');
  private readonly text = element('span', { class: 'reason-text' });
  private readonly place = element('span', { class: 'reason-place' });
  private current: ReportedReason;

  constructor(reason: ReportedReason, actions: Actions) {
    this.current = reason;
    const reveal = (): void => actions.post({ type: 'reveal-place', path: this.current.path, line: this.current.line });
    this.element = element(
      'li',
      {},
      plainButton('evidence reason-line', reveal, this.sign.element, this.spoken, this.text, ' ', this.place),
    );
    this.update(reason);
  }

  update(reason: ReportedReason): void {
    this.current = reason;
    this.sign.show(reason.speaksFor ? 'present' : 'absent');
    setText(this.spoken, reason.speaksFor ? TEXT.speaksFor : TEXT.speaksAgainst);
    setText(this.text, reason.text);
    setText(this.place, `${reason.path}:${reason.line}`);
  }
}

/** One milestone: what is to be shown, what the repository shows, and on demand what the log says. */
export class MilestoneItem implements ItemView<ReportedMilestone> {
  readonly element: HTMLElement;
  private readonly icon = icon('absent');
  private readonly title = element('span', { class: 'title' });
  private readonly state = element('span', { class: 'state' });
  private readonly deliverable = element('p', { class: 'message' });
  private readonly dates = element('p', { class: 'dates' });
  private readonly next = element('p', { class: 'message next' });
  private readonly nextText = element('span');
  private readonly write: HTMLElement;
  private readonly places = element('ul', { class: 'places', attributes: { 'aria-label': TEXT.places } });
  private readonly reasons: KeyedList<ReportedReason, ReasonLine>;
  private readonly details: MilestoneDetails;

  constructor(
    private current: ReportedMilestone,
    actions: Actions,
  ) {
    this.reasons = new KeyedList(
      this.places,
      ({ path, line, text }) => `${path}:${line} ${text}`,
      (reason) => new ReasonLine(reason, actions),
    );
    this.details = new MilestoneDetails(current, actions);
    this.write = button(TEXT.writeArtifact, () => actions.post({ type: 'write-artifact', id: current.id }));
    this.next.append(element('strong', { text: TEXT.next }), this.nextText, ' ', this.write);
    this.element = element(
      'li',
      { class: 'item', attributes: { tabindex: '-1', 'data-item': current.id } },
      this.icon.element,
      element(
        'div',
        { class: 'body' },
        element('h3', {}, this.title, ' ', this.state),
        this.deliverable,
        this.dates,
        this.places,
        this.next,
        this.details.element,
      ),
    );
    this.update(current);
  }

  get milestone(): ReportedMilestone {
    return this.current;
  }

  /** @param mayChange whether the log can be changed */
  allow(mayChange: boolean): void {
    this.details.allow(mayChange);
  }

  update(milestone: ReportedMilestone): void {
    this.current = milestone;
    this.icon.show(iconOf(milestone));
    setText(this.title, milestone.isProposal ? `${milestone.title} (${TEXT.proposal})` : milestone.title);
    setText(this.state, `${DECLARED_WORDS[milestone.declared]}, ${DETECTED_WORDS[milestone.detected]}`);
    setProse(this.deliverable, milestone.deliverable);
    setText(this.dates, datesOf(milestone).join(' · '));
    this.dates.hidden = this.dates.textContent === '';
    this.dates.classList.toggle('overdue', milestone.isOverdue);
    this.reasons.update(milestone.reasons);
    this.places.hidden = milestone.reasons.length === 0;
    setProse(this.nextText, milestone.next);
    this.next.hidden = milestone.next === '' || milestone.declared === 'skipped';
    this.write.hidden = milestone.artifact === null || milestone.detected === 'met';
    this.details.update(milestone);
  }
}

function datesOf({ due, isOverdue, declared, firstSeen, lastChanged, isStale }: ReportedMilestone): string[] {
  const isClosed = declared === 'done' || declared === 'skipped';
  return [
    due === null || isClosed ? '' : isOverdue ? TEXT.overdueSince(due) : TEXT.dueOn(due),
    firstSeen === null ? '' : TEXT.firstSeen(firstSeen),
    lastChanged === null || lastChanged === firstSeen ? '' : TEXT.lastChanged(lastChanged),
    isStale ? TEXT.stale : '',
  ].filter(Boolean);
}
