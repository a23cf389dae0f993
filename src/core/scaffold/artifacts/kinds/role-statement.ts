import { isRolePage } from '../../../milestones/detectors/role-statement';
import { fileOf, missingRows, type Artifact } from '../artifact';
import { careerPath } from '../placement';
import { shownFiles } from '../shown-files';
import type { Surroundings } from '../surroundings';

const MOST_SIGNALS = 5;
const FEWEST_SIGNALS = 3;

export const roleStatement: Artifact = {
  id: 'role-statement',
  title: 'Target role',
  description: 'One role in one sentence, and three to five hiring signals with links to what shows them',
  draft(around) {
    const exists = portfolioWithRole(around) ?? around.repository.filesBelow('').find(isRolePage);
    if (exists !== undefined) return { exists };
    const path = careerPath(around, 'role.md');
    const signals = shownFiles(around).slice(0, MOST_SIGNALS);
    return fileOf(path, 'role-statement.md', {
      signals: signals.map(({ path: file, what }) => ({ at: around.link(path, file), what })),
      open: missingRows(signals.length, FEWEST_SIGNALS),
    });
  },
};

/** A role may stand in the portfolio instead of a page of its own. */
const portfolioWithRole = ({ repository }: Surroundings): string | undefined =>
  Array.from(repository.ofKind('portfolio')).find((document) => repository.factsOf(document).portfolio?.targetRole)
    ?.path;
