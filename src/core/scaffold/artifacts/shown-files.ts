import { basename, dirname } from '../../portfolio/path';
import type { Surroundings } from './surroundings';

/** Something in the repository that others can look at, and what it is called. */
export interface ShownFile {
  readonly what: string;
  /** Software skill that such a file is made with. */
  readonly skill: string;
  readonly path: string;
}

/** What the repository has to show already, in the order in which somebody who hires asks for it. */
export function shownFiles({ repository, workspace }: Surroundings): readonly ShownFile[] {
  const { facts } = workspace;
  const studies = Array.from(repository.ofKind('case-study'), ({ path }) => path).sort();
  const found: readonly (readonly [what: string, skill: string, path: string | undefined])[] = [
    ...studies.slice(0, 3).map((path) => [titleFor(path), 'Technical writing', path] as const),
    ['Tests', 'Automated tests', facts.testFiles[0]],
    ['Checks on every change', 'Continuous integration', facts.ciFiles[0]],
    ['Image', 'Containers', facts.dockerfiles[0]],
    ['Model card', 'Documentation', facts.modelCards[0]],
    ['Datasheet', 'Data modelling', facts.datasheets[0]],
    ['Metrics', 'Measuring', facts.metricsFiles[0]?.path],
  ];
  return found.flatMap(([what, skill, path]) => (path === undefined ? [] : [{ what, skill, path }]));
}

const titleFor = (path: string): string =>
  dirname(path) === '' ? 'Case study' : `Case study ${basename(dirname(path))}`;
