import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { textEdits } from '../core/features/edits';
import { changeLog, NEW_LOG_PATH } from '../core/milestones/change-log';
import type { LogChange, MilestonesEditAnswer } from '../protocol/milestones-requests';
import { forClient } from './workspace-edit';
import type { Workspace } from './workspace';

const START = { line: 0, character: 0 };

/**
 * The edit of a folder's log that a change comes to, for the newest text.
 * @param isOpen whether the client has the file open, so that its version says which text was meant
 */
export function editAnswer(
  workspace: Workspace,
  change: LogChange,
  capabilities: ClientCapabilities,
  isOpen: (uri: string) => boolean,
): MilestonesEditAnswer {
  const changed = changeLog(workspace.repository, change);
  if (changed.kind !== 'edit') return changed;
  const { log, edits } = changed;
  if (log) {
    const { uri } = log.source;
    const version = isOpen(uri) ? log.source.version : null;
    const edit: WorkspaceEdit = {
      documentChanges: [{ textDocument: { uri, version }, edits: textEdits(log, edits.edits) }],
    };
    return { kind: 'edit', edit: forClient(edit, capabilities), uri, creates: false };
  }
  const uri = workspace.uriOf(NEW_LOG_PATH);
  const newText = edits.edits.map((one) => one.newText).join('');
  const edit: WorkspaceEdit = {
    documentChanges: [
      // A file that somebody has made meanwhile is not written into: the edit fails, and is made anew for that file.
      { kind: 'create', uri, options: { overwrite: false, ignoreIfExists: false } },
      { textDocument: { uri, version: null }, edits: [{ range: { start: START, end: START }, newText }] },
    ],
  };
  return { kind: 'edit', edit: forClient(edit, capabilities), uri, creates: true };
}
