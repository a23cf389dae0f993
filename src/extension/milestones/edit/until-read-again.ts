import * as vscode from 'vscode';

const LOOK_AGAIN_MS = 500;

/** The editor reads a file that has changed on the disk within a moment; longer than this nobody wants to wait. */
const LIMIT_MS = 8_000;

/**
 * The editor notices within this time that a file has changed. Until then it may have read half of a change, or take what it
 * has read for older than the file, and refuse to save over it.
 */
const NOTICED_MS = 750;

/**
 * Waits until the editor has what is on the disk: after a checkout it holds the text from before for a moment, and what is written
 * into that could not be saved. With unsaved changes, what is in the editor counts.
 * @param saved when the editor itself has saved the file, as the disk tells it
 * @returns false when it still has something else
 */
export async function untilReadAgain(document: vscode.TextDocument, saved?: number): Promise<boolean> {
  const end = Date.now() + LIMIT_MS;
  // Another program may write a file in several steps.
  for (;;) {
    if ((await isNoticed(document, saved)) && (await isSame(document))) return true;
    if (Date.now() >= end) return false;
    await nextChange(document, end - Date.now());
  }
}

/** Waits until the text of a document changes, or some time has passed. */
function nextChange(document: vscode.TextDocument, limit: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    // The file on the disk may be the one that changes.
    const timer = setTimeout(end, Math.min(limit, LOOK_AGAIN_MS));
    const listener = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) end();
    });
  });
}

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

/** Line ends and the byte order mark are the editor's business. */
const lines = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');

async function isNoticed(document: vscode.TextDocument, saved: number | undefined): Promise<boolean> {
  if (document.isDirty) return true;
  const { mtime } = await vscode.workspace.fs.stat(document.uri);
  const age = Date.now() - mtime;
  // A clock that runs ahead tells nothing.
  return mtime === saved || age < 0 || age >= NOTICED_MS;
}

async function isSame(document: vscode.TextDocument): Promise<boolean> {
  if (document.isDirty) return true;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  return document.isDirty || lines(new TextDecoder().decode(bytes)) === lines(document.getText());
}
