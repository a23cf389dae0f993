import { DECLARED, NOTE_FIELDS, type DeclaredState } from '../../protocol/milestones-report';
import { child, entryOf } from '../document/data/locate';
import { resolve, type DataNode, type Entry } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import type { Fact } from './fact';
import type { ChosenPlan, LoggedKpi, LoggedMilestone, LoggedScore, MilestoneLogFacts } from './milestone-log';
import { itemsAt, numberOf, placeOf, present, textAt, textsAt } from './read-values';

/** Reads a log of milestones, `schemas/milestones.schema.json`; of one that is half typed, what is there. */
export function readMilestoneLog({ data }: PortfolioDocument): MilestoneLogFacts {
  const root = data?.root;
  return present({
    track: textAt(root, 'track'),
    plans: itemsAt(root, 'plans').flatMap(planOf),
    milestones: entriesAt(root, 'milestones').map(milestoneOf),
    kpis: entriesAt(root, 'kpis').map(kpiOf),
    scorecard: entriesAt(root, 'scorecard').map(scoreOf),
  });
}

/** The entries of a mapping; empty when there is none. */
function entriesAt(parent: DataNode | undefined, key: string): readonly Entry[] {
  const content = resolve(entryOf(parent, key)?.value);
  return content?.type === 'map' ? content.entries : [];
}

const keyOf = ({ key, keySpan: { start, end } }: Entry): Fact<string> => ({ value: key, span: { start, end } });

function planOf(item: DataNode, index: number): ChosenPlan[] {
  const plan = textAt(item, 'plan');
  return plan ? [present({ plan, index, start: textAt(item, 'start') })] : [];
}

function milestoneOf(entry: Entry): LoggedMilestone {
  const { value } = entry;
  const note = child(value, 'note');
  return present({
    id: keyOf(entry),
    status: statusOf(value),
    due: textAt(value, 'due'),
    evidence: textsAt(value, 'evidence'),
    evidenceSpan: entryOf(value, 'evidence')?.keySpan,
    note: present(Object.fromEntries(NOTE_FIELDS.map((field) => [field, textAt(note, field)]))),
    noteSpan: entryOf(value, 'note')?.keySpan,
  });
}

/** Elsewhere `todo` stands for an answer that is still to come; here it is one. */
function statusOf(milestone: DataNode): LoggedMilestone['status'] {
  const entry = entryOf(milestone, 'status');
  const written = resolve(entry?.value)?.value;
  return entry && typeof written === 'string' && isDeclared(written)
    ? { value: written, span: placeOf(entry) }
    : undefined;
}

const isDeclared = (status: string): status is DeclaredState => DECLARED.some((state) => state === status);

const kpiOf = (entry: Entry): LoggedKpi =>
  present({
    id: keyOf(entry),
    value: textAt(entry.value, 'value'),
    target: textAt(entry.value, 'target'),
    source: textAt(entry.value, 'source'),
  });

const scoreOf = (entry: Entry): LoggedScore => present({ id: keyOf(entry), score: numberOf(entry.value) });
