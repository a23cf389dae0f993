import * as vscode from 'vscode';
import type { GitState } from '../../../../node/scaffold/outcomes';
import { BACK, pickStep } from '../../../steps';
import { folderOf, nameOf, type GitWish } from '../draft';
import type { Question } from '../session';
import { folderText } from '../words';
import { askIdentity } from './identity';

interface GitItem extends vscode.QuickPickItem {
  /** Undefined where a name has to be asked for first. */
  readonly wish: GitWish | undefined;
}

/** Whether the project becomes a repository of git, and by whom its first commit is. */
export const askGit: Question = async (session, draft, at) => {
  const { template, where, git: before } = draft;
  if (!template || !where) return undefined;
  const folder = folderOf(where, nameOf(draft, template));
  const state = await session.gitOf(folder);
  const known = state.kind === 'ready' ? state.identity?.name : undefined;
  const items = gitItems(state, folder);
  for (let active = before && items.find(({ wish }) => (wish?.kind ?? 'commit') === before.kind); ;) {
    const answer = await pickStep(at(vscode.l10n.t('What git is to do')), items, active);
    if (!answer || answer === BACK) return answer;
    if (answer.wish) return { ...draft, ...(known !== undefined && { author: known }), git: answer.wish };
    const identity = await askIdentity(at, before?.kind === 'commit' ? before.identity : undefined);
    if (!identity) return undefined;
    if (identity !== BACK) return { ...draft, author: identity.name, git: { kind: 'commit', identity } };
    active = answer;
  }
};

const NONE: GitWish = { kind: 'none' };

/** What can be wished for, the most likely first. */
function gitItems(state: GitState, folder: string): GitItem[] {
  const { t } = vscode.l10n;
  const none = { label: t('No git'), wish: NONE };
  if (state.kind === 'unusable') return [{ ...none, detail: state.reason }];
  const { identity, inside } = state;
  if (inside === folder)
    return [{ label: t('Leave it to the repository that is there'), detail: t('Commit when you want to'), wish: NONE }];
  const own: GitItem[] = identity
    ? [
        {
          label: t('Repository with a first commit'),
          description: t('by {0} <{1}>', identity.name, identity.email),
          wish: { kind: 'commit' },
        },
      ]
    : [
        {
          label: t('Repository with a first commit...'),
          detail: t('Git does not know who you are: enter a name and an e-mail for this project'),
          wish: undefined,
        },
        {
          label: t('Repository without a commit'),
          detail: t('Commit when git knows who you are'),
          wish: { kind: 'repository' },
        },
      ];
  if (inside === undefined) return [...own, none];
  const around = {
    label: t('Leave it to the repository around it'),
    description: folderText(inside),
    detail: t('Commit the files there when you want to'),
    wish: NONE,
  };
  return [around, ...own];
}
