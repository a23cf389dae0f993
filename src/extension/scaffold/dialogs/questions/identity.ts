import * as vscode from 'vscode';
import type { GitIdentity } from '../../../../node/scaffold/outcomes';
import { BACK, textStep } from '../../../steps';
import type { StepMaker } from '../session';

/** Asks who commits: two questions that belong to one step. Going back from the first of them leads out. */
export async function askIdentity(
  at: StepMaker,
  given: GitIdentity | undefined,
): Promise<GitIdentity | typeof BACK | undefined> {
  const { t } = vscode.l10n;
  let name = given?.name ?? '';
  for (;;) {
    const first = await textStep(at(t('Your name, for the commit and the licence')), name, nameRemark);
    if (!first || first === BACK) return first;
    name = first.text.trim();
    const second = await textStep(at(t('Your e-mail, for the commit')), given?.email ?? '', emailRemark);
    if (!second) return undefined;
    if (second !== BACK) return { name, email: second.text.trim() };
  }
}

/** What git takes: something is left of it when it has stripped what it strips. */
const nameRemark = (text: string): string | undefined =>
  /^[^<>\p{Cc}]*[^<>\p{Cc}\s.,:;"'\\][^<>\p{Cc}]*$/u.test(text)
    ? undefined
    : vscode.l10n.t('Write your name, without angle brackets.');

const emailRemark = (text: string): string | undefined =>
  /^[^\s<>@]+@[^\s<>@]+$/.test(text.trim()) ? undefined : vscode.l10n.t('Write an address, such as jane@example.org.');
