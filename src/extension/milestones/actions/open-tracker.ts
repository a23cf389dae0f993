import { folderOf } from '../choose-folder';
import type { Milestones } from '../milestones';

/** Shows the whole picture: all milestones of a folder, their progress and the scorecard. */
export function openTracker({ panel }: Milestones, item?: unknown): void {
  panel.open(folderOf(item));
}
