/** The folder of a path with forward slashes; the root is the empty string. */
export const dirname = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const basename = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * A link as written in a document of `folder`, as a path from the repository's root.
 * @returns undefined for an absolute path, a URL, or one that leads out of the repository
 */
export function resolvePath(folder: string, link: string): string | undefined {
  const target = link.replace(/[?#].*$/, '').replaceAll('\\', '/');
  if (target === '' || target.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of target.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The path of `target` as a link from a document in `folder`, both from the repository's root. */
export function relativePath(folder: string, target: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = target.split('/');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** Whether `meant` is `written` with a slip: a name misspelt, or a folder left out below, and not a file of a project beside. */
export function isSlip(meant: string, written: string): boolean {
  const bare = written.replace(/^["']|["']$/g, '');
  return dirname(meant) === dirname(bare) || (!meant.startsWith('..') && !bare.startsWith('..'));
}
