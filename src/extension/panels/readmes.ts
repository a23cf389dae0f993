import * as vscode from 'vscode';
import type { Readme } from '../../protocol/panel-messages';
import type { ServerClient } from '../client';

/** Names of files that may tell of a project. */
const README_FILES = '**/{[Rr][Ee][Aa][Dd][Mm][Ee].md,*[Cc]ase-[Ss]tudy*.md}';
const NOT_THE_USERS = '**/{node_modules,.venv,venv,site-packages,.git}/**';

/** More than these are no choice any more. */
const MOST = 200;

export const isMarkdown = ({ languageId }: vscode.TextDocument): boolean => languageId === 'markdown';

export const readmeOf = (uri: vscode.Uri): Readme => ({
  uri: uri.toString(),
  path: vscode.workspace.asRelativePath(uri),
});

/** The documents that the language server takes for case studies. */
export const knownCaseStudies = (server: ServerClient): vscode.Uri[] =>
  vscode.workspace.textDocuments
    .filter(({ uri }) => server.documentStatus(uri)?.kind === 'case-study')
    .map(({ uri }) => uri);

/** Those of them that have an editor; VS Code keeps a document for a while after its editor was closed. */
export function openCaseStudies(server: ServerClient): vscode.Uri[] {
  const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  const open = new Set(inputs.map((input) => (input instanceof vscode.TabInputText ? input.uri.toString() : '')));
  return knownCaseStudies(server).filter((uri) => open.has(uri.toString()));
}

const depth = ({ path }: Readme): number => path.split('/').length;

/** Every README of the workspace, the outermost first. */
export async function findReadmes(): Promise<Readme[]> {
  return (await vscode.workspace.findFiles(README_FILES, NOT_THE_USERS, MOST))
    .map(readmeOf)
    .sort((one, other) => depth(one) - depth(other) || one.path.localeCompare(other.path));
}
