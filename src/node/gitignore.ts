import { ignore, type Ignore } from '../core/document/ignore';

/** Git compares names without regard to case where the file system does. */
const IGNORE_CASE = process.platform === 'win32' || process.platform === 'darwin';

/** What the `.gitignore` files on the way from the top folder down to one folder say together. */
export class GitIgnore {
  static readonly none = new GitIgnore([]);

  private readonly rules: Ignore | undefined;

  private constructor(private readonly patterns: readonly string[]) {
    if (patterns.length > 0) this.rules = ignore({ ignorecase: IGNORE_CASE }).add(patterns);
  }

  /** @param folder where the file with the lines of `text` lies, from the top folder */
  with(folder: string, text: string): GitIgnore {
    const lines = text
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/)
      .filter((line) => !/^\s*(#|$)/.test(line));
    return lines.length === 0 ? this : new GitIgnore([...this.patterns, ...lines.map((line) => fromTop(line, folder))]);
  }

  /** @param path from the top folder, with forward slashes; no folder above it may be ignored */
  ignores(path: string, isFolder: boolean): boolean {
    return this.rules?.ignores(isFolder ? `${path}/` : path) === true;
  }
}

/** The line of a nested file as it would stand in the top folder. */
function fromTop(line: string, folder: string): string {
  if (folder === '') return line;
  const [, not = '', pattern = ''] = /^(!?)(.*)$/.exec(line) ?? [];
  const anchored = pattern.trimEnd().slice(0, -1).includes('/');
  const literal = folder.replace(/[\\*?[\]!# ]/g, String.raw`\$&`);
  return `${not}/${literal}/${anchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}
