import { either, isCount, isNull, isText, listOf, oneOf, record, type Guard } from '../../src/protocol/guard';
import type { FromMilestonesPanel, MilestonesMemory, ToMilestonesPanel } from '../../src/protocol/milestones-messages';
import type { Host } from '../host';
import type { Actions } from './actions';
import { EVERYTHING, isFilter, type Filter } from './filter';
import { notice } from './notice';
import { TrackerView, VIEWS, type ViewId } from './tracker-view';

/** What survives a reload of the window and hiding the panel. */
interface Memory extends MilestonesMemory {
  readonly filter: Filter;
  readonly view: ViewId;
  /** Id of the plan that is shown; empty for the first. */
  readonly plan: string;
  /** Ids of milestones whose details are open. */
  readonly open: readonly string[];
  /** In CSS pixels. */
  readonly scroll: number;
}

const isMemory: Guard<Memory> = record<Memory>({
  folder: either(isText, isNull),
  filter: isFilter,
  view: oneOf(...VIEWS),
  plan: isText,
  open: listOf(isText),
  scroll: isCount,
});

const NOTHING: Memory = { folder: null, filter: EVERYTHING, view: 'list', plan: '', open: [], scroll: 0 };

/** Shows what the extension says, and remembers what the reader has set. */
export class MilestonesPage {
  private memory: Memory;
  private tracker: TrackerView | undefined;
  private shown = '';

  constructor(
    private readonly root: HTMLElement,
    private readonly host: Host<FromMilestonesPanel>,
  ) {
    this.memory = isMemory(host.kept) ? host.kept : NOTHING;
    document.addEventListener('scrollend', () => this.keep({ scroll: Math.round(window.scrollY) }));
  }

  show({ folder, view }: ToMilestonesPanel): void {
    // Notes that are being written belong to the folder before.
    if (folder !== this.memory.folder) this.tracker = undefined;
    this.keep({ folder });
    if (view.kind !== 'report') {
      // The same again would take the focus from a button.
      const shown = JSON.stringify(view);
      if (shown === this.shown) return;
      this.shown = shown;
      this.tracker = undefined;
      this.root.replaceChildren(notice(view, this.host.post));
      return;
    }
    this.shown = '';
    if (this.tracker) {
      this.tracker.update(view, folder);
      return;
    }
    const { scroll } = this.memory;
    this.tracker = new TrackerView(this.actions(), this.memory, (change) => this.keep(change));
    this.tracker.update(view, folder);
    this.root.replaceChildren(this.tracker.element);
    window.scrollTo({ top: scroll });
  }

  private actions(): Actions {
    const { post } = this.host;
    return {
      post,
      change: (change) => post({ type: 'change', change }),
      filter: (change) => {
        const filter = { ...this.memory.filter, ...change };
        this.keep({ filter });
        this.tracker?.setFilter(filter);
      },
      isOpen: (id) => this.memory.open.includes(id),
      setOpen: (id, isOpen) => {
        const others = this.memory.open.filter((other) => other !== id);
        this.keep({ open: isOpen ? [...others, id] : others });
      },
    };
  }

  private keep(change: Partial<Memory>): void {
    this.memory = { ...this.memory, ...change };
    this.host.keep(this.memory);
  }
}
