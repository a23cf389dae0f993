import type { Repository } from '../../portfolio/repository';
import { globsWithWords } from '../detect';
import { milestonesOf, planOf } from '../plans';
import { compileGlob } from '../requirements/glob';
import { followedPlans } from './chosen-plans';
import { readLog } from './log';

/** Files in which plans of a user's own look for words; those of the built-in plans are always read. */
export function wantedTexts(repository: Repository): readonly string[] {
  const own = followedPlans(readLog(repository), repository).filter(({ id }) => planOf(id) === undefined);
  const globs = Array.from(globsWithWords(own.flatMap(({ plan }) => milestonesOf(plan))), compileGlob);
  return globs.length === 0
    ? []
    : Array.from(repository.files ?? []).filter((path) => globs.some((matches) => matches(path)));
}
