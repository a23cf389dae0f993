import { Commands } from '../../../protocol/commands';
import type { MilestoneCommandArguments, MilestoneCommandId } from '../../../protocol/milestone-commands';
import type { Milestones } from '../milestones';
import { addEvidence } from './add-evidence';
import { addOpenFile } from './add-open-file';
import { changeTrack } from './change-track';
import { choosePlan } from './choose-plan';
import { copyId } from './copy-id';
import { goToArtifact } from './go-to-artifact';
import { markAs, markMilestone } from './mark-milestone';
import { openLog } from './open-log';
import { openNote } from './open-note';
import { openTracker } from './open-tracker';
import { removeEvidence } from './remove-evidence';
import { removePlan } from './remove-plan';
import { revealInLog } from './reveal-in-log';
import { setDueDate } from './set-due-date';
import { writeArtifact } from './write-artifact';

type Actions = {
  readonly [Id in MilestoneCommandId]: (milestones: Milestones, ...args: MilestoneCommandArguments[Id]) => unknown;
};

/** What the commands of the tracker do. */
export const ACTIONS: Actions = {
  [Commands.addMilestoneEvidence]: addEvidence,
  [Commands.addOpenFileAsEvidence]: addOpenFile,
  [Commands.changeMilestoneTrack]: changeTrack,
  [Commands.chooseMilestonePlan]: choosePlan,
  [Commands.copyMilestoneId]: copyId,
  [Commands.goToMilestoneArtifact]: goToArtifact,
  [Commands.markMilestone]: markMilestone,
  [Commands.markMilestoneDone]: (milestones, item, selected) => markAs(milestones, 'done', item, selected),
  [Commands.markMilestoneTodo]: (milestones, item, selected) => markAs(milestones, 'todo', item, selected),
  [Commands.openMilestoneNote]: openNote,
  [Commands.openMilestonesLog]: openLog,
  [Commands.openMilestoneTracker]: openTracker,
  [Commands.refreshMilestones]: ({ reports }) => reports.refreshAll(),
  [Commands.removeMilestoneEvidence]: removeEvidence,
  [Commands.removeMilestonePlan]: removePlan,
  [Commands.revealInMilestonesLog]: revealInLog,
  [Commands.setMilestoneDueDate]: setDueDate,
  [Commands.showAllMilestones]: ({ filter }) => filter.set('all'),
  [Commands.showDueMilestones]: ({ filter }) => filter.set('due'),
  [Commands.showMilestonesWithoutEvidence]: ({ filter }) => filter.set('missing-evidence'),
  [Commands.writeMilestoneArtifact]: writeArtifact,
};
