import type { DialogNeeds } from './dialogs/needs';
import { newlyMade } from './new-project-note';

/** Welcomes the author where the window was opened for a project that was just made. */
export function welcomeNewProject(needs: DialogNeeds): void {
  const folder = newlyMade(needs.context);
  if (!folder) return;
  void import('./dialogs/index')
    .then(({ welcome }) => welcome(needs, folder.uri))
    .catch((error: unknown) => needs.log.error('The new project could not be shown.', error));
}
