import type { FromMilestonesPanel, PanelChange } from '../../src/protocol/milestones-messages';
import type { Filter } from './filter';

/** What the parts of the panel can have done. */
export interface Actions {
  readonly post: (message: FromMilestonesPanel) => void;
  change(change: PanelChange): void;
  /** Changes a part of the filter and leaves the rest. */
  filter(change: Partial<Filter>): void;
  isOpen(id: string): boolean;
  setOpen(id: string, isOpen: boolean): void;
}
