import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { NEW_LOG_PATH } from '../core/milestones/change-log';
import type { Evidence } from '../core/milestones/detectors/detector';
import { evidenceOf } from '../core/milestones/evidence';
import { milestonesReport } from '../core/milestones/report';
import { unknownPlans } from '../core/milestones/report/chosen-plans';
import { findLog } from '../core/milestones/report/log';
import { wantedTexts } from '../core/milestones/report/wanted-texts';
import type { HistoryAnswer } from '../core/milestones/history';
import type { Repository } from '../core/portfolio/repository';
import { loadRepository } from '../node/load-repository';
import { loadTrackerTexts } from '../node/load-tracker-texts';
import { failureOf } from '../node/read-file';
import { workspaceRoot } from '../node/repository-root';
import { readFolderSettings } from '../node/settings-file';
import { today } from '../node/today';
import type { MilestonesReport } from '../protocol/milestones-report';
import type { MilestonesArguments } from './arguments';
import { notesOn } from './load';
import { progressLine } from './progress';
import { plural } from './report';
import { ruleHost } from './rule-host';
import { pathsFrom } from './targets';
import type { Terminal } from './terminal';

const never = { aborted: false };

const NO_GIT: HistoryAnswer = { unknown: 'Git was not asked, because of --no-git.' };

export interface LoadedMilestones {
  /** Undefined when the folder cannot be read. */
  readonly report: MilestonesReport | undefined;
  /** What could not be read, in words. */
  readonly failures: readonly string[];
}

/** Reads a folder, as an editor that has it open would, and what git tells of it. */
export async function loadMilestones(
  { folder: given, git }: MilestonesArguments,
  terminal: Terminal,
  warn: (line: string) => void,
): Promise<LoadedMilestones> {
  const root = resolve(terminal.folder, given);
  const problem = await stat(root).then(
    (found) => (found.isDirectory() ? undefined : 'it is no folder'),
    (error: unknown) => failureOf(error).message,
  );
  if (problem !== undefined) return { report: undefined, failures: [`${given}: ${problem}`] };
  const show = pathsFrom(terminal.folder, { root });
  const { folder: origin, settings, mistakes } = await readFolderSettings(root, await workspaceRoot(root));
  for (const mistake of mistakes)
    warn(`${pathsFrom(terminal.folder, { root: origin })(join('.vscode', 'settings.json'))}: ${mistake}`);
  const progress = progressLine(terminal);
  const loaded = await loadRepository(root, { ...settings, signal: never }, progress.report);
  const { repository, failures } = loaded;
  repository.profiles = settings.caseStudy.profile;
  await loadTrackerTexts(root, repository, never, wantedTexts(repository));
  progress.clear();
  for (const note of notesOn(loaded, show)) warn(note);
  const evidence = evidenceOf(repository, ruleHost(warn, show));
  const report = milestonesReport({
    evidence,
    history: git ? await readHistory(root, terminal) : NO_GIT,
    today: today(),
  });
  // Of a broken log nobody knows what its author has meant.
  if (report.log.kind !== 'broken') {
    for (const { log, plan } of unknownPlans(repository))
      warn(`${show(log)}: there is no plan "${plan}"; it is left out`);
    for (const line of leftOut(repository, evidence, show)) warn(line);
  }
  return { report, failures: Array.from(failures, ([path, { message }]) => `${show(path)}: ${message}`) };
}

/** Of what in the log counts for nothing: a role track that there is not, a day that no calendar has, a log that is none. */
function leftOut(repository: Repository, evidence: Evidence, show: (path: string) => string): readonly string[] {
  const log = findLog(repository);
  if (!log)
    return repository.has(NEW_LOG_PATH) === true
      ? [`${show(NEW_LOG_PATH)}: it is no log of milestones, so it is not read; write \`plans:\` into it`]
      : [];
  const errors = evidence.findingsOf(log).filter(({ severity }) => severity === 'error').length;
  if (errors === 0) return [];
  const path = show(log.path);
  return [
    `${path}: ${plural(errors, 'mistake')}, and what they are about is left out; \`ml-portfolio check ${path}\` lists them`,
  ];
}

async function readHistory(root: string, terminal: Terminal): Promise<HistoryAnswer> {
  const progress = progressLine(terminal, undefined, 'commits');
  // What needs git is a bundle of its own.
  const { HistoryReader } = await import('../node/git/index');
  const answer = await new HistoryReader().historyOf(root, {
    ...(terminal.interactive && { progress: (done, total) => progress.report(done, total ?? done) }),
  });
  progress.clear();
  return answer;
}
