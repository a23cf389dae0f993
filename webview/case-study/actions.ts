import type { FromPanel } from '../../src/protocol/panel-messages';
import type { Filter } from './filter';

/** What the parts of the panel can have done. */
export interface Actions {
  readonly post: (message: FromPanel) => void;
  /** Changes a part of the filter and leaves the rest. */
  filter(change: Partial<Filter>): void;
}
