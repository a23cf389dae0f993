import * as vscode from 'vscode';
import { projectFiles } from '../../../../core/scaffold/project';
import type { ProjectRecord } from '../../../../core/scaffold/record';
import type { ScaffoldTexts, Template, TextFile } from '../../../../core/scaffold/template';
import { updatesOf, type FileUpdate } from '../../../../core/scaffold/update';
import type { GivenUpdate } from '../../../../protocol/scaffold-commands';
import { isObject } from '../given';
import type { DialogNeeds } from '../needs';
import { applyUpdates } from './apply-updates';
import { chooseProject } from './choose-project';
import { chooseUpdates } from './choose-updates';
import { unsavedText } from './documents';

/** What an update came to. */
export interface Updated {
  readonly folder: string;
  /** What the template could change. */
  readonly offered: readonly Pick<FileUpdate, 'path' | 'kind'>[];
  /** Paths of what was changed. */
  readonly taken: readonly string[];
}

/**
 * Offers what the template of a project has become since the project was made, file by file.
 * @returns undefined when nothing could be compared; a message has said why
 */
export async function updateFromTemplate(_needs: DialogNeeds, value?: unknown): Promise<Updated | undefined> {
  const given: { readonly [Key in keyof GivenUpdate]?: unknown } = isObject(value) ? value : {};
  const folder = await chooseProject(value instanceof vscode.Uri ? folderOfRecord(value) : given.folder);
  if (!folder) return undefined;
  const scaffold = await import('../../../../node/scaffold/index');
  const texts = await scaffold.loadScaffoldTexts();
  const project = await scaffold.readProject(folder.fsPath);
  if ('problem' in project) return refuse(project.problem);
  const { record } = project;
  const now = projectNow(record, texts, scaffold.sha256);
  if ('problem' in now) return refuse(now.problem);
  const { template, files } = now;
  const read = (path: string): string | undefined => unsavedText(folder, path) ?? project.files(path);
  const updates = updatesOf(record, files, read, scaffold.sha256);
  if (updates.length === 0) {
    const message = vscode.l10n.t(
      'Nothing to update: the project has all of {0} {1}.',
      template.title,
      template.version,
    );
    void vscode.window.showInformationMessage(message);
    return { folder: folder.fsPath, offered: [], taken: [] };
  }
  const { take } = given;
  const accepted = Array.isArray(take)
    ? updates.filter(({ path }) => take.includes(path))
    : ((await chooseUpdates(folder, updates, `${template.title} ${template.version}`)) ?? []);
  if (accepted.length > 0) {
    const place = await scaffold.lookAt(
      folder.fsPath,
      accepted.map(({ path, after = '' }) => ({ path, text: after })),
    );
    if (place.kind === 'impossible') return refuse(place.reason);
    // The list may have been open for long.
    const again = await scaffold.readProject(folder.fsPath);
    const isSame = ({ path, before }: FileUpdate): boolean =>
      !('problem' in again) && (unsavedText(folder, path) ?? again.files(path)) === before;
    const changed = accepted.find((update) => !isSame(update));
    if (changed) {
      const message = 'Nothing was updated: {0} has changed since the list was made. Run the command again.';
      return refuse(vscode.l10n.t(message, changed.path));
    }
    await applyUpdates({ folder, taken: accepted, record, version: template.version, hash: scaffold.sha256 });
  }
  const offered = updates.map(({ path, kind }) => ({ path, kind }));
  return { folder: folder.fsPath, offered, taken: accepted.map(({ path }) => path) };
}

/** The project as its template would make it now, from the same answers. */
function projectNow(
  record: ProjectRecord,
  { templates, licenses }: ScaffoldTexts,
  hash: (text: string) => string,
): { readonly template: Template; readonly files: readonly TextFile[] } | { readonly problem: string } {
  const { t } = vscode.l10n;
  const template = templates.find(({ id }) => id === record.template);
  if (!template) {
    const message =
      'The project was made from the template {0}, which this version of ML Portfolio does not have. Install a newer version, or the one that it was made with.';
    return { problem: t(message, record.template) };
  }
  const { license: id } = record.answers;
  const license = licenses.find((one) => one.id === id);
  if (id !== undefined && !license)
    return { problem: t('The record of the project names a licence without a text: {0}.', id) };
  return { template, files: projectFiles(template, record.answers, license, hash) };
}

/** The explorer passes the record that was clicked. */
const folderOfRecord = (record: vscode.Uri): string => vscode.Uri.joinPath(record, '..').fsPath;

function refuse(message: string): undefined {
  void vscode.window.showErrorMessage(message);
  return undefined;
}
