import * as vscode from 'vscode';
import { FORMATS, NOT_A_PORTFOLIO_DOCUMENT, type DocumentFormat } from '../../protocol/lsp';
import { explainMissingFolder, placeOfSetting, readChoice, writeChoice } from '../document-setting';
import { asUri } from '../uri';
import type { CommandContext } from './register';

interface FormatItem extends vscode.QuickPickItem {
  /** What to write into the setting; undefined takes the entry out. */
  readonly format?: string | undefined;
}

/** Lets the user correct what a file was recognised as, and remembers it in the settings of the file's folder. */
export async function changeDocumentKind(needs: CommandContext, document?: unknown): Promise<void> {
  const uri = asUri(document) ?? vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the file first whose kind is to be changed.'));
    return;
  }
  const place = placeOfSetting(uri);
  if (place === undefined) {
    await explainMissingFolder(uri);
    return;
  }
  const client = await needs.server.start();
  const formats = await client.sendRequest<DocumentFormat[]>(FORMATS);
  const item = await vscode.window.showQuickPick(choices(formats, needs.server.documentStatus(uri)?.format, uri), {
    title: vscode.l10n.t('What is {0}?', place.path),
    placeHolder: vscode.l10n.t('The choice is kept in the setting mlPortfolio.documents of this folder'),
    matchOnDescription: true,
  });
  if (item !== undefined) await writeChoice(place, 'documents', item.format);
}

const mark = (isMarked: boolean, description = vscode.l10n.t('current')) => (isMarked ? { description } : {});

function choices(formats: readonly DocumentFormat[], current: string | null | undefined, uri: vscode.Uri) {
  const chosen = readChoice(uri, 'documents');
  const recognised = chosen === undefined ? vscode.l10n.t('recognised') : vscode.l10n.t('current');
  const items: FormatItem[] = [
    {
      label: vscode.l10n.t('Automatic'),
      detail: vscode.l10n.t('Decide by the name and the content of the file'),
      format: undefined,
      ...mark(chosen === undefined),
    },
    {
      label: vscode.l10n.t('Not a Portfolio Document'),
      detail: vscode.l10n.t('Check nothing in this file'),
      format: NOT_A_PORTFOLIO_DOCUMENT,
      ...mark(chosen === NOT_A_PORTFOLIO_DOCUMENT),
    },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    ...formats.map(({ id, label }) => ({ label, format: id, ...mark(id === current, recognised) })),
  ];
  return items;
}
