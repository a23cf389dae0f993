import { fileOf, missingRows, type Artifact } from '../artifact';
import { careerPath, existing } from '../placement';
import type { Surroundings } from '../surroundings';

const PAGE = /(?:^|\/)(?:90|ninety)[-_ ]?days?(?:[-_ ](?:plan|roadmap))?\.(?:md|markdown)$/i;
const ROADMAP = 'roadmap-90-days';
const WEEKS = 13;

export const ninetyDayPlan: Artifact = {
  id: 'ninety-day-plan',
  title: '90-day plan',
  description: 'The 90-day roadmap from today on, or a page with a deliverable for each of 13 weeks',
  draft(around) {
    const exists = chosenIn(around) ?? existing(around, PAGE, 'repository');
    if (exists !== undefined) return { exists };
    const { today } = around.facts;
    const logs = Array.from(around.repository.ofKind('milestones'));
    if (logs.length === 0 && !around.isTaken('milestones.yaml'))
      return fileOf('milestones.yaml', 'ninety-day-plan.yaml', { today });
    // A log that follows another plan is its author's; the weeks go to a page of their own.
    const path = careerPath(around, '90-day-plan.md');
    return fileOf(path, 'ninety-day-plan.md', { today, weeks: missingRows(0, WEEKS) });
  },
};

const chosenIn = ({ repository }: Surroundings): string | undefined =>
  Array.from(repository.ofKind('milestones')).find((document) =>
    repository.factsOf(document).milestones?.plans.some(({ plan }) => plan.value === ROADMAP),
  )?.path;
