/** Ids of the milestone tracker's commands, as in `contributes.commands` of package.json. */
export const MilestoneCommands = {
  addMilestoneEvidence: 'mlPortfolio.addMilestoneEvidence',
  addOpenFileAsEvidence: 'mlPortfolio.addOpenFileAsEvidence',
  changeMilestoneTrack: 'mlPortfolio.changeMilestoneTrack',
  chooseMilestonePlan: 'mlPortfolio.chooseMilestonePlan',
  copyMilestoneId: 'mlPortfolio.copyMilestoneId',
  goToMilestoneArtifact: 'mlPortfolio.goToMilestoneArtifact',
  markMilestone: 'mlPortfolio.markMilestone',
  markMilestoneDone: 'mlPortfolio.markMilestoneDone',
  markMilestoneTodo: 'mlPortfolio.markMilestoneTodo',
  openMilestoneNote: 'mlPortfolio.openMilestoneNote',
  openMilestonesLog: 'mlPortfolio.openMilestonesLog',
  openMilestoneTracker: 'mlPortfolio.openMilestoneTracker',
  refreshMilestones: 'mlPortfolio.refreshMilestones',
  removeMilestoneEvidence: 'mlPortfolio.removeMilestoneEvidence',
  removeMilestonePlan: 'mlPortfolio.removeMilestonePlan',
  revealInMilestonesLog: 'mlPortfolio.revealInMilestonesLog',
  setMilestoneDueDate: 'mlPortfolio.setMilestoneDueDate',
  showAllMilestones: 'mlPortfolio.showAllMilestones',
  showDueMilestones: 'mlPortfolio.showDueMilestones',
  showMilestonesWithoutEvidence: 'mlPortfolio.showMilestonesWithoutEvidence',
  writeMilestoneArtifact: 'mlPortfolio.writeMilestoneArtifact',
} as const;

/** A milestone as a caller names it: an item of the view, or another object with these. */
export interface MilestoneReference {
  /** URI of the workspace's folder. */
  readonly folder: string;
  readonly id: string;
}

/** Answers that a caller gives in place of the user, who is then asked for nothing. */
export interface ChosenPlan {
  readonly folder: string;
  readonly plan: string;
  readonly track: string | null;
  /** `YYYY-MM-DD` */
  readonly start: string;
}

/**
 * What a caller passes. The view passes the item that was clicked and all that are selected; what is left out is asked for.
 * Nothing of it is trusted before it was looked at.
 */
export interface MilestoneCommandArguments {
  /** An item of the view and what is to be evidence (URIs or addresses); the explorer passes files in place of an item. */
  [MilestoneCommands.addMilestoneEvidence]: [item?: unknown, evidence?: unknown];
  [MilestoneCommands.addOpenFileAsEvidence]: [item?: unknown];
  /** A folder's URI and the id of a track, or null for all. */
  [MilestoneCommands.changeMilestoneTrack]: [folder?: unknown, track?: unknown];
  /** See `ChosenPlan`. */
  [MilestoneCommands.chooseMilestonePlan]: [chosen?: unknown];
  [MilestoneCommands.copyMilestoneId]: [item?: unknown, selected?: unknown];
  [MilestoneCommands.goToMilestoneArtifact]: [item?: unknown];
  /** An item, and the selected ones or a state. */
  [MilestoneCommands.markMilestone]: [item?: unknown, selectedOrState?: unknown];
  [MilestoneCommands.markMilestoneDone]: [item?: unknown, selected?: unknown];
  [MilestoneCommands.markMilestoneTodo]: [item?: unknown, selected?: unknown];
  [MilestoneCommands.openMilestoneNote]: [item?: unknown];
  [MilestoneCommands.openMilestonesLog]: [];
  [MilestoneCommands.openMilestoneTracker]: [item?: unknown];
  [MilestoneCommands.refreshMilestones]: [];
  [MilestoneCommands.removeMilestoneEvidence]: [item?: unknown];
  [MilestoneCommands.removeMilestonePlan]: [item?: unknown];
  [MilestoneCommands.revealInMilestonesLog]: [item?: unknown];
  /** An item, and the selected ones or a day (`YYYY-MM-DD`; empty for none). */
  [MilestoneCommands.setMilestoneDueDate]: [item?: unknown, selectedOrDay?: unknown];
  [MilestoneCommands.showAllMilestones]: [];
  [MilestoneCommands.showDueMilestones]: [];
  [MilestoneCommands.showMilestonesWithoutEvidence]: [];
  [MilestoneCommands.writeMilestoneArtifact]: [item?: unknown];
}

export type MilestoneCommandId = keyof MilestoneCommandArguments;
