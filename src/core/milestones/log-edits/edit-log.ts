import type { LogChange } from '../../../protocol/milestones-requests';
import { locate, type Path } from '../../document/data/locate';
import { PortfolioDocument } from '../../document/document';
import { formatOf } from '../../document/format';
import { readMilestoneLog } from '../../facts/read-milestone-log';
import { editBetween } from '../../fixes/difference';
import { applyEdits, conflict, type Edit } from '../../text/edit';
import { SourceText } from '../../text/source-text';
import { appendValue } from './append-value';
import { NEW_LOG } from './new-log';
import { dataAfter, saySame } from './plain-data';
import { removeValue } from './remove-value';
import { setValue } from './set-value';
import { stepsOf, type Step } from './steps';

export type LogEdit =
  | { readonly kind: 'edit'; readonly edits: readonly Edit[] }
  /** The log says so already. */
  | { readonly kind: 'nothing' }
  /** Why not, and what to do, in at most two sentences. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * The edit of a log that a change comes to. Comments, order, indentation, quotes and line breaks stay, and what the log says
 * besides stays the same: an edit is read back before it is given away.
 * @param document the log; undefined when there is none yet, and the edit then writes a whole one
 * @param folder the log's, from the workspace's folder, with forward slashes; empty for the folder itself
 */
export function editLog(document: PortfolioDocument | undefined, change: LogChange, folder: string): LogEdit {
  if (document) return edit(document, change, folder);
  const begun = logOf(NEW_LOG);
  const answer = begun && edit(begun, change, folder);
  if (answer?.kind !== 'edit') return answer ?? { kind: 'nothing' };
  const newText = applyEdits(NEW_LOG, answer.edits);
  return { kind: 'edit', edits: [{ span: { start: 0, end: 0 }, newText }] };
}

function logOf(text: string): PortfolioDocument | undefined {
  const format = formatOf('milestones');
  const reason = 'it is a new one';
  return format && PortfolioDocument.parse(new SourceText('', text, 0), 'milestones.yaml', { format, reason });
}

function edit(document: PortfolioDocument, change: LogChange, folder: string): LogEdit {
  if (document.unreadable) return { kind: 'refused', reason: document.unreadable.message };
  const facts = readMilestoneLog(document);
  const steps = stepsOf(change, { root: document.data?.root, facts, folder });
  if (typeof steps === 'string') return { kind: 'refused', reason: steps };
  const each: Edit[] = [];
  let current = document;
  for (const step of steps) {
    const done = after(current, step);
    if (typeof done === 'string') return { kind: 'refused', reason: done };
    // What the step would do to the text as it is; used when all of them fit together.
    each.push(...(editsOf(document, step) ?? []));
    current = done;
  }
  if (current.text === document.text) return { kind: 'nothing' };
  const fits = !conflict(each) && applyEdits(document.text, each) === current.text;
  return { kind: 'edit', edits: fits ? each : editBetween(document.text, current.text) };
}

function editsOf(document: PortfolioDocument, step: Step): Edit[] | undefined {
  if (step.kind === 'remove') return removeValue(document, step.path);
  return step.kind === 'set' ? setValue(document, step.path, step.value) : appendValue(document, step.path, step.value);
}

/** The log after a step, or why the step cannot be done. */
function after(document: PortfolioDocument, step: Step): PortfolioDocument | string {
  const broken = brokenAt(document, step.path);
  if (broken !== undefined) return broken;
  const edits = editsOf(document, step);
  if (!edits || conflict(edits)) return inTheWay(document, step.path);
  const { source, path, text } = document;
  const next = PortfolioDocument.parse(
    new SourceText(source.uri, applyEdits(text, edits), source.version + 1),
    path,
    document,
  );
  const isSound = next.syntaxProblems.length <= document.syntaxProblems.length;
  const expected = dataAfter(document.data?.root?.value, step);
  return isSound && saySame(next.data?.root?.value, expected) ? next : inTheWay(document, step.path);
}

/**
 * Where a parser had to guess, what is read is not what is written. Elsewhere a change of what is there already does no harm,
 * but what seems to be missing may stand in the broken part.
 */
function brokenAt(document: PortfolioDocument, path: Path): string | undefined {
  const { doubtful, syntaxProblems, source } = document;
  if (doubtful.length === 0) return undefined;
  const { depth, span } = deepest(document, path);
  const isReadable = !doubtful.some(({ start, end }) => span.start < end && start < span.end);
  if (isReadable && depth >= Math.min(2, path.length)) return undefined;
  const at = doubtful[0]?.start ?? 0;
  const problem = syntaxProblems.find(({ start }) => start >= at) ?? syntaxProblems[0];
  if (!problem) return undefined;
  const line = source.positionAt(problem.start).line + 1;
  const [what = ''] = /^.*?[.?!](?=\s|$)/.exec(problem.message) ?? [problem.message];
  return `Line ${line} of the log is broken, so it cannot be changed here: ${what.replace(/\.$/, '')}. Correct that line, then try again.`;
}

/** How much of a path is there, and where its last part stands. */
function deepest(
  { data, text }: PortfolioDocument,
  path: Path,
): { depth: number; span: { start: number; end: number } } {
  for (let depth = path.length; depth > 0; depth--) {
    const found = locate(data?.root, path.slice(0, depth));
    if (found) return { depth, span: found.entry ?? found.node };
  }
  return { depth: 0, span: { start: 0, end: text.length } };
}

function inTheWay(document: PortfolioDocument, path: Path): string {
  const { span } = deepest(document, path);
  const line = document.source.positionAt(span.start).line + 1;
  return `What stands on line ${line} of the log cannot be changed without disturbing something else. Change it there by hand.`;
}
