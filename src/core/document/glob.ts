import picomatch from 'picomatch/posix';

/** Longer patterns are ignored: a pattern comes from a settings file, and none may keep the server busy. */
const LONGEST_GLOB = 300;

/** Whether a path matches a glob of the setting `mlPortfolio.documents`; without a slash the glob is one for the name in any folder. */
export function matchesGlob(path: string, glob: string): boolean {
  if (glob.length > LONGEST_GLOB) return false;
  const pattern = glob.includes('/') ? glob.replace(/^\.?\//, '') : `**/${glob}`;
  return picomatch.isMatch(path, pattern, { nocase: true, dot: true });
}
