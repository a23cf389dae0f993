import * as vscode from 'vscode';
import type { AuthorsPart } from '../../core/scaffold/authors-parts';
import type { ProjectCommand } from '../../core/scaffold/template';

/** What is said once of a new project, in the window that opens it. */
export interface NewProjectNote {
  readonly title: string;
  readonly parts: readonly AuthorsPart[];
  readonly commands: readonly ProjectCommand[];
}

/** Where the note of a folder is kept until its window is there. */
export const noteKey = (folder: vscode.Uri): string => `mlPortfolio.newProject:${folder.toString()}`;

/** The open folder that was just made, if there is one. */
export const newlyMade = ({ globalState }: vscode.ExtensionContext): vscode.WorkspaceFolder | undefined =>
  vscode.workspace.workspaceFolders?.find(({ uri }) => globalState.get(noteKey(uri)) !== undefined);
