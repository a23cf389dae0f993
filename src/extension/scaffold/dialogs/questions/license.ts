import * as vscode from 'vscode';
import type { License } from '../../../../core/scaffold/template';
import { BACK, pickStep } from '../../../steps';
import type { Question } from '../session';

interface LicenseItem extends vscode.QuickPickItem {
  readonly license: License | undefined;
}

/** What others may do with the project. */
export const askLicense: Question = async ({ texts }, draft, at) => {
  const { t } = vscode.l10n;
  const items: LicenseItem[] = [
    ...texts.licenses.map((license) => ({
      label: license.spdx,
      description: license.title,
      detail: describe(license.id),
      license,
    })),
    { label: t('None'), detail: t('Others may read the code, and not use it.'), license: undefined },
  ];
  const { chosenLicense } = draft;
  const active = chosenLicense && items.find(({ license }) => license === chosenLicense.license);
  const answer = await pickStep(at(t('What others may do with it')), items, active);
  return !answer || answer === BACK ? answer : { ...draft, chosenLicense: { license: answer.license } };
};

function describe(id: string): string {
  switch (id) {
    case 'mit':
      return vscode.l10n.t('Anything, as long as your name stays. Short, and what most people take.');
    case 'apache-2.0':
      return vscode.l10n.t('As MIT, and who contributes gives a licence to their patents too.');
    case 'bsd-3-clause':
      return vscode.l10n.t('As MIT, and nobody may advertise with your name.');
    default:
      return '';
  }
}
