import type { Detection, Evidence } from './detectors/detector';
import type { PlanMilestone, Requirement } from './plan';
import { detectRequirement } from './requirements/detect-requirement';
import { allOf } from './requirements/states';

/** More places than these nobody looks at one by one. */
const MOST_REASONS = 20;

/**
 * What the repository shows of a milestone.
 * @param lookup finds the milestones that `sameAs` names, among all plans
 */
export function detectMilestone(
  milestone: PlanMilestone,
  evidence: Evidence,
  lookup: (id: string) => PlanMilestone | undefined,
): Detection {
  // Of what no file can show nobody can say that it is missing: without requirements the state is `cannot-tell`.
  const { state, reasons, next } = allOf(
    requirementsOf(milestone, lookup).map((requirement) => detectRequirement(requirement, evidence)),
  );
  return { state, reasons: distinct(reasons).slice(0, MOST_REASONS), next };
}

/** The requirements of a milestone and of those that it is the same as, each once. */
export function requirementsOf(
  milestone: PlanMilestone,
  lookup: (id: string) => PlanMilestone | undefined,
): readonly Requirement[] {
  const seen = new Set<PlanMilestone>();
  const requirements = new Set<Requirement>();
  const collect = (one: PlanMilestone): void => {
    // Two plans of a user's own may name each other.
    if (seen.has(one)) return;
    seen.add(one);
    for (const requirement of one.requirements ?? []) requirements.add(requirement);
    for (const id of one.sameAs ?? []) {
      const other = lookup(id);
      if (other) collect(other);
    }
  };
  collect(milestone);
  return [...requirements];
}

/** The globs of files in which words are looked for: those that `loadTrackerTexts` has to read beside the usual ones. */
export const globsWithWords = (milestones: Iterable<PlanMilestone>): ReadonlySet<string> =>
  new Set(
    Array.from(milestones).flatMap(({ requirements = [] }) =>
      requirements.flatMap(({ files = [], contains = [] }) => (contains.length > 0 ? files : [])),
    ),
  );

function distinct(reasons: Detection['reasons']): Detection['reasons'] {
  const seen = new Set<string>();
  return reasons.filter(({ path, line, text }) => {
    const key = `${path}\n${line}\n${text}`;
    return !seen.has(key) && seen.add(key);
  });
}
