import * as vscode from 'vscode';

/** Markdown in which everything that comes from files is plain text. */
export const markdown = (): vscode.MarkdownString => new vscode.MarkdownString(undefined, true);

/** A paragraph with its name in front. */
export function addField(text: vscode.MarkdownString, name: string, value: string): void {
  if (value === '') return;
  text.appendMarkdown(`**${name}:** `).appendText(value).appendMarkdown('\n\n');
}

/** A link to a file of a folder. @param line 1-based */
export function addPlace(text: vscode.MarkdownString, folder: string, path: string, line: number): void {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), path).with({ fragment: `L${line}` });
  text
    .appendMarkdown('[')
    .appendText(line > 1 ? `${path}:${line}` : path)
    .appendMarkdown(`](${uri.toString()})`);
}
