import { isUtf8 } from 'node:buffer';
import { close, open, read } from 'node:fs';
import { open as openHandle, type FileHandle } from 'node:fs/promises';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface FileText {
  /** Without the byte order mark, as editors have it too. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file begins with a byte order mark. */
  readonly mark: boolean;
  /** Whether the text goes on to the end of the file. */
  readonly complete: boolean;
}

/** Why there is no text: what a person can do something about. */
export interface ReadFailure {
  readonly failure: 'missing' | 'forbidden' | 'folder' | 'not-text' | 'other';
  /** In words, to stand behind the file's name and a colon. */
  readonly message: string;
  /** What can be made of bytes that are no text, with a mark where they are not. */
  readonly approximately?: string;
}

const MARK = '\uFEFF';

/** A character takes at most three bytes for each UTF-16 code unit, whatever the encoding. */
const BYTES_PER_CHARACTER = 3;

/** Most documents are shorter, in bytes; they are read in one go. */
const FIRST_BYTES = 32_768;

/**
 * Reads the text of a file, or only its head when it is long: a file of gigabytes costs no more than one of the limit.
 * @param limit in UTF-16 code units; of a longer file slightly more than that is read, so that it shows
 */
export async function readText(path: string, limit: number): Promise<FileText | ReadFailure> {
  try {
    const bytes = await readFirstBytes(path);
    return bytes.length < FIRST_BYTES ? decode(bytes) : await readLongText(path, limit);
  } catch (error) {
    return failureOf(error);
  }
}

/** Three calls without a promise for each: with a thousand small files it is the promises that cost. */
const readFirstBytes = (path: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    open(path, 'r', (notOpened, file) => {
      if (notOpened) return reject(notOpened);
      const bytes = Buffer.allocUnsafe(FIRST_BYTES);
      return read(file, bytes, 0, FIRST_BYTES, 0, (notRead, count) => {
        close(file);
        if (notRead) reject(notRead);
        else resolve(bytes.subarray(0, count));
      });
    });
  });

async function readLongText(path: string, limit: number): Promise<FileText | ReadFailure> {
  const file = await openHandle(path, 'r');
  try {
    const { size } = await file.stat();
    const wanted = Math.min(size, (limit + 2) * BYTES_PER_CHARACTER);
    return decode(await readBytes(file, wanted), wanted === size);
  } finally {
    await file.close();
  }
}

async function readBytes(file: FileHandle, wanted: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(wanted);
  let done = 0;
  while (done < wanted) {
    const { bytesRead } = await file.read(bytes, done, wanted - done, done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}

/** @param complete false when the bytes may stop in the middle of a character */
export function decode(bytes: Buffer, complete = true): FileText | ReadFailure {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8') {
    const whole = complete ? bytes : withoutCutCharacter(bytes);
    const read = { ...withoutMark(whole.toString('utf8')), encoding, complete };
    return isUtf8(whole) ? read : { ...FAILURES.NOT_TEXT, approximately: read.text };
  }
  if (complete && bytes.length % 2 === 1) return FAILURES.NOT_TEXT;
  const pairs = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const text = (encoding === 'utf-16be' ? pairs.swap16() : pairs).toString('utf16le');
  return { ...withoutMark(text), encoding, complete };
}

function withoutMark(text: string): Pick<FileText, 'text' | 'mark'> {
  const mark = text.startsWith(MARK);
  return { text: mark ? text.slice(MARK.length) : text, mark };
}

/** The opposite of `decode`. */
export function encode(text: string, { encoding, mark }: Pick<FileText, 'encoding' | 'mark'>): Buffer {
  const whole = mark ? MARK + text : text;
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8');
  const pairs = Buffer.from(whole, 'utf16le');
  return encoding === 'utf-16be' ? pairs.swap16() : pairs;
}

/** As editors tell: by the mark of byte order; without one it is UTF-8. */
function encodingOf(bytes: Buffer): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

function withoutCutCharacter(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 3 && isContinuation(bytes[end - 1])) end--;
  // The byte in front of the continuations began the character; a plain one stands for itself.
  const lead = bytes[end - 1];
  return lead !== undefined && lead >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}

const FAILURES = {
  ENOENT: { failure: 'missing', message: 'there is no such file or folder' },
  ENOTDIR: { failure: 'missing', message: 'there is no such file or folder' },
  EACCES: { failure: 'forbidden', message: 'reading it is not permitted' },
  EPERM: { failure: 'forbidden', message: 'reading it is not permitted' },
  EISDIR: { failure: 'folder', message: 'it is a folder' },
  NOT_TEXT: { failure: 'not-text', message: 'it is not text in UTF-8, or in UTF-16 with a byte order mark' },
} as const satisfies Record<string, ReadFailure>;

/** What a failed system call means; an error of the program is thrown on. */
export function failureOf(error: unknown): ReadFailure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  const { code } = error;
  return isKnown(code) ? FAILURES[code] : { failure: 'other', message: `it cannot be read (${code})` };
}

const isKnown = (code: string): code is keyof typeof FAILURES => code in FAILURES;
