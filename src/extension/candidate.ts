import type * as vscode from 'vscode';

const NAMES =
  /(^|\/)(readme\.md|mlproject|(.*[-_.])?(model[-_]?card|dataset[-_]?card|datasheet|data[-_]?card|experiment|sweep|metrics|scores)([-_.].*)?\.(md|ya?ml|json)|dvc\.yaml|params\.yaml|milestones\.ya?ml|portfolio\.ya?ml|.*case-study.*\.md)$/i;

/** True when the server should have a look. Cheap, and generous: a false alarm costs one server start. */
export function couldBePortfolioDocument(document: vscode.TextDocument): boolean {
  return NAMES.test(document.uri.path);
}
