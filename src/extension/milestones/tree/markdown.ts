import * as vscode from 'vscode';

/** What Markdown would read as more than text. */
const SPECIAL = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;

/**
 * Text of a file as Markdown that shows it as it is. VS Code's own `appendText` makes every space one that no line is broken at,
 * which long sentences need.
 */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(SPECIAL, String.raw`\$&`);

/** A paragraph with its name in front; nothing when there is nothing to say. */
export const field = (name: string, value: string): string =>
  value === '' ? '' : `**${plain(name)}:** ${plain(value)}`;

/** A link to a file of a folder. @param line 1-based */
export function place(folder: string, path: string, line: number): string {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(folder), path).with({ fragment: `L${line}` });
  return `[${plain(line > 1 ? `${path}:${line}` : path)}](${uri.toString()})`;
}

/** Paragraphs, without the empty ones. */
export const paragraphs = (...parts: readonly string[]): vscode.MarkdownString =>
  new vscode.MarkdownString(parts.filter((part) => part !== '').join('\n\n'));
