import { basename, dirname } from '../../portfolio/path';
import type { Surroundings } from './surroundings';

/** Pages at the top of a repository that say nothing about where others of its pages lie. */
const USUAL =
  /^(?:readme|changelog|contributing|code_of_conduct|security|licen[cs]e|support|authors|citation|history|model[-_ ]?card|datasheet|data(?:set)?[-_ ]?card|agents|claude)\b.*\.(?:md|markdown)$/i;

/**
 * Where a page about the project goes: to the folder that its pages are in, beside them when they lie at the top, and
 * otherwise to `docs`.
 */
export const pagePath = (around: Surroundings, name: string): string => freePath(around, folderedPage(around, name));

function folderedPage(around: Surroundings, name: string): string {
  const folder = ['docs', 'doc', 'documentation'].find((one) => around.hasFolder(around.at(one)));
  if (folder !== undefined) return around.at(`${folder}/${name}`);
  const { repository } = around;
  const atTop = repository.index
    .namesIn(around.folder)
    .some((one) => /\.(?:md|markdown)$/i.test(one) && !USUAL.test(one));
  return atTop || repository.isLeftOut(around.at('docs')) ? around.at(name) : around.at(`docs/${name}`);
}

/** What somebody writes about their own way belongs to the whole repository, whichever project is meant. */
export function careerPath(around: Surroundings, name: string): string {
  const { repository } = around;
  const folder = ['career', 'job-search', 'jobs'].find((one) => repository.index.hasFolder(one)) ?? 'career';
  return freePath(around, repository.isLeftOut(folder) ? name : `${folder}/${name}`);
}

/** A path that is not taken: the one that is wished, or else with the day and a number in its name. */
export function freePath(around: Surroundings, wished: string): string {
  if (!around.isTaken(wished)) return wished;
  const [, stem = wished, ending = ''] = /^(.*?)(\.[^./]+)$/.exec(wished) ?? [];
  const { today } = around.facts;
  const dated = stem.includes(today) ? stem : `${stem}-${today}`;
  for (let number = 1; ; number++) {
    const path = `${dated}${number === 1 ? '' : `-${number}`}${ending}`;
    if (!around.isTaken(path)) return path;
  }
}

/** The first file of the project whose path from its folder is like this. */
export function existing(
  around: Surroundings,
  wanted: RegExp,
  from: 'project' | 'repository' = 'project',
): string | undefined {
  const folder = from === 'project' ? around.folder : '';
  const paths = around.repository.filesBelow(folder).filter((path) => wanted.test(path) && !IN_FORMS.test(path));
  return paths.toSorted((a, b) => depthOf(a) - depthOf(b))[0];
}

const IN_FORMS = /(?:^|\/)(?:templates?|fixtures|testdata|node_modules|vendor|\.github)\//i;

const depthOf = (path: string): number => path.split('/').length;

/** A file of that name in the folder of another one. */
export const beside = (path: string, name: string): string =>
  dirname(path) === '' ? name : `${dirname(path)}/${name}`;

/** The name of a file without its folder and its last ending. */
export const stemOf = (path: string): string => basename(path).replace(/\.[^.]+$/, '');
