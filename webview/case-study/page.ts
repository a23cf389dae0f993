import { isCount, isNull, isText, either, record, type Guard } from '../../src/protocol/guard';
import type { FromPanel, PanelMemory, ToPanel } from '../../src/protocol/panel-messages';
import type { Host } from '../host';
import { EVERYTHING, isFilter, type Filter } from './filter';
import { notice } from './notice';
import { ReportView } from './report-view';

/** What survives a reload of the window and hiding the panel. */
interface Memory extends PanelMemory {
  readonly filter: Filter;
  /** In CSS pixels. */
  readonly scroll: number;
}

const isMemory: Guard<Memory> = record<Memory>({ uri: either(isText, isNull), filter: isFilter, scroll: isCount });

const NOTHING: Memory = { uri: null, filter: EVERYTHING, scroll: 0 };

/** Shows what the extension says, and remembers what the reader has set. */
export class CaseStudyPage {
  private memory: Memory;
  private report: ReportView | undefined;
  private shown = '';

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Host<FromPanel>,
  ) {
    this.memory = isMemory(host.kept) ? host.kept : NOTHING;
    document.addEventListener('scrollend', () => this.keep({ scroll: Math.round(window.scrollY) }));
  }

  show({ uri, view }: ToPanel): void {
    this.keep({ uri });
    if (view.kind !== 'report') {
      // The same again would take the focus from a button.
      const shown = JSON.stringify(view);
      if (shown === this.shown) return;
      this.shown = shown;
      this.report = undefined;
      this.root.replaceChildren(notice(view, this.host.post));
      return;
    }
    this.shown = '';
    if (this.report) {
      this.report.update(view.report);
      return;
    }
    const { filter, scroll } = this.memory;
    this.report = new ReportView(filter, (next) => this.keep({ filter: next }), this.host.post);
    this.report.update(view.report);
    this.root.replaceChildren(this.report.element);
    window.scrollTo({ top: scroll });
  }

  private keep(change: Partial<Memory>): void {
    this.memory = { ...this.memory, ...change };
    this.host.keep(this.memory);
  }
}
