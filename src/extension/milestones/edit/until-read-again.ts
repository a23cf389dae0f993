import * as vscode from 'vscode';

/** The editor reads a file that has changed on the disk within a moment; longer than this nobody wants to wait. */
const LIMIT_MS = 3_000;

/**
 * Waits until the editor has what is on the disk: after a checkout it holds the text from before for a moment, and what is written
 * into that could not be saved. With unsaved changes, what is in the editor counts.
 */
export async function untilReadAgain(document: vscode.TextDocument): Promise<void> {
  if (await isSame(document)) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, LIMIT_MS);
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) end();
    });
  });
}

/** Line ends and the byte order mark are the editor's business. */
const lines = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');

/** Between two keys of somebody who types there is less than this. */
const CALM_MS = 200;

/** Waits until nobody has written into a file for a moment, but not for ever. */
export async function untilCalm(uri: vscode.Uri | undefined): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(limit);
      clearTimeout(calm);
      listener.dispose();
      resolve();
    };
    const limit = setTimeout(end, LIMIT_MS);
    let calm = setTimeout(end, CALM_MS);
    const listener = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== uri?.toString()) return;
      clearTimeout(calm);
      calm = setTimeout(end, CALM_MS);
    });
  });
}

async function isSame(document: vscode.TextDocument): Promise<boolean> {
  if (document.isDirty) return true;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  return document.isDirty || lines(new TextDecoder().decode(bytes)) === lines(document.getText());
}
