import { evidenceOf } from '../../src/core/milestones/evidence';
import { detectMilestone } from '../../src/core/milestones/detect';
import type { Detection, Evidence } from '../../src/core/milestones/detectors/detector';
import type { PlanMilestone, Requirement } from '../../src/core/milestones/plan';
import { isTrackerFile, takeTrackerText } from '../../src/core/portfolio/tracker-files';
import type { Repository } from '../../src/core/portfolio/repository';
import { repositoryOf, strictHost } from './engine';

/** A repository in memory of which everything was read that the tracker asks for. */
export function trackedRepository(
  files: Readonly<Record<string, string>>,
  ignored: readonly string[] = [],
): Repository {
  const repository = repositoryOf(files);
  repository.setFiles(Object.keys(files), ignored);
  for (const [path, text] of Object.entries(files))
    if (isTrackerFile(path)) takeTrackerText(repository.tracker, path, text);
  repository.evidenceIsRead = true;
  repository.tracker.isRead = true;
  return repository;
}

export const evidenceIn = (files: Readonly<Record<string, string>>, ignored: readonly string[] = []): Evidence =>
  evidenceOf(trackedRepository(files, ignored), strictHost);

/** A milestone of a plan of the test's own. */
export const milestoneWith = (
  requirements: readonly Requirement[],
  more: Partial<PlanMilestone> = {},
): PlanMilestone => ({
  id: 'm-1-test',
  title: 'Test',
  deliverable: 'Something',
  successHint: '',
  source: '',
  requirements,
  ...more,
});

export const detectIn = (
  files: Readonly<Record<string, string>>,
  requirement: Partial<Requirement>,
  ignored: readonly string[] = [],
): Detection =>
  detectMilestone(
    milestoneWith([{ title: 'a thing', next: 'Add the thing.', ...requirement }]),
    evidenceIn(files, ignored),
    () => undefined,
  );

/** `+ path:line text` for what speaks for the milestone, `-` for what is missing there; the state in front. */
export const told = ({ state, reasons, next }: Detection): readonly string[] => [
  state,
  ...reasons.map(({ path, line, text, speaksFor }) => `${speaksFor ? '+' : '-'} ${path}:${line} ${text}`),
  ...(next === '' ? [] : [`> ${next}`]),
];

/** What one detector says of a repository. */
export const toldBy = (
  detector: string,
  files: Readonly<Record<string, string>>,
  ignored: readonly string[] = [],
): readonly string[] => told(detectIn(files, { detector }, ignored));

const toCell = ([kind, ...lines]: readonly ['code' | 'markdown', ...string[]]): unknown => ({
  cell_type: kind,
  metadata: {},
  source: lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line)),
  ...(kind === 'code' ? { execution_count: 1, outputs: [{ output_type: 'stream', text: ['printed\n'] }] } : {}),
});

/** A notebook as Jupyter writes it, one item on a line; each cell is its kind and its lines. */
export const notebookOf = (...cells: readonly (readonly ['code' | 'markdown', ...string[]])[]): string => {
  const metadata = { kernelspec: { name: 'python3', language: 'python' } };
  return `${JSON.stringify({ cells: cells.map(toCell), metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
};

/** A text of these lines. */
export const text = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
