import { posix } from 'node:path';
import * as vscode from 'vscode';
import { AUTHORS_PART } from '../../../core/text/authors-part';
import {
  ADD_ARTIFACT,
  ARTIFACT_KINDS,
  type AddArtifactAnswer,
  type AddArtifactParams,
  type ArtifactKind,
} from '../../../protocol/artifact-requests';
import type { GivenArtifact } from '../../../protocol/scaffold-commands';
import { isObject } from './given';
import type { DialogNeeds } from './needs';

/**
 * Adds one artifact to a folder, shows it, and selects the first place that its author has to fill in.
 * @returns the files that were made; undefined when there is nothing new, and a message or an open file has said why
 */
export async function addArtifact(needs: DialogNeeds, value?: unknown): Promise<readonly vscode.Uri[] | undefined> {
  const given: { readonly [Key in keyof GivenArtifact]?: unknown } = isObject(value) ? value : {};
  const title = vscode.l10n.t('Add to Repository');
  const near = vscode.window.activeTextEditor?.document.uri;
  const folder = await chooseFolder(title, given.folder, near);
  if (!folder) return undefined;
  const client = await needs.server.start();
  const kind = await chooseKind(title, given.kind, () => client.sendRequest<readonly ArtifactKind[]>(ARTIFACT_KINDS));
  if (kind === undefined) return undefined;
  const toServer = (uri: vscode.Uri): string => client.code2ProtocolConverter.asUri(uri);
  const params: AddArtifactParams = { folder: toServer(folder), kind, ...(near && { near: toServer(near) }) };
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the repository'),
      cancellable: true,
    },
    (_progress, token) =>
      client.sendRequest<AddArtifactAnswer>(ADD_ARTIFACT, params, token).catch((error: unknown) => {
        if (token.isCancellationRequested) return undefined;
        throw error;
      }),
  );
  const asUri = (uri: string): vscode.Uri => client.protocol2CodeConverter.asUri(uri);
  switch (answer?.kind) {
    case undefined:
      return undefined;
    case 'refused':
      void vscode.window.showWarningMessage(answer.reason);
      return undefined;
    case 'exists':
      await showExisting(asUri(answer.uri));
      return undefined;
    case 'files': {
      const files = answer.files.map(({ uri, text }) => ({ uri: asUri(uri), text }));
      return (await make(folder, files, asUri(answer.open))) ? files.map(({ uri }) => uri) : undefined;
    }
  }
}

/** The given folder, that of the active editor, the only one, or the one that the user picks. */
async function chooseFolder(
  title: string,
  given: unknown,
  near: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  if (typeof given === 'string') return vscode.Uri.parse(given);
  const { workspaceFolders = [] } = vscode.workspace;
  const around = near && vscode.workspace.getWorkspaceFolder(near);
  const [only, ...others] = around ? [around] : workspaceFolders;
  if (!only) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder of a repository first.'));
    return undefined;
  }
  if (others.length === 0) return only.uri;
  const items = workspaceFolders.map(({ name, uri }) => ({ label: name, uri }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: vscode.l10n.t('The folder') }))?.uri;
}

async function chooseKind(
  title: string,
  given: unknown,
  ask: () => Promise<readonly ArtifactKind[]>,
): Promise<string | undefined> {
  if (typeof given === 'string') return given;
  const items = ask().then((kinds) =>
    kinds.map((kind) => ({ label: kind.title, detail: kind.description, id: kind.id })),
  );
  const placeHolder = vscode.l10n.t('What to add; it is filled from what the repository holds');
  return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.id;
}

async function showExisting(uri: vscode.Uri): Promise<void> {
  await vscode.window.showTextDocument(uri);
  const path = vscode.workspace.asRelativePath(uri);
  void vscode.window.showInformationMessage(vscode.l10n.t('The repository has one already: {0}.', path));
}

/** Why a file cannot be made there: on the disk a folder may be a link that leads elsewhere. */
async function problemOf(folder: vscode.Uri, files: readonly NewFile[]): Promise<string | undefined> {
  const { lookAt } = await import('../../../node/scaffold/index');
  const inFolder = files.map(({ uri, text }) => ({ path: posix.relative(folder.path, uri.path), text }));
  const place = await lookAt(folder.fsPath, inFolder);
  return place.kind === 'impossible' ? place.reason : undefined;
}

interface NewFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** @returns false when nothing was made */
async function make(folder: vscode.Uri, files: readonly NewFile[], open: vscode.Uri): Promise<boolean> {
  const problem = await problemOf(folder, files);
  if (problem !== undefined) {
    void vscode.window.showErrorMessage(problem);
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  // One step for undo; a file that has come to lie there meanwhile makes all of it fail.
  for (const { uri, text } of files) edit.createFile(uri, { contents: new TextEncoder().encode(text) });
  if (!(await vscode.workspace.applyEdit(edit))) {
    const message = vscode.l10n.t('Nothing was added: the files could not be made in {0}.', folderOf(open));
    void vscode.window.showErrorMessage(message);
    return false;
  }
  const editor = await vscode.window.showTextDocument(open);
  const text = editor.document.getText();
  const part = AUTHORS_PART.exec(text);
  if (part) {
    const at = (offset: number): vscode.Position => editor.document.positionAt(offset);
    editor.selection = new vscode.Selection(at(part.index), at(part.index + part[0].length));
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  if (files.length > 1) {
    const names = files.map(({ uri }) => vscode.workspace.asRelativePath(uri)).join(', ');
    void vscode.window.showInformationMessage(vscode.l10n.t('Added: {0}', names));
  }
  return true;
}

const folderOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..'));
