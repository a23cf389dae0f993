import type { CheckHost } from '../../../check';
import { detectMilestone } from '../../../milestones/detect';
import type { Detection, Evidence } from '../../../milestones/detectors/detector';
import type { PlanMilestone } from '../../../milestones/plan';
import { milestonesOf } from '../../../milestones/plans';
import { RepositoryEvidence } from '../../../milestones/repository-evidence';
import type { Repository } from '../../../portfolio/repository';
import type { CheckContext } from '../../context';
import { allPlans } from '../../../milestones/known-plans';

/** What was made out for one state of a repository. */
interface Known {
  readonly state: string;
  readonly evidence: Evidence;
  readonly milestones: ReadonlyMap<string, PlanMilestone>;
  readonly detections: Map<string, Detection | undefined>;
}

const KNOWN = new WeakMap<Repository, Known>();

/** A rule that fails while a detector asks for its findings has said so where the document itself is checked. */
const silent: CheckHost = { ruleFailed: () => undefined };

/** Detectors ask for findings of documents, and may come back to the log; a question within a question has no answer. */
const asked = new WeakSet<Repository>();

/**
 * What the repository shows of a milestone.
 * @returns undefined when nobody can say: its files were not listed, the tracker has not read them, or no plan has the id
 */
export function detectionOf(context: CheckContext, id: string): Detection | undefined {
  const { repository, findingsOf } = context;
  if (!findingsOf || !repository.files || !repository.tracker.isRead || asked.has(repository)) return undefined;
  const known = knownOf(context, findingsOf);
  if (!known.detections.has(id)) {
    const milestone = known.milestones.get(id);
    asked.add(repository);
    try {
      const lookup = (other: string): PlanMilestone | undefined => known.milestones.get(other);
      known.detections.set(id, milestone && detectMilestone(milestone, known.evidence, lookup));
    } finally {
      asked.delete(repository);
    }
  }
  return known.detections.get(id);
}

function knownOf(context: CheckContext, findingsOf: NonNullable<CheckContext['findingsOf']>): Known {
  const { repository } = context;
  const state = stateOf(repository);
  const before = KNOWN.get(repository);
  if (before?.state === state) return before;
  const milestones = new Map(
    allPlans(context.repository)
      .flatMap(milestonesOf)
      .map((milestone) => [milestone.id, milestone]),
  );
  const known: Known = {
    state,
    milestones,
    evidence: new RepositoryEvidence(repository, silent, findingsOf),
    detections: new Map(),
  };
  KNOWN.set(repository, known);
  return known;
}

/** Another text whenever a detector may see something else. The log itself shows nothing. */
function stateOf(repository: Repository): string {
  let versions = '';
  for (const { path, source, format } of repository.all())
    if (format.kind !== 'milestones') versions += `${path}\n${source.version}\n`;
  return `${repository.evidenceVersion} ${repository.tracker.version}\n${versions}`;
}
