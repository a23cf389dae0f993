import type { Path } from '../document/data/locate';
import type { PortfolioDocument } from '../document/document';
import { itemsAt, textAt } from '../facts/read-values';
import { allPlans, plansOfLog } from '../milestones/known-plans';
import type { Plan, PlanMilestone } from '../milestones/plan';
import { milestonesOf, planOf } from '../milestones/plans';
import { planNamed } from '../milestones/report/chosen-plans';
import { dirname } from '../portfolio/path';
import type { Repository } from '../portfolio/repository';
import type { Span } from '../text/span';

/** Something that plans give an id: a milestone, a KPI, a dimension of the scorecard. */
export interface Named {
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** Whether a plan has it that the log follows. */
  readonly isFollowed: boolean;
}

type Lister = (plan: Plan) => readonly Omit<Named, 'isFollowed'>[];

/** What the keys of a mapping of the log are, by the mapping's key. */
const LISTERS: Readonly<Record<string, Lister>> = {
  milestones: (plan) => milestonesOf(plan).map((one) => ({ id: one.id, title: one.title, text: describe(one, plan) })),
  kpis: ({ kpis = [] }) =>
    kpis.map(({ id, title, unit, example }) => ({
      id,
      title,
      text: lines(`**${title}** (${unit})`, example && `Example of a target: ${example}`),
    })),
  scorecard: ({ scorecard = [] }) =>
    scorecard.map(({ id, title, weight, inputs, milestones }) => ({
      id,
      title,
      text: lines(
        `**${title}** (${weight} %)`,
        inputs && `Judged by: ${inputs}`,
        milestones.length > 0 && `Milestones: ${milestones.map((one) => `\`${one}\``).join(', ')}`,
      ),
    })),
};

const lines = (...parts: readonly (string | false)[]): string =>
  parts.filter((part) => part !== false && part !== '').join('\n\n');

function describe(milestone: PlanMilestone, plan: Plan): string {
  const part = plan.parts.find(({ milestones }) => milestones.includes(milestone));
  return lines(
    `**${milestone.title}**`,
    milestone.deliverable && `To show: ${milestone.deliverable}`,
    milestone.successHint && `Success check: ${milestone.successHint}`,
    `*${[plan.title, part?.title, milestone.source && `source: ${milestone.source}`].filter(Boolean).join('; ')}*`,
  );
}

/** What the keys of the mapping at a path of a log may be, those of its own plans first. */
export function namesAt(document: PortfolioDocument, path: Path, repository: Repository): readonly Named[] {
  const lister = document.format.id === 'milestones' && path.length === 1 ? LISTERS[String(path[0])] : undefined;
  if (!lister) return [];
  const { plans } = plansOfLog(document, repository);
  const others = allPlans(repository).filter((plan) => !plans.includes(plan));
  const listed = [
    ...plans.flatMap(lister).map((one) => ({ ...one, isFollowed: true })),
    ...others.flatMap(lister).map((one) => ({ ...one, isFollowed: false })),
  ];
  const seen = new Set<string>();
  return listed.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** Milestones of all plans, for places that name one of them. */
export const milestoneNames = (repository: Repository): readonly Omit<Named, 'isFollowed'>[] =>
  allPlans(repository).flatMap((plan) => LISTERS['milestones']?.(plan) ?? []);

/** What a plan is about, in Markdown; undefined when there is none of that name. */
export function describePlan(document: PortfolioDocument, name: string, repository: Repository): string | undefined {
  const plan = planNamed(name, dirname(document.path), repository);
  const count = plan ? milestonesOf(plan).length : 0;
  return plan && lines(`**${plan.title}**`, plan.summary, `${count} ${count === 1 ? 'milestone' : 'milestones'}`);
}

/** Where a plan file of the repository has a milestone; built-in plans are no files of it. */
export function milestonePlace(
  id: string,
  repository: Repository,
): { readonly document: PortfolioDocument; readonly span: Span } | undefined {
  for (const document of repository.ofKind('milestone-plan')) {
    if (!planOf(document)) continue;
    for (const part of itemsAt(document.data?.root, 'parts')) {
      for (const milestone of itemsAt(part, 'milestones')) {
        const written = textAt(milestone, 'id');
        if (written?.value === id) return { document, span: written.span };
      }
    }
  }
  return undefined;
}
