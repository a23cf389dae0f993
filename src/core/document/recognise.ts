import { formatOf, type Format } from './format';
import { matchesGlob } from './glob';
import { inData } from './recognise/data';
import { inMarkdown } from './recognise/markdown';

/** Which format a file has, and why, in words for the status bar. */
export interface Recognition {
  readonly format: Format;
  readonly reason: string;
}

/** What recognition needs to know of a file. Nothing is parsed: it runs on every file that an editor opens. */
export interface Candidate {
  /** With forward slashes, relative to the repository or workspace folder. */
  readonly path: string;
  readonly text: string;
  /** Whether a file of that name lies in the same folder; absent when the folder cannot be seen. */
  readonly hasSibling?: (name: string) => boolean;
}

/** Setting `mlPortfolio.documents`: glob or path to the id of a format, or `none` for "not one of these". */
export type DocumentSettings = Readonly<Record<string, string>>;

/** The setting's and the comment's word for a file that is no document of ours. */
export const NONE = 'none';

/** How much of a text recognition looks at, in UTF-16 code units: of a long file the head is enough to read. */
export const RECOGNISED_BY = 200_000;

/** @returns undefined when the file is none of ours */
export function recognise(file: Candidate, settings: DocumentSettings = {}): Recognition | undefined {
  const candidate = { ...file, text: file.text.slice(0, RECOGNISED_BY) };
  const path = candidate.path.toLowerCase();
  const name = path.slice(path.lastIndexOf('/') + 1);
  const markdown = /\.(md|markdown)$/.test(name);
  const chosen = bySetting(candidate.path, settings) ?? byMarker(candidate.text);
  if (chosen?.id === NONE) return undefined;
  const choice = chosen && fitting(chosen.id, markdown ? 'markdown' : /\.(ya?ml|json)$/.test(name) ? 'data' : 'other');
  // A format that does not exist, or that a file of this language cannot have, decides nothing.
  if (chosen && choice) return { format: choice, reason: chosen.reason };
  const found = markdown ? inMarkdown(path, name, candidate.text) : inData(path, name, candidate);
  const format = found && formatOf(found[0]);
  return found && format && { format, reason: found[1] };
}

interface Choice {
  readonly id: string;
  readonly reason: string;
}

/** The last matching entry wins, as in other VS Code settings of this shape. */
function bySetting(path: string, settings: DocumentSettings): Choice | undefined {
  const match = Object.entries(settings).findLast(([glob]) => matchesGlob(path, glob));
  return match && { id: match[1], reason: `the setting mlPortfolio.documents says so for ${match[0]}` };
}

/** How many characters, and lines, a comment with the kind may have above it. */
const MARKER_WITHIN = 2000;
const MARKER_LINES = 10;

/** `ml-portfolio-kind: <format id>` in a comment on one of the first lines. */
function byMarker(text: string): Choice | undefined {
  for (const line of text.slice(0, MARKER_WITHIN).split(/\r\n?|\n/, MARKER_LINES)) {
    if (/^\s*(```|~~~)/.test(line)) return undefined;
    const id = /^[\s\uFEFF]*(?:#|<!--|\/\/)\s*ml-portfolio-kind:\s*([\w-]+)/.exec(line)?.[1];
    if (id !== undefined) return { id, reason: 'a comment in the file says so' };
  }
  return undefined;
}

/** The Markdown shape of a format that has both. */
const IN_MARKDOWN: Readonly<Record<string, string>> = {
  'model-card': 'model-card-markdown',
  datasheet: 'dataset-card-markdown',
  'dataset-card': 'dataset-card-markdown',
};

/** The format of an id in a file of a language: Markdown has formats of its own. */
function fitting(id: string, language: 'markdown' | 'data' | 'other'): Format | undefined {
  const format = formatOf(language === 'markdown' ? (IN_MARKDOWN[id] ?? id) : id);
  if (!format || language === 'other') return format;
  return format.markdown === (language === 'markdown') ? format : undefined;
}
