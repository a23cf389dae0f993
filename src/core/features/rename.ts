import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';

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
  _document: PortfolioDocument,
  _offset: number,
  _repository: Repository,
): RenameTarget | undefined {
  return undefined;
}

/** Renames a field of a dataset in its datasheet and in every experiment that uses it. */
export function rename(
  _document: PortfolioDocument,
  _offset: number,
  _newName: string,
  _repository: Repository,
): WorkspaceEdit | RenameRefusal | undefined {
  return undefined;
}
