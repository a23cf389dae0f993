import { fileOf, type Artifact } from '../artifact';
import { careerPath, existing } from '../placement';

export const plan306090: Artifact = {
  id: 'plan-30-60-90',
  title: '30-60-90 plan',
  description: 'An outcome with its number for day 30, 60 and 90 of the first job',
  draft(around) {
    const exists = existing(
      around,
      /(?:^|\/)[^/]*(?:30[-_ ]?60[-_ ]?90|first[-_ ]?(?:90|ninety)[-_ ]?days)[^/]*\.md$/i,
      'repository',
    );
    return exists === undefined ? fileOf(careerPath(around, '30-60-90.md'), 'plan-30-60-90.md', {}) : { exists };
  },
};
