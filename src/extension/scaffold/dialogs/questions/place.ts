import { readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname } from 'node:path';
import * as vscode from 'vscode';
import { BACK, pickStep } from '../../../steps';
import { folderOf, type Whereabouts } from '../draft';
import type { Question } from '../session';
import { folderText } from '../words';

/** Under this key the extension keeps where the project before was made. */
export const LAST_PARENT = 'mlPortfolio.lastProjectParent';

interface PlaceItem extends vscode.QuickPickItem {
  /** Undefined for the item that opens a dialog. */
  readonly where: Whereabouts | undefined;
}

/** The folder around the project's own, or an empty one that is open. */
export const askPlace: Question = async ({ context }, draft, at) => {
  const { where: before, name: _name, ...others } = draft;
  const offered = await placeItems(context.globalState.get(LAST_PARENT));
  const isBefore = ({ where }: PlaceItem): boolean =>
    where !== undefined && before !== undefined && isSame(where, before);
  const items =
    before && !offered.some(isBefore) ? [placeItem(before, vscode.l10n.t('What you chose')), ...offered] : offered;
  for (let active = items.find(isBefore); ;) {
    const answer = await pickStep(at(vscode.l10n.t('Where the folder of the project is made')), items, active);
    if (!answer || answer === BACK) return answer;
    const where = answer.where ?? (await browse(before));
    // A name that was suggested for another place may be taken here.
    if (where) return before && isSame(where, before) ? draft : { ...others, where };
    active = answer;
  }
};

const isSame = (one: Whereabouts, other: Whereabouts): boolean =>
  'folder' in one === 'folder' in other && folderOf(one, '') === folderOf(other, '');

function placeItem(where: Whereabouts, detail: string): PlaceItem {
  const folder = folderOf(where, '');
  return { label: `$(folder) ${basename(folder) || folder}`, description: folderText(folder), detail, where };
}

async function placeItems(last: unknown): Promise<PlaceItem[]> {
  const { t } = vscode.l10n;
  const open = (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) =>
    uri.scheme === 'file' ? [uri.fsPath] : [],
  );
  const parents = new Map<string, string>();
  const add = (folder: string, detail: string): unknown => parents.has(folder) || parents.set(folder, detail);
  if (typeof last === 'string' && (await isFolder(last))) add(last, t('Where the one before was made'));
  for (const folder of open) add(dirname(folder), t('Beside {0}, which is open', basename(folder)));
  add(homedir(), t('Your home folder'));
  const empty = await Promise.all(open.map(isEmpty));
  return [
    ...open
      .filter((_, index) => empty[index])
      .map((folder) => placeItem({ folder }, t('This folder itself: it is open, and empty'))),
    ...Array.from(parents, ([parent, detail]) => placeItem({ parent }, detail)),
    { label: `$(folder-opened) ${t('Browse...')}`, detail: t('Another folder'), where: undefined },
  ];
}

const isFolder = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    () => true,
    () => false,
  );

/** What git keeps in a folder is no file of the user's. */
const isEmpty = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => ['unreadable'])).every((name) => name === '.git');

async function browse(current: Whereabouts | undefined): Promise<Whereabouts | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Where the folder of the project is made'),
    openLabel: vscode.l10n.t('Make It Here'),
    ...(current && 'parent' in current && { defaultUri: vscode.Uri.file(current.parent) }),
  });
  return chosen?.[0] && { parent: chosen[0].fsPath };
}
