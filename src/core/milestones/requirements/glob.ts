import { alternatives } from '../../document/glob';

/** Longer ones match nothing. */
const LONGEST_GLOB = 300;

/** Says of a path from the root whether the glob means it. */
export type PathTest = (path: string) => boolean;

/**
 * A glob from the repository's root: `*` and `?` within a name, `**` for any number of folders, `{a,b}` for alternatives;
 * without regard to case. The time for a path grows with the product of both lengths and no faster, whatever a plan says.
 */
export function compileGlob(glob: string): PathTest {
  const patterns = alternativesOf(glob).map((pattern) => {
    const segments = pattern.split('/');
    const ending = /[^*?/]*$/.exec(pattern)?.[0] ?? '';
    return (path: string): boolean => path.endsWith(ending) && matchesFolders(path.split('/'), segments);
  });
  return (path) => {
    const lower = path.toLowerCase();
    return patterns.some((matches) => matches(lower));
  };
}

/** The folders, or whole paths, in front of the first wildcard of each alternative; empty for the root. */
export const fixedPartsOf = (glob: string): readonly string[] =>
  alternatives(normal(glob)).map((pattern) => {
    const segments = pattern.split('/');
    const wild = segments.findIndex((segment) => /[*?]/.test(segment));
    return (wild < 0 ? segments : segments.slice(0, wild)).join('/');
  });

const normal = (glob: string): string => (glob.length > LONGEST_GLOB ? '' : glob.replace(/^\.?\//, ''));

const alternativesOf = (glob: string): readonly string[] =>
  alternatives(normal(glob)).flatMap((pattern) =>
    pattern === '' ? [] : [pattern.toLowerCase().replace(/\*\*(?:\/\*\*)+/g, '**')],
  );

/** Goes back to the last `**` only: what stood in front of it has already found the first place that it can have. */
function matchesFolders(names: readonly string[], segments: readonly string[]): boolean {
  return matchesInOrder(
    names.length,
    segments.length,
    (segment) => segments[segment] === '**',
    (name, segment) => matchesName(names[name] ?? '', segments[segment] ?? ''),
  );
}

const matchesName = (name: string, pattern: string): boolean =>
  matchesInOrder(
    name.length,
    pattern.length,
    (at) => pattern[at] === '*',
    (letter, at) => pattern[at] === '?' || pattern[at] === name[letter],
  );

/** Whether the parts of a pattern stand for all the parts of a text, where some parts stand for any number. */
function matchesInOrder(
  length: number,
  parts: number,
  isAny: (part: number) => boolean,
  isSame: (at: number, part: number) => boolean,
): boolean {
  let at = 0;
  let part = 0;
  let any = -1;
  let from = 0;
  while (at < length) {
    if (part < parts && isAny(part)) {
      any = part++;
      from = at;
    } else if (part < parts && isSame(at, part)) {
      at++;
      part++;
    } else if (any < 0) return false;
    else {
      part = any + 1;
      at = ++from;
    }
  }
  while (part < parts && isAny(part)) part++;
  return part === parts;
}
