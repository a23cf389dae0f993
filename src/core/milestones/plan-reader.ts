import { FORMATS } from '../document/format';
import {
  TRACKS,
  type Dimension,
  type Kpi,
  type Plan,
  type PlanMilestone,
  type PlanPart,
  type Requirement,
  type TrackId,
} from './plan';

type Values = Readonly<Record<string, unknown>>;

const valuesOf = (value: unknown): Values =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Values) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textsOf = (value: unknown): readonly string[] =>
  listOf(value).filter((item): item is string => typeof item === 'string');
const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

export const isTrack = (id: unknown): id is TrackId => TRACKS.some((track) => track.id === id);

/**
 * A plan as `schemas/plan.schema.json` has it, from plain data. What is not as the schema wants it is left out, so that the
 * rest of somebody's plan is shown while they write, and of milestones with the same id all but the first; undefined when
 * there is no plan to be seen.
 */
export function planFrom(data: unknown): Plan | undefined {
  const { id, title, summary, part_name, parts, kpis, scorecard } = valuesOf(data);
  if (textOf(id) === '' || !Array.isArray(parts)) return undefined;
  const milestoneIds = new Set<string>();
  const partIds = new Set<string>();
  return {
    id: textOf(id),
    title: textOf(title) || textOf(id),
    summary: textOf(summary),
    partName: textOf(part_name),
    parts: parts.map(partFrom).map((part, index) => ({
      ...part,
      // Who looks at a plan tells its parts and milestones apart by their ids.
      id: isFirst(part.id, partIds) ? part.id : `${part.id} (${index + 1})`,
      milestones: part.milestones.filter((milestone) => isFirst(milestone.id, milestoneIds)),
    })),
    kpis: named(kpis).map(kpiFrom),
    scorecard: named(scorecard).map(dimensionFrom),
  };
}

/** Whether an id was not met before; from now on it was. */
const isFirst = (id: string, met: Set<string>): boolean => !met.has(id) && met.add(id).has(id);

const named = (list: unknown): readonly Values[] =>
  listOf(list)
    .map(valuesOf)
    .filter(({ id }) => textOf(id) !== '');

function partFrom(data: unknown, index: number): PlanPart {
  const { id, title, summary, days, proposal, milestones } = valuesOf(data);
  return {
    id: textOf(id) || `part-${index + 1}`,
    title: textOf(title),
    summary: textOf(summary),
    days: Math.round(Math.max(0, numberOf(days))),
    isProposal: proposal === true,
    milestones: named(milestones).map(milestoneFrom),
  };
}

function milestoneFrom(data: Values): PlanMilestone {
  const { id, title, deliverable, success_check, source, proposal, tracks, requirements, same_as, artifact } = data;
  const forTracks = textsOf(tracks).filter(isTrack);
  return {
    id: textOf(id),
    title: textOf(title) || textOf(id),
    deliverable: textOf(deliverable),
    successHint: textOf(success_check),
    source: textOf(source),
    isProposal: proposal === true,
    requirements: listOf(requirements).map(valuesOf).map(requirementFrom),
    sameAs: textsOf(same_as),
    ...(forTracks.length > 0 ? { tracks: forTracks } : {}),
    ...(textOf(artifact) === '' ? {} : { artifact: textOf(artifact) }),
  };
}

function requirementFrom(data: Values): Requirement {
  const { title, next, files, contains, at_least, document, check, detector } = data;
  const kind = FORMATS.find((format) => format.kind === valuesOf(document)['kind'])?.kind;
  return {
    title: textOf(title),
    next: textOf(next),
    ...(Array.isArray(files) ? { files: textsOf(files) } : {}),
    ...(Array.isArray(contains) ? { contains: textsOf(contains) } : {}),
    ...(typeof at_least === 'number' ? { atLeast: at_least } : {}),
    ...(kind ? { document: { kind, without: textsOf(valuesOf(document)['without']) } } : {}),
    ...(isCheck(check) ? { check } : {}),
    ...(typeof detector === 'string' ? { detector } : {}),
  };
}

/** Whether there is a check of that name is for the one to say who runs it. */
const isCheck = (id: unknown): id is NonNullable<Requirement['check']> =>
  typeof id === 'string' && id.startsWith('readme/');

const kpiFrom = ({ id, title, unit, example }: Values): Kpi => ({
  id: textOf(id),
  title: textOf(title) || textOf(id),
  unit: textOf(unit),
  example: textOf(example),
});

const dimensionFrom = ({ id, title, weight, inputs, milestones }: Values): Dimension => ({
  id: textOf(id),
  title: textOf(title) || textOf(id),
  weight: numberOf(weight),
  inputs: textOf(inputs),
  milestones: textsOf(milestones),
});
