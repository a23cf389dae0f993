import type { ClientCapabilities, Connection, ExecuteCommandParams, WorkspaceEdit } from 'vscode-languageserver';
import { CaseStudy } from '../core/case-study/case-study';
import { examine } from '../core/case-study/results-block/examine';
import { workspaceEdit } from '../core/features/edits';
import { Commands } from '../protocol/commands';
import type { UpdateResultsAnswer } from '../protocol/lsp';
import type { Documents } from './documents';
import type { Log } from './log';
import type { OpenDocument } from './open-document';
import { safely } from './safely';
import { forClient } from './workspace-edit';

interface World {
  readonly connection: Connection;
  readonly log: Log;
  readonly documents: Documents;
  readonly capabilities: ClientCapabilities;
  readonly open: (uri: string) => OpenDocument | undefined;
}

/** The commands of code lenses, for clients that have none of their own under these names. */
export const SERVER_COMMANDS: readonly string[] = [Commands.updateResults, Commands.openMetrics];

/** Runs the commands that code lenses name. */
export function listenForCommands(world: World): void {
  const { connection, log } = world;
  connection.onExecuteCommand(
    safely<ExecuteCommandParams, unknown>(log, 'executeCommand', null, ({ command, arguments: given = [] }) => {
      const [uri, line] = given as readonly unknown[];
      if (typeof uri !== 'string') return null;
      if (command === Commands.updateResults) return updateResults(world, uri);
      return command === Commands.openMetrics ? openMetrics(world, uri, line) : null;
    }),
  );
}

/** Writes all blocks of results of an open README anew, as one change that one undo takes back. */
async function updateResults(
  { connection, documents, capabilities, open }: World,
  uri: string,
): Promise<UpdateResultsAnswer> {
  const opened = open(uri);
  const document = opened && documents.current(opened);
  const study = document && CaseStudy.of(document, opened.workspace.repository);
  if (!document || !study) return { kind: 'no-case-study' };
  const { blocks, faults } = examine(study);
  const stale = blocks.filter(({ isCurrent }) => !isCurrent);
  const [fault] = faults;
  const counts = { blocks: blocks.length, faults: faults.length, ...(fault && { fault: fault.message }) };
  if (stale.length === 0) return { kind: 'done', updated: 0, ...counts };
  const edits = stale.map(({ block, content }) => ({ span: block.content, newText: content }));
  const edit: WorkspaceEdit = forClient(workspaceEdit([[document, edits]]), capabilities);
  const { applied } = await connection.workspace.applyEdit({ label: 'Update results', edit });
  return applied ? { kind: 'done', updated: stale.length, ...counts } : { kind: 'refused' };
}

/** Shows a line of a file where the client can. @param line 1-based */
async function openMetrics({ connection, capabilities }: World, uri: string, line: unknown): Promise<null> {
  if (!capabilities.window?.showDocument?.support) return null;
  const position = { line: typeof line === 'number' && line > 0 ? line - 1 : 0, character: 0 };
  await connection.window.showDocument({ uri, takeFocus: true, selection: { start: position, end: position } });
  return null;
}
