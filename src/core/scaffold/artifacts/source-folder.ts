import { dirname } from '../../portfolio/path';
import type { Surroundings } from './surroundings';

/** Folders with programs that are no part of the project's own code. */
const ASIDE = /(?:^|\/)(?:tests?|notebooks?|docs?|examples?|scripts|\.[^/]+)(?:\/|$)/i;

/** Where the project keeps its Python code: beside the script that trains, or where most of it lies; `src` without any. */
export function sourceFolder(around: Surroundings): string {
  const inside = (path: string): boolean => dirname(path) !== around.folder && !ASIDE.test(path);
  const [training] = around.project.trainingScripts.filter((path) => path.endsWith('.py') && inside(path));
  if (training !== undefined) return dirname(training);
  const counts = new Map<string, number>();
  for (const path of around.project.scripts.filter((one) => one.endsWith('.py') && inside(one)))
    counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  const [most] = [...counts].sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1));
  return most?.[0] ?? around.at('src');
}

/** Where its tests lie. */
export const testFolder = (around: Surroundings): string =>
  around.at(!around.hasFolder(around.at('tests')) && around.hasFolder(around.at('test')) ? 'test' : 'tests');

/** The steps up from the folder of a file to that of the project. */
export const stepsUp = (around: Surroundings, path: string): number =>
  dirname(path).split('/').length - (around.folder === '' ? 0 : around.folder.split('/').length);

/** The folder of a file as Python joins it to that of the project. */
export const foldersFrom = (around: Surroundings, path: string): string =>
  path
    .slice(around.folder === '' ? 0 : around.folder.length + 1)
    .split('/')
    .slice(0, -1)
    .map((name) => ` / "${name}"`)
    .join('');
