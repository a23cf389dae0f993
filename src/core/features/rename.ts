import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import { pathAt } from '../document/data/locate';
import type { ScalarNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import { replaceScalar } from '../fixes/replace-value';
import type { Repository } from '../portfolio/repository';
import type { Edit } from '../text/edit';
import { workspaceEdit } from './edits';
import { usesOf } from './field-uses';
import { fieldAt, fieldNamed, type Field } from './fields';
import { innerSpan } from './targets';

/** What an editor selects before it asks for the new name. */
export interface RenameTarget {
  readonly range: Range;
  readonly placeholder: string;
}

/** A new name that cannot be taken, in words for the author. */
export interface RenameRefusal {
  readonly reason: string;
}

/** @returns undefined where nothing can be renamed */
export function prepareRename(
  document: PortfolioDocument,
  offset: number,
  repository: Repository,
): RenameTarget | undefined {
  const field = fieldAt(document, offset, repository);
  const { node } = pathAt(document.data?.root, offset);
  if (!field || node?.type !== 'scalar' || !declaration(field)) return undefined;
  return { range: document.source.rangeOf(innerSpan(document, node)), placeholder: field.name };
}

/** Renames a field of a dataset in its datasheet and in every experiment that uses it. The data itself is not touched. */
export function rename(
  document: PortfolioDocument,
  offset: number,
  newName: string,
  repository: Repository,
): WorkspaceEdit | RenameRefusal | undefined {
  const field = fieldAt(document, offset, repository);
  const entry = field && declaration(field);
  if (!field || !entry) return undefined;
  const name = newName.trim();
  if (name === '' || /[\r\n]/.test(name)) return { reason: 'The name of a field is a text on one line.' };
  if (name === field.name) return { documentChanges: [] };
  if (fieldNamed(document, name, repository)) return { reason: `The datasheet has a field \`${name}\` already.` };
  const edits = new Map<PortfolioDocument, Edit[]>([[field.datasheet, [entry(name)]]]);
  for (const { document: user, node } of usesOf(field, repository)) {
    if (!node) continue;
    const known = edits.get(user) ?? [];
    known.push(replaceScalar(user, node, name));
    edits.set(user, known);
  }
  return workspaceEdit(edits);
}

/** How the field's name in its datasheet is rewritten; undefined where it cannot be done for certain. */
function declaration({ datasheet, name, span }: Field): ((newName: string) => Edit) | undefined {
  const { node, onKey } = pathAt(datasheet.data?.root, span.start);
  const isScalar = (one: typeof node): one is ScalarNode => one?.type === 'scalar' && one.value === name;
  if (!onKey && isScalar(node)) return (newName) => replaceScalar(datasheet, node, newName);
  const written = datasheet.source.slice(span);
  const start = span.start + written.indexOf(name);
  return /^`?[^`]*`?$/.test(written) && start >= span.start
    ? (newText) => ({ span: { start, end: start + name.length }, newText })
    : undefined;
}
