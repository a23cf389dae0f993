import * as vscode from 'vscode';

const LANGUAGES = ['yaml', 'json', 'jsonc', 'markdown'];

/** Documents that the language server is told about. It decides itself which of them belong to a portfolio. */
export const DOCUMENT_SELECTOR = ['file', 'untitled'].flatMap((scheme) =>
  LANGUAGES.map((language) => ({ scheme, language })),
);

/** True for a document that the language server is told about. */
export function isSynchronised(document: vscode.TextDocument): boolean {
  return DOCUMENT_SELECTOR.some(
    ({ scheme, language }) => document.uri.scheme === scheme && document.languageId === language,
  );
}

/**
 * Watches the files that a finding can depend on without being open: portfolio documents of every form, and what
 * they refer to (lock files, licences, data files, configurations).
 */
export function watchPortfolioFiles(): vscode.FileSystemWatcher {
  return vscode.workspace.createFileSystemWatcher(
    '**/{*.yaml,*.yml,*.json,*.md,*.lock,*.toml,*.csv,*.txt,*.py,MLproject,LICENSE*,LICENCE*,Dockerfile,Makefile,makefile,justfile,Pipfile}',
  );
}
