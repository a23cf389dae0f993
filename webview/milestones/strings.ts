// Every word that the milestones panel shows of its own accord.
import { TRACKS, type DeclaredState, type DetectedState, type NoteField } from '../../src/protocol/milestones-report';

export const DECLARED_WORDS: Readonly<Record<DeclaredState, string>> = {
  todo: 'To do',
  'in-progress': 'In progress',
  done: 'Done',
  skipped: 'Skipped',
};

export const DETECTED_WORDS: Readonly<Record<DetectedState, string>> = {
  met: 'shown by the repository',
  partly: 'partly shown',
  'not-met': 'not shown yet',
  'cannot-tell': 'cannot be seen',
};

/** The fields of the practice note, each with the question that it answers. */
export const NOTE_WORDS: Readonly<Record<NoteField, readonly [name: string, question: string]>> = {
  objective: ['Objective', 'What is to be reached?'],
  success_check: ['Success check', 'Which number, above or below what, says that it was reached?'],
  experiment: ['Experiment', 'What is tried in small before it is scaled?'],
  what_changed: ['What changed', 'What is different now?'],
  why: ['Why', 'What is the reason for the change?'],
  next: ['What next', 'What is to be tested next?'],
};

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** @param day `YYYY-MM-DD` */
export function dayText(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : DAY.format(date);
}

/** Name of a role track; of one that nobody knows, its id. */
export const trackTitle = (id: string | null): string =>
  id === null ? TEXT.allTracks : (TRACKS.find((track) => track.id === id)?.title ?? id);

export const TEXT = {
  title: 'Milestones',
  openLog: (path: string) => `Open ${path} in the editor`,
  track: 'Track',
  allTracks: 'All tracks',
  change: 'Change...',
  changeTrack: (track: string) => `Change the role track, now ${track}`,
  choosePlan: 'Choose a Plan...',
  folder: 'Folder',
  plans: 'Plans',
  noPlan: (title: string) =>
    `No plan is chosen in this folder, so this is what the repository shows of "${title}". Choose a plan to keep a log in milestones.yaml.`,
  brokenLog: (path: string, message: string) => `${path} cannot be read, so nothing can be changed here: ${message}`,
  openBroken: 'Go to the Mistake',
  overview: 'Overview',
  done: 'Done',
  shown: 'Shown by the repository',
  overdue: 'Overdue',
  ofAll: (part: number, all: number) => `${part} of ${all}`,
  summary: (done: number, shown: number, all: number) =>
    `${done} of ${all} milestones done, ${shown} shown by the repository`,
  views: 'Views',
  list: 'Milestones',
  progress: 'Progress',
  scorecard: 'Scorecard',
  search: 'Filter milestones by text',
  all: 'All',
  toDo: 'To do',
  due: 'Due',
  missing: 'Missing evidence',
  nothingMatches: 'Nothing matches the filter.',
  clearFilter: 'Show everything',
  proposal: 'our proposal',
  dueOn: (day: string) => `Due ${dayText(day)}`,
  overdueSince: (day: string) => `Overdue since ${dayText(day)}`,
  firstSeen: (day: string) => `in git since ${dayText(day)}`,
  lastChanged: (day: string) => `last changed ${dayText(day)}`,
  stale: 'its evidence is old',
  partDone: (done: number, all: number) => `${done}/${all}`,
  next: 'Next: ',
  writeArtifact: 'Write It',
  places: 'What the repository shows',
  speaksFor: 'Speaks for it: ',
  speaksAgainst: 'Still missing: ',
  details: 'Status, evidence and note',
  detailsOf: (title: string) => `Status, evidence and note of ${title}`,
  status: 'Status',
  dueDate: 'Due',
  evidence: 'Evidence',
  noEvidence: 'No evidence is named yet.',
  addEvidence: 'Add File...',
  remove: (target: string) => `Remove ${target}`,
  gone: 'not there',
  note: 'Practice note',
  saved: 'Saved to the log.',
  discard: 'Take what the file says',
  keepMine: 'Write mine',
  changedMeanwhile: 'The file says something else by now.',
  successHint: 'A check could be: ',
  source: 'Source: ',
  burnUp: 'Evidence in git against the plan',
  burnUpWhat: 'Milestones whose evidence was in git on that day, and milestones that the plan wants by then.',
  shownLine: 'In git',
  plannedLine: 'Planned',
  cadence: 'Work by week',
  cadenceWhat: 'Commits in each week, and milestones whose evidence first appeared in it.',
  commits: 'Commits',
  newMilestones: 'New milestones',
  asTable: 'As a table',
  day: 'Day',
  week: 'Week of',
  noBurnUp: 'No milestone has evidence in git yet. Commit what you have to see the line rise.',
  noCadence: 'There are no commits to show yet.',
  reading: 'The history of the repository is being read...',
  kpis: 'Key figures',
  kpi: 'Figure',
  kpiExample: 'Example of a target',
  value: 'Value',
  valueOf: (title: string) => `Value of ${title}`,
  valueSource: 'Where it is measured',
  sourceOf: (title: string) => `Where ${title} is measured`,
  dimension: 'Dimension',
  weight: 'Weight',
  evidenceColumn: 'Milestones shown',
  score: 'Your score',
  scoreOf: (title: string) => `Your score for ${title}`,
  noScore: '–',
  weighted: (score: string, of: string) => `Weighted score: ${score} of 5, with ${of} of the weight scored.`,
  scorecardWhat: 'What a reviewer will look at, with your own score from 0 to 5 beside what the repository shows.',
  noScorecard: 'This plan has no scorecard and no key figures. The six-chapter transition has both.',
  noFolder: 'Open a folder first',
  noFolderWhy: 'Milestones are kept in a file of your project, milestones.yaml, and shown by the files around it.',
  openFolder: 'Open Folder...',
} as const;
