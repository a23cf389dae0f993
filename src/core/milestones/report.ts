import type { MilestonesReport, ReportedHistory, ReportedPart, ReportedPlan } from '../../protocol/milestones-report';
import { detectMilestone, requirementsOf } from './detect';
import type { Detection, Evidence } from './detectors/detector';
import type { HistoryAnswer } from './history';
import type { Plan, PlanMilestone } from './plan';
import { forTrack, milestonesOf } from './plans';
import { detectRequirement } from './requirements/detect-requirement';
import { burnUp, cadence } from './report/burn-up';
import { addDays } from './report/calendar';
import { followedPlans, milestoneLookup, type FollowedPlan } from './report/chosen-plans';
import { DatedEvidence } from './report/dated-evidence';
import { readLog, type TrackedLog } from './report/log';
import { reportMilestone, type MilestoneSources } from './report/milestone';
import { reportKpis, reportScorecard } from './report/numbers';

export interface ReportInput {
  /** Of a repository with the texts that the tracker asks for, as it is now; what was found in it need not be found again. */
  readonly evidence: Evidence;
  readonly history: HistoryAnswer | 'reading';
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** What the plans of a repository's log want, what the repository shows of it, and since when. */
export function milestonesReport(input: ReportInput): MilestonesReport {
  const steps = reportInSteps(input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same with a pause behind each requirement, for somebody who has other work in between. */
export function* reportInSteps({
  evidence,
  history,
  today,
}: ReportInput): Generator<undefined, MilestonesReport, undefined> {
  const { repository } = evidence;
  const log = readLog(repository);
  const followed = followedPlans(log, repository);
  const lookup = milestoneLookup(followed);
  const detections = new Map<PlanMilestone, Detection>();
  const detect = (milestone: PlanMilestone): Detection => {
    const known = detections.get(milestone) ?? detectMilestone(milestone, evidence, lookup);
    detections.set(milestone, known);
    return known;
  };
  for (const { plan } of followed)
    for (const milestone of milestonesOf(forTrack(plan, log.track))) {
      // The evidence remembers what detectors find, so the milestone as a whole is cheap then.
      for (const requirement of requirementsOf(milestone, lookup)) {
        detectRequirement(requirement, evidence);
        yield;
      }
      detect(milestone);
    }
  const dates = new DatedEvidence(history, repository, today);
  const world: World = { log, lookup, repository, dates, today, logFolder: log.folder, detect };
  const plans = followed.map((plan) => reportPlan(plan, world));
  return { version: 1, log: log.state, track: log.track, plans, history: reportHistory(history, plans, world) };
}

interface World extends MilestoneSources {
  readonly log: TrackedLog;
  readonly lookup: (id: string) => PlanMilestone | undefined;
}

function reportPlan({ id, plan, start }: FollowedPlan, world: World): ReportedPlan {
  const { log, today, dates } = world;
  const shown = forTrack(plan, log.track);
  const dueOf = (days: number): string | null => (start === null ? null : addDays(start, days));
  const milestones = shown.parts.flatMap((part) =>
    part.milestones.map((milestone) =>
      reportMilestone(milestone, part, dueOf(part.days), log.milestones.get(milestone.id), world),
    ),
  );
  return {
    id,
    title: plan.title,
    summary: plan.summary,
    partName: plan.partName === '' ? 'Part' : plan.partName,
    start,
    parts: shown.parts.map((part): ReportedPart => ({
      id: part.id,
      title: titleOf(plan, part),
      summary: part.summary,
      due: dueOf(part.days),
      isProposal: part.isProposal === true,
    })),
    milestones,
    burnUp: burnUp(milestones, start, today, dates.isKnown),
    kpis: reportKpis(plan, log),
    scorecard: reportScorecard(plan, milestones, world),
  };
}

/** "Chapter 2: Data"; the number is that of the whole plan, also when a track leaves parts of it out. */
function titleOf({ partName, parts }: Plan, { id, title }: { readonly id: string; readonly title: string }): string {
  if (partName === '') return title === '' ? id : title;
  const name = `${partName} ${parts.findIndex((part) => part.id === id) + 1}`;
  return title === '' ? name : `${name}: ${title}`;
}

function reportHistory(
  history: HistoryAnswer | 'reading',
  plans: readonly ReportedPlan[],
  { dates, today, lookup }: World,
): ReportedHistory {
  if (history === 'reading') return { kind: 'reading' };
  if ('unknown' in history) return { kind: 'unknown', reason: history.unknown };
  const all = new Map(plans.flatMap(({ milestones }) => milestones).map((milestone) => [milestone.id, milestone]));
  // A week of a roadmap that stands for a milestone of a chapter is no second one.
  const once = Array.from(all.values()).filter(({ id }) => !lookup(id)?.sameAs?.some((same) => all.has(same)));
  return {
    kind: 'known',
    commits: history.commits.length,
    limits: history.limits,
    cadence: cadence(dates.commits, once, today),
  };
}
