import { randomUUID } from 'node:crypto';
import { access, chown, constants, open, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode, encode } from './read-file';

/** Why a file was not written, in words that stand behind its name and a colon. The file is as it was. */
export interface WriteFailure {
  readonly message: string;
}

const MESSAGES: Readonly<Record<string, string>> = {
  EACCES: 'writing it is not permitted',
  EPERM: 'writing it is not permitted',
  EROFS: 'its disk is read-only',
  ENOSPC: 'its disk is full',
  EDQUOT: 'its disk is full',
};

/** What a new file can meet. */
const MESSAGES_OF_NEW: Readonly<Record<string, string>> = {
  ...MESSAGES,
  ENOENT: 'its folder is not there',
  ENOTDIR: 'its folder is not there',
};

/** What is written whole is short, in bytes; of anything longer nobody looks whether it may be replaced. */
const LONGEST_REPLACED = 1_000_000;

/**
 * Replaces the text of a file, all of it or nothing: the new file takes the place of the old one in one step. Encoding,
 * byte order mark, permissions and a link that leads to the file stay.
 * @param before what the file is thought to hold; with any other content it is left alone
 */
export async function replaceText(path: string, before: string, after: string): Promise<WriteFailure | undefined> {
  try {
    const file = await realpath(path);
    const { mode, uid, gid } = await stat(file);
    // To root everything is writable, so the permissions are asked too.
    if ((mode & 0o222) === 0) return { message: 'it is read-only' };
    await access(file, constants.W_OK);
    const old = decode(await readFile(file));
    if (!('text' in old) || old.text !== before) return { message: 'it has changed in the meantime' };
    await swap(file, encode(after, old), { mode, uid, gid });
    return undefined;
  } catch (error) {
    return failureOf(error);
  }
}

/**
 * Writes a file, all of it or nothing; a file that says so already is left alone.
 * @param mayReplace whether a file of that content may be written over
 */
export async function writeText(
  path: string,
  text: string,
  mayReplace: (before: string) => boolean,
): Promise<WriteFailure | undefined> {
  try {
    const found = await stat(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!found) return await create(path, text);
    // Whoever reads a pipe waits for somebody to write into it.
    if (!found.isFile()) return { message: 'it is no file' };
    const before = found.size > LONGEST_REPLACED ? undefined : decode(await readFile(path));
    if (!before || !('text' in before) || !mayReplace(before.text))
      return { message: 'it is there and holds something else' };
    return before.text === text ? undefined : await replaceText(path, before.text, text);
  } catch (error) {
    return failureOf(error, MESSAGES_OF_NEW);
  }
}

/** Nobody ever sees half of the file. */
async function create(path: string, text: string): Promise<undefined> {
  const draft = draftOf(path);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function failureOf(error: unknown, messages = MESSAGES): WriteFailure {
  if (!(error instanceof Error) || !('code' in error)) throw error;
  const code = String(error.code);
  return { message: messages[code] ?? `it cannot be written (${code})` };
}

const draftOf = (file: string): string => join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);

async function swap(file: string, bytes: Buffer, like: { mode: number; uid: number; gid: number }): Promise<void> {
  const draft = draftOf(file);
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    // Only root can give a file away; for everybody else it is his own already.
    if (process.getuid?.() === 0) await chown(draft, like.uid, like.gid);
    await handle.chmod(like.mode & 0o7777);
    await handle.sync();
    await handle.close();
    await rename(draft, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
