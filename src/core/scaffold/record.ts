import { parseYaml } from '../document/data/from-yaml';
import { resolve } from '../document/data/node';
import { yamlScalar } from '../fixes/write-value';
import { TRACKS, type TrackId } from '../milestones/plan';
import type { Answers } from './answers';
import type { Template, TextFile } from './template';

/** Where a project keeps what it was made from. */
export const RECORD = '.ml-portfolio.yaml';

/** SHA-256 of a text in UTF-8, in hexadecimal digits. */
export type Hash = (text: string) => string;

/** What a project was made from. */
export interface ProjectRecord {
  readonly template: string;
  readonly version: string;
  readonly answers: Answers;
  /** Fingerprint of each file as it was made, by its path. */
  readonly files: Readonly<Record<string, string>>;
}

/** Enough to tell that a file was changed; nothing hangs on more. */
const DIGITS = 16;

/** What a file says, whatever git makes of its line ends. */
export const fingerprint = (text: string, hash: Hash): string =>
  hash(text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')).slice(0, DIGITS);

/** The record of a project that is made now. @param files all others of the project */
export function recordText(
  template: Pick<Template, 'id' | 'version'>,
  answers: Answers,
  files: readonly TextFile[],
  hash: Hash,
): string {
  const marks = files.map(({ path, text }) => [path, fingerprint(text, hash)] as const);
  return writeRecord({ template: template.id, version: template.version, answers, files: Object.fromEntries(marks) });
}

const lines = (entries: readonly (readonly [string, string])[]): string[] =>
  entries.map(([key, value]) => `  ${yamlScalar(key)}: ${JSON.stringify(value)}`);

/** The text that `readRecord` reads. */
export function writeRecord({ template, version, answers, files }: ProjectRecord): string {
  const { license, ...said } = answers;
  const paths = Object.keys(files).sort((a, b) => (a < b ? -1 : 1));
  return [
    '# What this project was made from. "ML Portfolio: Update From Template" compares the project with it.',
    `template: ${template}`,
    `version: ${version}`,
    'answers:',
    ...lines(Object.entries({ ...said, ...(license !== undefined && { license }) })),
    '# How each file was when it was made.',
    'files:',
    ...lines(paths.map((path) => [path, files[path] ?? ''])),
    '',
  ].join('\n');
}

/** @returns undefined for a text that is no record, or one that was damaged */
export function readRecord(text: string): ProjectRecord | undefined {
  const { root, problems } = parseYaml(text);
  const data: unknown = problems.length === 0 ? resolve(root)?.value : undefined;
  if (!isMapping(data) || !isMapping(data['answers']) || !isMapping(data['files'])) return undefined;
  const { template, version, answers, files } = data;
  const { name, title, author, track, license, date } = answers;
  if (![template, version, name, title, author, date].every(isText) || !isTrack(track)) return undefined;
  if (license !== undefined && !isText(license)) return undefined;
  if (!Object.values(files).every(isText)) return undefined;
  return {
    template: String(template),
    version: String(version),
    answers: { name: String(name), title: String(title), author: String(author), track, license, date: String(date) },
    files: files as Readonly<Record<string, string>>,
  };
}

const isMapping = (value: unknown): value is { readonly [key: string]: unknown } & { readonly files?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string';

const isTrack = (value: unknown): value is TrackId => TRACKS.some(({ id }) => id === value);
