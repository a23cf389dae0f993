import { pathProblem } from '../safe-path';
import { render } from '../render';
import type { TextFile } from '../template';
import type { Repository } from '../../portfolio/repository';
import type { Artifact, ArtifactFacts } from './artifact';
import { datasheet } from './kinds/datasheet';
import { experiment } from './kinds/experiment';
import { modelCard } from './kinds/model-card';
import { caseStudy } from './kinds/case-study';
import { jobPipeline } from './kinds/job-pipeline';
import { ninetyDayPlan } from './kinds/ninety-day-plan';
import { plan306090 } from './kinds/plan-30-60-90';
import { portfolioOutline } from './kinds/portfolio-outline';
import { resume } from './kinds/resume';
import { roleStatement } from './kinds/role-statement';
import { skillsInventory } from './kinds/skills-inventory';
import { story } from './kinds/story';
import { runbook } from './kinds/runbook';
import { inItsShape } from './structured';
import { Surroundings } from './surroundings';

export type { ArtifactFacts } from './artifact';

const KINDS: readonly Artifact[] = [
  roleStatement,
  skillsInventory,
  ninetyDayPlan,
  portfolioOutline,
  datasheet,
  experiment,
  modelCard,
  runbook,
  caseStudy,
  resume,
  story,
  jobPipeline,
  plan306090,
];

/** What can be added to a repository, in the order of a list. */
export const ARTIFACTS: readonly Pick<Artifact, 'id' | 'title' | 'description'>[] = KINDS.map(
  ({ id, title, description }) => ({ id, title, description }),
);

/** What is to be written for an artifact, or where it is already. */
export type ArtifactFiles =
  | {
      /** None of them lies there yet. */
      readonly files: readonly TextFile[];
      /** Path of the one to show first. */
      readonly open: string;
    }
  | { readonly exists: string };

/**
 * An artifact of a kind for a repository, placed by the repository's own conventions and filled from what it holds.
 * @param kind id of one of `ARTIFACTS`
 * @param repository with its texts and those of the tracker read, as far as anything is to be filled in
 * @param texts those of `ScaffoldTexts.artifacts`
 * @throws Error for a kind that does not exist, and for a text that was not packed
 */
export function artifactFiles(
  kind: string,
  repository: Repository,
  facts: ArtifactFacts,
  texts: Readonly<Record<string, string>>,
): ArtifactFiles {
  const artifact = KINDS.find(({ id }) => id === kind);
  if (!artifact) throw new Error(`There is no artifact ${kind}.`);
  const draft = artifact.draft(new Surroundings(repository, facts));
  if ('exists' in draft) return draft;
  const files = draft.map(({ path, text, view }) => {
    const problem = pathProblem(path);
    const template = texts[text];
    if (problem !== undefined) throw new Error(`${path} cannot be written: ${problem}.`);
    if (template === undefined) throw new Error(`The text ${text} is missing.`);
    return inItsShape({ path, text: tidy(render(template, text, view)) });
  });
  return { files, open: files[0]?.path ?? '' };
}

/** Sections that are left out leave their blank lines behind. */
const tidy = (text: string): string => `${text.replaceAll(/\n{3,}/g, '\n\n').trim()}\n`;
