import { basename } from '../../portfolio/path';
import { linesOf } from './text-facts';
import { readTomlLines, tomlStrings } from './toml-lines';
import { entriesOf, readData, textOf, under } from './yaml-value';

/** What a list of dependencies says about versions. */
export interface Requirements {
  readonly path: string;
  /** How many name one version. */
  readonly pinned: number;
  /** Those that name none, or a range. */
  readonly unpinned: readonly string[];
}

/** Reads a `requirements.txt`, `environment.yml`, `pyproject.toml` or Pipfile. */
export function readRequirements(path: string, text: string): Requirements | undefined {
  const name = basename(path).toLowerCase();
  if (/requirements?.*\.(?:txt|in)$/.test(name)) return counted(path, linesOf(text).flatMap(fromLine));
  if (/\.ya?ml$/.test(name)) return fromConda(path, text);
  if (name === 'pyproject.toml' || name === 'pipfile') return fromToml(path, text);
  return undefined;
}

interface Dependency {
  readonly name: string;
  readonly pinned: boolean;
}

const REQUIREMENT = /^([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/;

function fromLine(line: string): Dependency[] {
  const written = line.replace(/(?:^|\s)#.*$/, '').trim();
  // Options, other files, and folders are no dependencies with a version.
  if (written === '' || /^[-./]|^[a-z+]+:\/\//i.test(written)) return [];
  const [, name, version = ''] = REQUIREMENT.exec(written) ?? [];
  if (name === undefined) return [];
  return [{ name, pinned: isExact(version.replace(/;.*$/, '')) }];
}

/** One version, or an address with the revision in it. */
const isExact = (version: string): boolean =>
  /^={2,3}\s*[^*,\s]+\s*(?:\\|--hash.*)?$/.test(version.trim()) ||
  /^@\s*\S+(?:\.git@[\w.-]+|\.whl|\.tar\.gz|\.zip)/.test(version.trim());

function fromConda(path: string, text: string): Requirements | undefined {
  const list = under(readData(path, text), 'dependencies');
  if (list?.type !== 'seq') return undefined;
  const dependencies = list.items.flatMap((item): Dependency[] => {
    const written = textOf(item)?.replace(/^[\w-]+::/, '');
    if (written === undefined)
      return entriesOf(item).flatMap(([, pip]) =>
        pip.type === 'seq' ? pip.items.flatMap((one) => fromLine(textOf(one) ?? '')) : [],
      );
    const [, name = '', version = ''] = /^([\w.-]+)\s*(.*)$/.exec(written) ?? [];
    return name === '' || name === 'pip' ? [] : [{ name, pinned: /^={1,2}\s*\d[^*,<>]*$/.test(version) }];
  });
  return counted(path, dependencies);
}

function fromToml(path: string, text: string): Requirements | undefined {
  const dependencies = readTomlLines(text).flatMap(({ table, key, value }): Dependency[] => {
    if (table === 'project' && key === 'dependencies') return tomlStrings(value).flatMap(fromLine);
    if (!/^tool\.poetry\.dependencies$|^packages$/.test(table) || key === 'python') return [];
    const version = value.startsWith('{') ? /version\s*=\s*["']([^"']*)/.exec(value)?.[1] : tomlStrings(value)[0];
    // To Poetry a bare version is exactly that one; a Pipfile writes `==` in front.
    return [{ name: key, pinned: /^(?:={1,3}\s*)?\d[\w.+-]*$/.test(version ?? '') }];
  });
  return dependencies.length === 0 ? undefined : counted(path, dependencies);
}

const counted = (path: string, dependencies: readonly Dependency[]): Requirements => ({
  path,
  pinned: dependencies.filter(({ pinned }) => pinned).length,
  unpinned: dependencies.filter(({ pinned }) => !pinned).map(({ name }) => name),
});

/** Files that hold the exact version of every dependency, those of Python, R and Julia; by name. */
const LOCK =
  /^(?:uv\.lock|poetry\.lock|pdm\.lock|pipfile\.lock|pixi\.lock|pylock(?:\..+)?\.toml|renv\.lock|manifest\.toml|(?:.*[-_.])?conda-lock(?:\..*)?\.ya?ml|(?:.*[-_.])?conda-(?:linux|osx|win)-.*\.lock|requirements.*\.lock(?:\.txt)?|requirements[-_.]lock.*\.txt|rye\.lock)$/i;

export const isLockFile = (path: string): boolean => LOCK.test(basename(path));
