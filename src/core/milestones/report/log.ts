import type { ReportedLog } from '../../../protocol/milestones-report';
import type { PortfolioDocument } from '../../document/document';
import type { LoggedMilestone, MilestoneLogFacts } from '../../facts/milestone-log';
import { dirname } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import type { TrackId } from '../plan';
import { isTrack } from '../plan-reader';

/** The log of a repository as the report reads it. */
export interface TrackedLog {
  readonly state: ReportedLog;
  /** Of a log that does not parse, what could be read. */
  readonly facts: MilestoneLogFacts | undefined;
  /** Paths in the log start from here; empty for the root. */
  readonly folder: string;
  readonly track: TrackId | null;
  readonly milestones: ReadonlyMap<string, LoggedMilestone>;
}

/** Deeper than `services/churn/milestones.yaml` lie logs of others: samples, fixtures, copies. */
const DEEPEST = 3;
const OF_OTHERS = /(?:^|\/)(?:tests?|fixtures|examples?|samples?|templates?|vendor)\//i;

const depthOf = (path: string): number => path.split('/').length;

/** The log of a repository: the one nearest to its root, because others belong to projects in it; none far down. */
export function findLog(repository: Repository): PortfolioDocument | undefined {
  return Array.from(repository.ofKind('milestones'))
    .filter(({ path }) => depthOf(path) <= DEEPEST && !OF_OTHERS.test(path))
    .sort((a, b) => depthOf(a.path) - depthOf(b.path) || (a.path < b.path ? -1 : 1))[0];
}

export function readLog(repository: Repository): TrackedLog {
  const document = findLog(repository);
  if (!document) return { state: { kind: 'none' }, facts: undefined, folder: '', track: null, milestones: new Map() };
  const facts = repository.factsOf(document).milestones;
  const track = facts?.track?.value;
  return {
    state: stateOf(document),
    facts,
    folder: dirname(document.path),
    track: isTrack(track) ? track : null,
    milestones: new Map(facts?.milestones.map((milestone) => [milestone.id.value, milestone])),
  };
}

/** With a mistake in its syntax a log says less than its author has written, so nobody may believe what is left. */
function stateOf({ path, source, syntaxProblems, data }: PortfolioDocument): ReportedLog {
  const at = { path, uri: source.uri };
  const [problem] = [...syntaxProblems].sort((a, b) => a.start - b.start);
  if (problem)
    return {
      kind: 'broken',
      ...at,
      line: source.positionAt(problem.start).line + 1,
      message: problem.message,
    };
  const root = data?.root;
  if (root && root.type !== 'map' && root.value !== null)
    return {
      kind: 'broken',
      ...at,
      line: source.positionAt(root.start).line + 1,
      message: 'The log is no mapping. Write keys such as `plans:` and `milestones:`.',
    };
  return { kind: 'there', ...at };
}
