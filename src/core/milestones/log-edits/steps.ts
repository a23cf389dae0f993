import { NOTE_FIELDS } from '../../../protocol/milestones-report';
import type { LogChange } from '../../../protocol/milestones-requests';
import { locate, type Path } from '../../document/data/locate';
import { resolve, type DataNode } from '../../document/data/node';
import type { MilestoneLogFacts } from '../../facts/milestone-log';
import { relativePath } from '../../portfolio/path';
import { isDay } from '../day';
import { TRACKS } from '../plan';
import { cleanText } from './clean-text';
import type { Value } from './write-yaml';

/** One thing to do to the data of a log. */
export type Step =
  | { readonly kind: 'set' | 'append'; readonly path: Path; readonly value: Value }
  | { readonly kind: 'remove'; readonly path: Path };

/** What to do, nothing when the log says so already, or why nothing can be done, in a sentence or two. */
export type Steps = readonly Step[] | string;

/** What the log says before a change. */
export interface Before {
  readonly root: DataNode | undefined;
  readonly facts: MilestoneLogFacts;
  /** Of the log, from the workspace's folder. */
  readonly folder: string;
}

type Of<Kind extends LogChange['kind']> = LogChange & { readonly kind: Kind };

/** What a change means for a log. */
export function stepsOf(change: LogChange, before: Before): Steps {
  switch (change.kind) {
    case 'choose-plan':
      return choosePlan(change, before);
    case 'remove-plan': {
      const known = before.facts.plans.find(({ plan }) => plan.value === change.plan);
      return known ? [remove(['plans', known.index])] : [];
    }
    case 'set-track':
      return setTrack(change.track, before);
    case 'set-status': {
      const path = ['milestones', change.id, 'status'];
      // What nobody has written is still to be done.
      return change.status === 'todo' && !locate(before.root, path) ? [] : set(before, path, change.status);
    }
    case 'set-due':
      if (change.due !== null && !isDay(change.due)) return notADay(change.due);
      return setOrRemove(before, ['milestones', change.id, 'due'], change.due);
    case 'add-evidence':
      return addEvidence(change, before);
    case 'remove-evidence':
      return removeEvidence(change, before);
    case 'set-note':
      return setOrRemove(before, ['milestones', change.id, 'note', change.field], cleanText(change.text) || null);
    case 'start-note':
      return startNote(change.id, before);
    case 'set-score':
      return setScore(change, before);
    case 'set-kpi':
      return setOrRemove(before, ['kpis', change.id, change.field], cleanText(change.text) || null);
  }
}

const remove = (path: Path): Step => ({ kind: 'remove', path });

/** Whether a value stands there, and not only a key that waits for one. */
function isWritten({ root }: Before, path: Path): boolean {
  const found = locate(root, path);
  return found?.entry?.merged === false && resolve(found.node)?.value !== null;
}

function set(before: Before, path: Path, value: string | number): readonly Step[] {
  const node = resolve(locate(before.root, path)?.node);
  const written = node?.type === 'scalar' ? node.value : undefined;
  const isSame = typeof written === 'string' ? written.trim() === value : written === value;
  return isSame ? [] : [{ kind: 'set', path, value }];
}

function setOrRemove(before: Before, path: Path, value: string | number | null): readonly Step[] {
  if (value !== null) return set(before, path, value);
  return isWritten(before, path) ? [remove(path)] : [];
}

const notADay = (text: string): string => `"${text}" is no date. Write it as year-month-day, as in 2026-09-07.`;

function choosePlan({ plan, start, track }: Of<'choose-plan'>, before: Before): Steps {
  if (plan.trim() === '')
    return 'There is no plan without a name. Choose one that is offered, or the path of a plan file.';
  if (!isDay(start)) return notADay(start);
  const ofTrack = setTrack(track, before);
  if (typeof ofTrack === 'string') return ofTrack;
  const known = before.facts.plans.find((one) => one.plan.value === plan);
  if (!known) return [...ofTrack, { kind: 'append', path: ['plans'], value: { plan, start } }];
  return [...ofTrack, ...set(before, ['plans', known.index, 'start'], start)];
}

function setTrack(track: string | null, before: Before): Steps {
  if (track !== null && !TRACKS.some(({ id }) => id === track))
    return `There is no role track "${track}". Choose one of ${TRACKS.map(({ id }) => id).join(', ')}.`;
  return setOrRemove(before, ['track'], track);
}

function addEvidence({ id, target }: Of<'add-evidence'>, before: Before): Steps {
  const written = linkFrom(before.folder, target.trim());
  if (written === '') return 'There is no path to add. Choose a file of the folder, or write an address.';
  const known = before.facts.milestones.find((one) => one.id.value === id)?.evidence ?? [];
  if (known.some(({ value }) => plain(value) === plain(written))) return [];
  const path = ['milestones', id, 'evidence'];
  // A list that stands elsewhere is written out, so that it does not grow there.
  const node = locate(before.root, path);
  const isElsewhere = node !== undefined && (node.node.type === 'alias' || node.entry?.merged === true);
  return isElsewhere
    ? [{ kind: 'set', path, value: [...known.map(({ value }) => value), written] }]
    : [{ kind: 'append', path, value: written }];
}

/** An address stays as it is; a path starts at the folder of the log. */
const linkFrom = (folder: string, target: string): string =>
  /^[a-z][a-z0-9+.-]+:/i.test(target)
    ? target
    : relativePath(folder, target.replaceAll('\\', '/').replace(/^(\.?\/)+/, ''));

const plain = (path: string): string => path.replaceAll('\\', '/').replace(/^\.\//, '');

function removeEvidence({ id, target }: Of<'remove-evidence'>, before: Before): Steps {
  const path = ['milestones', id, 'evidence'];
  const list = locate(before.root, path)?.node;
  if (list?.type === 'scalar') return String(list.value).trim() === target.trim() ? [remove(path)] : [];
  if (list?.type !== 'seq') return [];
  const index = list.items.findIndex((item) => {
    const node = resolve(item);
    return node?.type === 'scalar' && String(node.value).trim() === target.trim();
  });
  return index < 0 ? [] : [remove([...path, index])];
}

function startNote(id: string, before: Before): readonly Step[] {
  const path = ['milestones', id, 'note'];
  const missing = NOTE_FIELDS.filter((field) => !locate(before.root, [...path, field]));
  const all: Value = Object.fromEntries(missing.map((field) => [field, null]));
  if (missing.length === NOTE_FIELDS.length) return [{ kind: 'set', path, value: all }];
  return missing.map((field) => ({ kind: 'set', path: [...path, field], value: null }));
}

function setScore({ id, score }: Of<'set-score'>, before: Before): Steps {
  if (score !== null && !(score >= 0 && score <= 5)) return 'A score goes from 0 to 5. Write a number in between.';
  return setOrRemove(before, ['scorecard', id], score);
}
