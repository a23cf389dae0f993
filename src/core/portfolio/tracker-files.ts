import { isEvidenceFile, LONGEST_EVIDENCE } from './evidence-files';
import { basename } from './path';
import type { Repository } from './repository';
import type { TrackerTexts } from './tracker-texts';

/** A notebook with its pictures is long; without them it is not. In UTF-16 code units. */
const LONGEST_NOTEBOOK = 4_000_000;

/** Names and first rows of a table, in UTF-16 code units. */
export const LONGEST_HEAD = 8000;

/** More files than this are not read for the tracker, however large the repository. */
const MOST_FILES = 1500;

/** How much is kept of all of them together, in UTF-16 code units. */
export const MOST_TEXT = 24_000_000;

const PROSE = /\.(?:md|markdown|mdx|qmd|rmd|rst)$/i;
const CODE = /\.(?:py|r|jl|sh|sql)$/i;
const NOTEBOOK = /\.ipynb$/i;
const DATA = /\.(?:ya?ml|toml|json|jsonl|ndjson)$/i;
const TABLE = /\.(?:csv|tsv)$/i;
const NOTE = /\.txt$/i;
const PROMPT = /(?:^|\/)prompts?\/(?:.*\/)?[^/]+$|\.(?:prompt|jinja2?|j2|tmpl)$/i;
const SETTING = /^(?:\.env[-_.](?:example|sample|template)|procfile|justfile|makefile|dockerfile.*)$/i;
const LOCK = /(?:^|[-_.])lock(?:\.|$)|^package-lock\.json$/i;
const NOT_TEXT = /\.(?:png|jpe?g|gif|webp|svg|pdf|zip|gz|parquet|pkl|joblib|pt|pth|onnx|npy|npz|bin)$/i;
/** What tools leave behind, or what others have written. */
const ASIDE = /(?:^|\/)(?:\.ipynb_checkpoints|vendor|third[-_]party|mlruns|wandb|\.dvc\/cache|site)\//i;

/** The lower, the sooner a file is read; undefined when nobody asks what it says. */
function rankOf(path: string): number | undefined {
  const name = basename(path);
  if (ASIDE.test(path) || NOT_TEXT.test(name)) return undefined;
  if (PROSE.test(name) || isEvidenceFile(path) || PROMPT.test(path) || SETTING.test(name)) return 0;
  if (CODE.test(name) || NOTEBOOK.test(name)) return 1;
  if (DATA.test(name)) return LOCK.test(name) ? undefined : 2;
  if (TABLE.test(name)) return 3;
  return NOTE.test(name) && path.split('/').length <= 3 ? 4 : undefined;
}

/**
 * Whether the milestone tracker wants to know what a file says.
 * @param path from the root, with forward slashes
 */
export const isTrackerFile = (path: string): boolean => rankOf(path) !== undefined;

/** Whether a change of the file changes what the tracker has read. */
export const isReadForTracker = (path: string, { tracker }: Repository): boolean =>
  tracker.isRead && (isTrackerFile(path) || tracker.has(path));

/** The files that the tracker wants to read among all of a repository, those that tell most first. */
export function trackerFilesAmong(paths: Iterable<string>): readonly string[] {
  const ranked: { path: string; rank: number }[] = [];
  for (const path of paths) {
    const rank = rankOf(path);
    if (rank !== undefined) ranked.push({ path, rank: rank * 100 + Math.min(99, path.split('/').length) });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1))
    .slice(0, MOST_FILES)
    .map(({ path }) => path);
}

/** How much of a file is worth reading, in UTF-16 code units; what is longer counts as not read, or only its head does. */
export const longestFor = (path: string): number => (NOTEBOOK.test(path) ? LONGEST_NOTEBOOK : LONGEST_EVIDENCE);

/**
 * Takes in what a file says.
 * @param text undefined when the file is no text; of a file longer than `longestFor` any part from its beginning
 * @returns how much of it is kept, in UTF-16 code units
 */
export function takeTrackerText(texts: TrackerTexts, path: string, text: string | undefined): number {
  const isText = text !== undefined && !text.includes('\0');
  const kept = isText && NOTEBOOK.test(path) ? withoutOutputs(text) : isText ? text : undefined;
  if (kept !== undefined && kept.length <= LONGEST_EVIDENCE) {
    if (texts.textOf(path) !== kept) texts.set(path, kept);
    return kept.length;
  }
  if (kept === undefined || !TABLE.test(path)) {
    texts.setUnread(path);
    return 0;
  }
  const head = kept.slice(0, LONGEST_HEAD);
  const lines = head.slice(0, Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r')) + 1);
  if (texts.headOf(path) !== lines) texts.setHead(path, lines);
  return lines.length;
}

/**
 * A notebook without what its cells have printed and drawn, each line where it was. Programs that write notebooks put every
 * item on a line of its own; of others nothing is taken out.
 */
export function withoutOutputs(text: string): string {
  if (!text.includes('"outputs": [')) return text;
  let closing: string | undefined;
  const lines = text.split('\n').map((line) => {
    if (closing === undefined) {
      const [, indentation] = /^([ \t]*)"outputs": \[\s*$/.exec(line) ?? [];
      if (indentation !== undefined) closing = `${indentation}]`;
      return line;
    }
    if (!line.startsWith(closing)) return '';
    closing = undefined;
    return line;
  });
  return lines.join('\n');
}
