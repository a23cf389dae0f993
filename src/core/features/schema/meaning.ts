import { libraries as datasetLibraries } from '../../../../schemas/data/dataset-libraries.json';
import { multilinguality } from '../../../../schemas/data/dataset-enums.json';
import { frameworks } from '../../../../schemas/data/eval-frameworks.json';
import { libraries as modelLibraries } from '../../../../schemas/data/model-libraries.json';
import { goal, searchMethod, selectionData, splitStrategy } from '../../../../schemas/data/vocabulary.json';
import {
  aliases,
  extraFamilyCodes,
  iso639_1,
  iso639_3,
  licenses,
  modalities,
  official,
  special,
  tasks,
  unofficial,
} from '../../hub/lists';
import { retiredTask } from '../../hub/tasks';

/** What an id of a list stands for. */
export interface Meaning {
  /** Name for people: "Apache license 2.0", "German". */
  readonly name?: string;
  /** A sentence in Markdown that says more than the name. */
  readonly note?: string;
}

type Words = Readonly<Record<string, string | undefined>>;

/** Own keys only, so that an id such as `constructor` means nothing. */
const look = <T>(words: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(words, id) ? words[id] : undefined;

const named =
  (words: Words) =>
  (id: string): Meaning | undefined => {
    const name = look(words, id);
    return name === undefined ? undefined : { name };
  };

function license(id: string): Meaning | undefined {
  const found = licenses.find((one) => one.id === id);
  if (!found) return undefined;
  return { name: found.name, ...('url' in found ? { note: `[Text of the licence](${found.url})` } : {}) };
}

function task(id: string): Meaning | undefined {
  const found = tasks.find((one) => one.id === id);
  const retired = retiredTask(id);
  if (retired) return { note: `Off the list since ${retired.left}. \`${retired.replacement}\` stands for it now.` };
  if (!found) return undefined;
  const modality = look(modalities as Words, found.modality);
  return { name: found.name, ...(modality === undefined ? {} : { note: modality }) };
}

function subtask(id: string): Meaning | undefined {
  const parents = tasks.filter((one) => 'subtasks' in one && (one.subtasks as readonly string[]).includes(id));
  return parents.length === 0 ? undefined : { note: `Belongs to ${parents.map(({ name }) => name).join(', ')}` };
}

function framework(id: string): Meaning | undefined {
  const url = look(frameworks as Words, id);
  return url === undefined ? undefined : { note: `[${url}](${url})` };
}

interface Metric {
  readonly min: number | null;
  readonly max: number | null;
  readonly better?: string;
  readonly scale?: string;
  readonly note?: string;
}

/** Range and direction of a metric, also under one of its other names. */
export function metric(id: string): Meaning | undefined {
  const name = look(aliases as Words, id) ?? id;
  const found: Metric | undefined = look<Metric>(official, name) ?? look<Metric>(unofficial, name);
  if (!found) return undefined;
  const { min, max, better, note } = found;
  const range =
    min !== null && max !== null
      ? `From ${min} to ${max}`
      : min === null
        ? max === null
          ? 'Without bounds'
          : `At most ${max}`
        : `At least ${min}`;
  const direction = better === undefined ? '' : `, ${better} is better`;
  const alias = name === id ? '' : ` The same as \`${name}\`.`;
  return { note: `${range}${direction}.${note === undefined ? '' : ` ${note}`}${alias}` };
}

/** By the name of the list in `schemas/lists.schema.json`. */
const MEANINGS: Readonly<Record<string, (id: string) => Meaning | undefined>> = {
  license,
  task,
  subtask,
  metric,
  evaluationFramework: framework,
  modelLibrary: named(modelLibraries),
  datasetLibrary: named(datasetLibraries),
  language: named({ ...iso639_1, code: 'Program code', multilingual: 'Several languages' }),
  multilinguality: named(multilinguality),
  splitStrategy: named(splitStrategy),
  goal: named(goal),
  selectionData: named(selectionData),
  searchMethod: named(searchMethod),
};

/** @param list name of the list in `schemas/lists.schema.json` */
export const meaningOf = (list: string, id: string): Meaning | undefined => look(MEANINGS, list)?.(id);

/** The ids of a list that is too long for its schema; the first ones are those that have names. */
export function longList(list: string): readonly string[] {
  if (list !== 'language') return [];
  languageCodes ??= [...Object.keys(iso639_1), ...special, ...extraFamilyCodes, ...iso639_3.split(' ')];
  return languageCodes;
}

/** A constant, built at its first use. */
let languageCodes: readonly string[] | undefined;

/** Ids that are used although the list does not have them; only for lists that are not closed. */
export const alsoKnown = (list: string): readonly string[] => (list === 'metric' ? Object.keys(unofficial) : []);
