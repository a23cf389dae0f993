import { pathProblem } from '../safe-path';
import { render } from '../render';
import type { TextFile } from '../template';
import type { Repository } from '../../portfolio/repository';
import type { Artifact, ArtifactFacts } from './artifact';
import { abPlan } from './kinds/ab-plan';
import { abReadout } from './kinds/ab-readout';
import { caseStudy } from './kinds/case-study';
import { dataContract } from './kinds/data-contract';
import { datasheet } from './kinds/datasheet';
import { environment } from './kinds/environment';
import { experiment } from './kinds/experiment';
import { experimentNote } from './kinds/experiment-note';
import { featureList } from './kinds/feature-list';
import { incidentPostmortem } from './kinds/incident-postmortem';
import { jobPipeline } from './kinds/job-pipeline';
import { modelCard } from './kinds/model-card';
import { ninetyDayPlan } from './kinds/ninety-day-plan';
import { plan306090 } from './kinds/plan-30-60-90';
import { portfolioOutline } from './kinds/portfolio-outline';
import { predictionContract } from './kinds/prediction-contract';
import { promptAndEvalSet } from './kinds/prompt-and-eval-set';
import { resume } from './kinds/resume';
import { roleStatement } from './kinds/role-statement';
import { runbook } from './kinds/runbook';
import { serviceBaseline } from './kinds/service-baseline';
import { skillsInventory } from './kinds/skills-inventory';
import { story } from './kinds/story';
import { targetDefinition } from './kinds/target-definition';
import { thresholdNote } from './kinds/threshold-note';
import { inItsShape } from './structured';
import { Surroundings } from './surroundings';

export type { ArtifactFacts, TableHead } from './artifact';
export { unreadTables } from './dataset';

/** In the order of the plan's schema. */
const KINDS: readonly Artifact[] = [
  roleStatement,
  skillsInventory,
  ninetyDayPlan,
  environment,
  portfolioOutline,
  dataContract,
  targetDefinition,
  featureList,
  datasheet,
  predictionContract,
  experiment,
  experimentNote,
  thresholdNote,
  modelCard,
  promptAndEvalSet,
  runbook,
  caseStudy,
  resume,
  story,
  jobPipeline,
  plan306090,
  serviceBaseline,
  abPlan,
  abReadout,
  incidentPostmortem,
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
