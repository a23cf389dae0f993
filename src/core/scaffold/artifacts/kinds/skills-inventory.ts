import { fileOf, missingRows, type Artifact } from '../artifact';
import { careerPath, existing } from '../placement';
import { shownFiles } from '../shown-files';

const FEWEST = 5;

export const skillsInventory: Artifact = {
  id: 'skills-inventory',
  title: 'Skills and their evidence',
  description: 'Each software skill beside the AI artifact that proves it, with what the repository shows already',
  draft(around) {
    const exists = existing(
      around,
      /(?:^|\/)(?:skills?|competenc(?:y|ies))(?:[-_ ]\w+)?\.(?:md|markdown)$/i,
      'repository',
    );
    if (exists !== undefined) return { exists };
    const path = careerPath(around, 'skills.md');
    const rows = shownFiles(around);
    return fileOf(path, 'skills-inventory.md', {
      rows: rows.map(({ path: file, what, skill }) => ({ skill, what, at: around.link(path, file) })),
      open: missingRows(rows.length, FEWEST),
    });
  },
};
