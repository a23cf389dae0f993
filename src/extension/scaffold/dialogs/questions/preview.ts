import * as vscode from 'vscode';
import type { TextFile } from '../../../../core/scaffold/template';
import type { Place } from '../../../../node/scaffold/outcomes';
import { BACK, pickStep } from '../../../steps';
import { projectOf, type GitWish, type Project } from '../draft';
import type { Question, Session } from '../session';
import { filesText, folderText, sizeText } from '../words';
import { showDifference } from './difference';

interface PreviewItem extends vscode.QuickPickItem {
  /** Undefined for the item that goes on. */
  readonly file?: TextFile;
}

/** Everything that would be written, to be read before it is. */
export const askConfirmation: Question = async (session, draft, at) => {
  const project = projectOf(draft, session.scaffold.sha256);
  if (!project) return undefined;
  const place = await session.scaffold.lookAt(project.folder, project.files);
  if (place.kind === 'impossible') {
    void vscode.window.showErrorMessage(place.reason);
    return at('').step > 1 ? BACK : undefined;
  }
  const items = previewItems(project, place, draft.git);
  const placeholder = vscode.l10n.t('The first line makes the project; every other line shows its file');
  const answer = await pickStep(at(placeholder), items, items[0], {
    onLook: ({ file }) => {
      if (file) void look(session, project, file, place);
      return file !== undefined;
    },
  });
  return answer === BACK ? BACK : answer && draft;
};

async function look({ shown, log }: Session, { folder }: Project, file: TextFile, place: Place): Promise<void> {
  try {
    if (place.kind === 'occupied' && place.differing.includes(file.path)) await showDifference(shown, folder, file);
    else await shown.show(file.path, file.text);
  } catch (error) {
    log.error(`${file.path} could not be shown.`, error);
  }
}

function previewItems(project: Project, place: Place, git: GitWish | undefined): PreviewItem[] {
  const { t } = vscode.l10n;
  const { files, folder } = project;
  const [same, differing] = place.kind === 'occupied' ? [place.same, place.differing] : [[], []];
  const count = filesText(files.length - same.length - differing.length);
  const create = {
    label: `$(new-folder) ${differing.length > 0 ? t('Create {0}, and choose what to replace', count) : t('Create {0}', count)}`,
    description: t('in {0}', folderText(folder)),
    ...gitDetail(git),
  };
  const stateOf = (path: string): string => {
    if (same.includes(path)) return t('is there already');
    return differing.includes(path) ? t('another one is there') : '';
  };
  const items = files.toSorted(byFolder).flatMap((file, index, all): PreviewItem[] => {
    const { path, text } = file;
    const description = [sizeText(text), stateOf(path)].filter((part) => part !== '').join(', ');
    const item = { label: `$(file) ${path}`, description, file };
    const before = all[index - 1];
    if (before && folderIn(path) === folderIn(before.path)) return [item];
    return [{ label: folderIn(path) || project.name, kind: vscode.QuickPickItemKind.Separator }, item];
  });
  return [create, ...items];
}

function gitDetail(git: GitWish | undefined): { readonly detail?: string } {
  if (git?.kind === 'commit') return { detail: vscode.l10n.t('As a git repository with a first commit') };
  return git?.kind === 'repository' ? { detail: vscode.l10n.t('As a git repository without a commit') } : {};
}

const folderIn = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** What lies at the top comes first. */
const byFolder = (one: TextFile, other: TextFile): number =>
  inOrder(folderIn(one.path), folderIn(other.path)) || inOrder(one.path, other.path);

const inOrder = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
