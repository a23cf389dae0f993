import type { Seed } from '../../case-study/workspace/seeds';
import { basename } from '../../portfolio/path';
import type { Surroundings } from './surroundings';

/** The seed of the programs, or else of their configuration; what a card or an experiment says of it is no source. */
export function seedOf({ project, repository }: Surroundings): Seed | undefined {
  const seeds = project.seeds.filter(({ path }) => repository.get(path)?.format.id !== 'experiment');
  return seeds.find(({ path }) => /\.(?:py|r|jl)$/i.test(path)) ?? seeds[0];
}

/** The file that pins the versions of all packages. */
export function lockOf({ project }: Surroundings): string | undefined {
  const pinned = project.requirements.filter(({ unpinned }) => unpinned.length === 0).map(({ path }) => path);
  const whole = pinned.find((path) => /^requirements\.txt$/i.test(basename(path)));
  return project.lockFiles[0] ?? whole ?? pinned[0];
}
