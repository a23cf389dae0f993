import * as vscode from 'vscode';
import type { FileUpdate } from '../../../../core/scaffold/update';
import { BACK, pickManyStep } from '../../../steps';
import { differenceButton } from '../questions/difference';
import { ShownTexts } from '../shown-texts';

/** The order of the list. */
const KINDS: readonly FileUpdate['kind'][] = ['changed', 'added', 'changed-by-both', 'deleted-by-author', 'removed'];

/** Those that take nothing away that the author wrote or may count on. */
const SAFE = new Set<FileUpdate['kind']>(['changed', 'added']);

/** Asks which updates are taken. @param version what they come from, in words */
export async function chooseUpdates(
  folder: vscode.Uri,
  updates: readonly FileUpdate[],
  version: string,
): Promise<readonly FileUpdate[] | undefined> {
  const ordered = KINDS.flatMap((kind) => updates.filter((update) => update.kind === kind));
  const items = ordered.map((update) => ({
    label: update.path,
    description: kindText(update.kind),
    buttons: [differenceButton()],
    update,
  }));
  const title = vscode.l10n.t('Update From {0}', version);
  const placeholder = vscode.l10n.t('The files to update; the others stay, and are offered again');
  const selected = items.filter(({ update }) => SAFE.has(update.kind));
  const shown = new ShownTexts();
  try {
    const answer = await pickManyStep({ title, placeholder, step: 1, of: 1 }, items, selected, ({ update }) =>
      showUpdate(shown, folder, update),
    );
    return answer === BACK ? undefined : answer?.map(({ update }) => update);
  } finally {
    shown.dispose();
  }
}

function kindText(kind: FileUpdate['kind']): string {
  switch (kind) {
    case 'changed':
      return vscode.l10n.t('changed by the template');
    case 'added':
      return vscode.l10n.t('new in the template');
    case 'changed-by-both':
      return vscode.l10n.t('changed by the template and by you: yours would be replaced');
    case 'deleted-by-author':
      return vscode.l10n.t('changed by the template; you deleted it');
    case 'removed':
      return vscode.l10n.t('gone from the template: would be deleted');
  }
}

/** Shows what lies in the project, unsaved changes included, beside what it would become. */
function showUpdate(shown: ShownTexts, folder: vscode.Uri, { path, before, after }: FileUpdate): Promise<void> {
  const there = before === undefined ? undefined : vscode.Uri.joinPath(folder, path);
  return shown.compare(path, there, after, vscode.l10n.t('{0}: the project, and the template', path));
}
