import { ignore } from './ignore';

/** Longer patterns are ignored: a pattern comes from a settings file, and none may keep the server busy. */
const LONGEST_GLOB = 300;

/** Most patterns that the braces of one glob stand for. */
const MOST_ALTERNATIVES = 64;

/**
 * Whether a path matches a glob of the setting `mlPortfolio.documents`. Globs mean what they mean in `.gitignore`: without
 * a slash a name in any folder, `**` any number of folders; `{a,b}` stands for alternatives, as elsewhere in VS Code.
 */
export function matchesGlob(path: string, glob: string): boolean {
  if (glob.length > LONGEST_GLOB || path === '') return false;
  // The command that changes a document's kind writes down its path, brackets and all.
  if (glob === path) return true;
  const patterns = alternatives(glob.replace(/^\.\//, '')).map((pattern) => pattern.replace(/^[!#]/, '\\$&'));
  return ignore({ ignorecase: true, allowRelativePaths: true }).add(patterns).ignores(path);
}

/** `*.{yaml,yml}` as `*.yaml` and `*.yml`; nothing when there are too many. */
export function alternatives(glob: string): string[] {
  let patterns = [glob];
  for (let braces = /\{([^{}]*)\}/; patterns.some((pattern) => braces.test(pattern));) {
    if (patterns.length > MOST_ALTERNATIVES) return [];
    patterns = patterns.flatMap((pattern) => {
      const found = braces.exec(pattern);
      if (!found) return [pattern];
      const [before, behind] = [pattern.slice(0, found.index), pattern.slice(found.index + found[0].length)];
      return (found[1] ?? '').split(',').map((one) => before + one + behind);
    });
  }
  return patterns;
}
