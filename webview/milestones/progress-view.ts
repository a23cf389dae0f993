import type { ReportedHistory, ReportedPlan } from '../../src/protocol/milestones-report';
import { element, setProse } from '../ui/dom';
import { BurnUpChart } from './charts/burn-up';
import { CadenceChart } from './charts/cadence';
import { TEXT } from './strings';

/** What git tells of the work: how much of the plan it holds, and when it came. */
export class ProgressView {
  readonly element = element('div', { class: 'progress' });
  private readonly limits = element('p', { class: 'common-reason' });
  private readonly burnUp = new BurnUpChart();
  private readonly cadence = new CadenceChart();

  constructor() {
    this.element.append(this.limits, this.burnUp.element, this.cadence.element);
  }

  update({ burnUp, milestones }: ReportedPlan, history: ReportedHistory): void {
    const said =
      history.kind === 'reading' ? TEXT.reading : history.kind === 'unknown' ? history.reason : history.limits;
    setProse(this.limits, said);
    this.limits.hidden = said === '';
    const isKnown = history.kind === 'known';
    this.burnUp.element.hidden = !isKnown;
    this.cadence.element.hidden = !isKnown;
    if (!isKnown) return;
    this.burnUp.update(burnUp, milestones.length);
    this.cadence.update(history.cadence);
  }
}
