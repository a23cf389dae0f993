import type { ReportEvidence } from '../../src/protocol/panel-report';
import { STRINGS } from '../strings';
import { element, hiddenText, plainButton, setText } from '../ui/dom';
import { KeyedList, type ItemView } from '../ui/keyed-list';
import type { Actions } from './actions';

/** More places than these are shown only when asked for. */
const FIRST = 3;

/** A line of the README as a button that leads to it. */
export class EvidenceLine implements ItemView<ReportEvidence> {
  readonly element: HTMLElement;
  private readonly line = element('span', { class: 'line-number' });
  private readonly text = element('span', { class: 'line-text' });
  private readonly spoken = hiddenText('');
  private current: ReportEvidence;

  constructor(evidence: ReportEvidence, actions: Actions, tag: 'li' | 'div' = 'li') {
    this.current = evidence;
    this.line.setAttribute('aria-hidden', 'true');
    const reveal = (): void => actions.post({ type: 'reveal', range: this.current.range });
    this.element = element(tag, {}, plainButton('evidence', reveal, this.line, this.spoken, this.text));
    this.update(evidence);
  }

  update(evidence: ReportEvidence): void {
    this.current = evidence;
    setText(this.line, String(evidence.line));
    setText(this.spoken, STRINGS.line(evidence.line));
    setText(this.text, evidence.text);
  }
}

/** The places that show something; the first ones, and the others on demand. */
export class EvidenceList {
  readonly element = element('div', { class: 'places' });
  private readonly list = element('ul', { attributes: { 'aria-label': STRINGS.evidence } });
  private readonly toggle = plainButton('link-button', () => this.show(!this.isOpen));
  private readonly lines: KeyedList<readonly [number, ReportEvidence], ItemView<readonly [number, ReportEvidence]>>;
  private evidence: readonly ReportEvidence[] = [];
  private isOpen = false;

  constructor(actions: Actions) {
    this.lines = new KeyedList(
      this.list,
      ([place]) => String(place),
      ([, first]) => {
        const line = new EvidenceLine(first, actions);
        return { element: line.element, update: ([, evidence]) => line.update(evidence) };
      },
    );
    this.element.append(this.list, this.toggle);
  }

  update(evidence: readonly ReportEvidence[]): void {
    this.evidence = evidence;
    this.show(this.isOpen);
  }

  private show(isOpen: boolean): void {
    this.isOpen = isOpen;
    const { evidence } = this;
    // One line behind a button would take as much room as the button.
    const rest = evidence.length - FIRST > 1 ? evidence.length - FIRST : 0;
    this.element.hidden = evidence.length === 0;
    this.lines.update(Array.from(evidence.slice(0, isOpen || rest === 0 ? undefined : FIRST).entries()));
    this.toggle.hidden = rest === 0;
    this.toggle.setAttribute('aria-expanded', String(isOpen));
    setText(this.toggle, isOpen ? STRINGS.fewer : STRINGS.more(rest));
  }
}
