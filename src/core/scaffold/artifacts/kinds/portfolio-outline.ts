import { dirname } from '../../../portfolio/path';
import { fileOf, missingRows, type Artifact } from '../artifact';
import { stemOf } from '../placement';
import { titleOf } from '../../answers';
import type { Surroundings } from '../surroundings';
import { scalar } from '../yaml';

const WANTED = 3;
const MOST = 6;

export const portfolioOutline: Artifact = {
  id: 'portfolio-outline',
  title: 'Portfolio outline',
  description: 'Three projects, each with its hiring signal, its constraint and the place of its code',
  draft(around) {
    const [there] = Array.from(around.repository.ofKind('portfolio'));
    if (there) return { exists: there.path };
    if (around.isTaken('portfolio.yaml')) return { exists: 'portfolio.yaml' };
    const folders = projectsIn(around);
    return fileOf('portfolio.yaml', 'portfolio-outline.yaml', {
      projects: folders.map((folder, index) => ({
        number: String(index + 1),
        name: scalar(folder === '.' ? around.title : titleOf(stemOf(folder))),
        at: scalar(folder),
      })),
      open: missingRows(folders.length, WANTED),
      signals: missingRows(0, Math.max(WANTED, folders.length)),
    });
  },
};

/** Folders with a case study. */
const projectsIn = ({ repository }: Surroundings): readonly string[] => {
  const folders = Array.from(repository.ofKind('case-study'), ({ path }) => dirname(path) || '.');
  return [...new Set(folders)].sort().slice(0, MOST);
};
