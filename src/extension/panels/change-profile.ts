import * as vscode from 'vscode';
import { PROFILE_NAMES } from '../../protocol/panel-profiles';
import { explainMissingFolder, placeOfSetting, readChoice, writeChoice } from '../document-setting';

interface ProfileItem extends vscode.QuickPickItem {
  /** What to write into the setting; undefined takes the entry out. */
  readonly profile: string | undefined;
}

/** A comment in the README counts more than the setting. */
const COMMENT = /<!--\s*ml-portfolio-profile:/;

/** Lets the user say what kind of README it is, and remembers it in the settings of its folder. */
export async function changeProfile(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const comment = COMMENT.exec(document.getText());
  if (comment) {
    const at = document.positionAt(comment.index);
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(at, at) });
    void vscode.window.showInformationMessage(
      vscode.l10n.t('A comment in this README says what it is read as. Change it there.'),
    );
    return;
  }
  const place = placeOfSetting(uri);
  if (place === undefined) {
    await explainMissingFolder(uri);
    return;
  }
  const chosen = readChoice(uri, 'caseStudy.profile');
  const automatic = { label: vscode.l10n.t('Automatic'), detail: vscode.l10n.t('Decide by what the README says') };
  const items: ProfileItem[] = [
    { ...automatic, profile: undefined },
    ...PROFILE_NAMES.map(({ id, name, means }) => ({ label: name, detail: means, profile: id })),
  ].map((item) => (item.profile === chosen ? { ...item, description: vscode.l10n.t('current') } : item));
  const item = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('What is {0} to be read as?', place.path),
    placeHolder: vscode.l10n.t('The choice is kept in the setting mlPortfolio.caseStudy.profile of this folder'),
    matchOnDetail: true,
  });
  if (item) await writeChoice(place, 'caseStudy.profile', item.profile);
}
