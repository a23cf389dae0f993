import { MilestoneCommands, type MilestoneCommandArguments } from './milestone-commands';
import { ScaffoldCommands, type ScaffoldCommandArguments } from './scaffold-commands';

/** Ids of the commands that the extension contributes, as in `contributes.commands` of package.json. */
export const Commands = {
  changeDocumentKind: 'mlPortfolio.changeDocumentKind',
  checkWorkspace: 'mlPortfolio.checkWorkspace',
  fixAllInFile: 'mlPortfolio.fixAllInFile',
  openCaseStudyPanel: 'mlPortfolio.openCaseStudyPanel',
  openMetrics: 'mlPortfolio.openMetrics',
  openRulePage: 'mlPortfolio.openRulePage',
  restartServer: 'mlPortfolio.restartServer',
  showOutput: 'mlPortfolio.showOutput',
  updateResults: 'mlPortfolio.updateResults',
  ...MilestoneCommands,
  ...ScaffoldCommands,
} as const;

/** What a caller passes to each command: the palette, a code action of the server, a menu or a key binding. */
export interface CommandArguments extends MilestoneCommandArguments, ScaffoldCommandArguments {
  /** The document to change (a URI as a string or VS Code's own object); the active editor's when left out. */
  [Commands.changeDocumentKind]: [document?: unknown];
  [Commands.checkWorkspace]: [];
  [Commands.fixAllInFile]: [];
  /** The README to follow (a URI as a string or VS Code's own object); looked for when left out. */
  [Commands.openCaseStudyPanel]: [document?: unknown];
  /** The address of a file, and the 1-based line to show; a code lens passes both. */
  [Commands.openMetrics]: [file?: unknown, line?: unknown];
  /** Rule id with its family, such as `model-card/missing-baseline`; asked for when left out. */
  [Commands.openRulePage]: [ruleId?: string];
  [Commands.restartServer]: [];
  [Commands.showOutput]: [];
  /** The README (a URI as a string or VS Code's own object); the active editor's when left out. */
  [Commands.updateResults]: [document?: unknown];
}

export type CommandId = keyof CommandArguments;

/** Kind of the code action that applies every safe fix of a file; editors can run it on save. */
export const FIX_ALL_KIND = 'source.fixAll.ml-portfolio';
