/** Characters of a name. A package index and most file systems take more; nobody wants to type it. */
const LONGEST_NAME = 64;

/** Devices of Windows, which are no files there whatever follows the dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?:\.|$)/i;

const WRONG_ON_WINDOWS = /[<>:"|?*\p{Cc}]|[. ]$/u;

/** Characters of a path from the root of its disk. Windows allows 260 by default, and tools put names of their own behind it. */
const LONGEST_PATH = 240;

/** @returns why a project cannot be called so, as a sentence that says what to write; undefined when it can */
export function nameProblem(name: string): string | undefined {
  if (name === '') return 'A project needs a name, such as churn-service.';
  if (name.length > LONGEST_NAME) return `The name has ${name.length} characters. Write ${LONGEST_NAME} at most.`;
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    const meant = nameFrom(name);
    return `A name consists of lower-case letters, digits and single hyphens, and begins with a letter.${meant === undefined ? '' : ` Write ${meant}.`}`;
  }
  if (DEVICE.test(name)) return `Windows keeps the name ${name} for a device. Write another one.`;
  return undefined;
}

/** Letters that no normal form takes apart. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd' };

/** The nearest name that a project can have; undefined when nothing of the text can stay. */
export function nameFrom(text: string): string | undefined {
  const name = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßøæœłđ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '');
  return name !== '' && !DEVICE.test(name) ? name : undefined;
}

/**
 * @param path of a file from the project's folder, with forward slashes
 * @returns why it must not be written, as the end of a sentence; undefined when it may
 */
export function pathProblem(path: string): string | undefined {
  const parts = path.split('/');
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path) || path.includes('\\'))
    return 'it is no path inside of the folder';
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'it leads out of the folder';
  if (parts.some((part) => DEVICE.test(part))) return 'Windows keeps this name for a device';
  if (parts.some((part) => WRONG_ON_WINDOWS.test(part))) return 'Windows does not allow this name';
  return undefined;
}

/**
 * @param folder absolute path of the project's folder
 * @returns the longest of the paths when it is too long for Windows
 */
export function tooLongPath(folder: string, paths: readonly string[]): string | undefined {
  const longest = paths.reduce((best, path) => (path.length > best.length ? path : best), '');
  return folder.length + 1 + longest.length > LONGEST_PATH ? longest : undefined;
}
