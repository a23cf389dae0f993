import { entryOf, locate } from '../../../document/data/locate';
import { resolve } from '../../../document/data/node';
import type { CardFacts } from '../../../facts/card';
import { hasContent } from '../../../facts/read-values';
import { propertiesAt } from '../../../schema/schema';
import type { Span } from '../../../text/span';
import type { CheckContext } from '../../context';

/** What readers miss first in a model card, the most important first. */
export type Part =
  'limitations' | 'evaluation' | 'baseline' | 'intended-use' | 'training-data' | 'slices' | 'uncertainty';

const ORDER: readonly Part[] = [
  'limitations',
  'evaluation',
  'baseline',
  'intended-use',
  'training-data',
  'slices',
  'uncertainty',
];

/** A young card is not buried: only so many parts are called missing at a time, and the next when one is there. */
const MOST = 3;

/** A structured card with fewer keys has only been begun. */
const FEWEST_KEYS = 3;

/** Where the key of each part stands in a structured card. */
export const KEYS: Readonly<Record<Part, { readonly path: readonly string[]; readonly key: string }>> = {
  limitations: { path: ['considerations'], key: 'limitations' },
  evaluation: { path: [], key: 'quantitative_analysis' },
  baseline: { path: [], key: 'baseline' },
  'intended-use': { path: ['considerations'], key: 'use_cases' },
  'training-data': { path: [], key: 'training_data' },
  slices: { path: [], key: 'slices' },
  uncertainty: { path: [], key: 'quantitative_analysis' },
};

/** Where to say that a part is missing; undefined when it is there, cannot be judged, or is not among the first to say. */
export function gapOf(context: CheckContext, part: Part): Span | undefined {
  const { card, document } = context;
  if (!card || card.unjudged || isDraft(context)) return undefined;
  const missing = ORDER.filter((each) => isMissing(context, card, each)).slice(0, MOST);
  if (!missing.includes(part)) return undefined;
  return placeOf(context, card, part) ?? document.anchor;
}

function isDraft({ document }: CheckContext): boolean {
  if (document.format.markdown) return false;
  const root = resolve(document.data?.root);
  if (root?.type !== 'map') return true;
  const known = propertiesAt(document.format.schema, []);
  return root.entries.filter(({ key, value }) => known.has(key) && hasContent(value)).length < FEWEST_KEYS;
}

function isMissing({ document }: CheckContext, card: CardFacts, part: Part): boolean {
  const measured = card.results.length > 0;
  // A placeholder under the key of the part is reported where it stands.
  const { path, key } = KEYS[part];
  if (
    part !== 'uncertainty' &&
    !document.format.markdown &&
    hasText(valueAt(document.data?.root?.value, [...path, key]))
  )
    return false;
  switch (part) {
    case 'limitations':
      return !card.limitations;
    case 'evaluation':
      return !card.evaluation;
    case 'baseline':
      return measured && !card.baseline;
    case 'intended-use':
      return !card.intendedUse;
    case 'training-data':
      return !card.trainingData && (!document.format.markdown || card.topics.has('learning'));
    case 'slices':
      // Benchmarks of text generators are slices by themselves.
      return measured && !card.slices && !card.generative;
    case 'uncertainty':
      return measured && !card.uncertainty;
  }
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  let current = value;
  for (const step of path) current = (current as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  return current;
}

/** Whether there is a text that is not blank, be it a placeholder. */
function hasText(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasText);
  if (value !== null && typeof value === 'object') return Object.values(value).some(hasText);
  return typeof value === 'string' ? value.trim() !== '' : value !== null && value !== undefined;
}

/** The numbers that lack something, each at another place; the blank key of a structured card. */
function placeOf({ document }: CheckContext, card: CardFacts, part: Part): Span | undefined {
  const [first] = card.results;
  if (part === 'baseline') return first?.metricSpan;
  if (part === 'uncertainty') return first?.value?.span ?? first?.metricSpan;
  if (part === 'slices') return card.evaluation;
  const { path, key } = KEYS[part];
  return document.format.markdown ? undefined : entryOf(locate(document.data?.root, path)?.node, key)?.keySpan;
}
