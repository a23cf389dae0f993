import { METRIC_WORDS } from './metric-words';

/** What may follow a name and belongs to it: a cut-off, a variant. */
const CUT_OFF = String.raw`(?:@(?:\d+|k)\b)?`;

const anyOf = (names: readonly string[]): RegExp =>
  new RegExp(
    String.raw`(?<![\w.])(?:(?:val|valid|validation|test|train|eval|cv|mean|avg|best)_)?(?:${names.join('|')})${CUT_OFF}(?![a-z0-9]|_(?:weight|threshold|target|min|max|margin|penalty))`,
    'gi',
  );

const ANY = anyOf(METRIC_WORDS.map(([, pattern]) => pattern));

/** The same, each name in a group of its own: an answer with so many groups is costly. */
const WHICH = anyOf(METRIC_WORDS.map(([, pattern]) => `(${pattern})`));

export interface MetricName {
  /** An id of the metrics list where that has one. */
  readonly id: string;
  readonly index: number;
  readonly length: number;
}

/** The same labels, cells and names are asked for again and again; nothing but the text decides. */
const KNOWN = new Map<string, readonly MetricName[]>();
const MOST_KNOWN = 2000;
const LONGEST_KNOWN = 100;

/** Every metric named in a text, in order. */
export function metricNames(text: string): readonly MetricName[] {
  if (text.length > LONGEST_KNOWN) return find(text);
  const known = KNOWN.get(text);
  if (known) return known;
  const names = find(text);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(text, names);
  return names;
}

function find(text: string): MetricName[] {
  // Most cells of tables are numbers.
  if (!/\p{L}/u.test(text)) return [];
  const names: MetricName[] = [];
  ANY.lastIndex = 0;
  for (let match = ANY.exec(text); match; match = ANY.exec(text)) {
    const { index, 0: name } = match;
    const id = idOf(text, index, name);
    if (id !== undefined) names.push({ id, index, length: name.length });
  }
  return names;
}

/** Ids by what is written, for it decides which of the names it is. */
const IDS = new Map<string, string | undefined>();

function idOf(text: string, index: number, name: string): string | undefined {
  if (IDS.has(name)) return IDS.get(name);
  WHICH.lastIndex = index;
  const groups = WHICH.exec(text) ?? [];
  // The names have no groups in them.
  const id = METRIC_WORDS[groups.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.[0];
  if (IDS.size >= MOST_KNOWN) IDS.clear();
  IDS.set(name, id);
  return id;
}

/** The metric that a short text, such as a cell or a label, names; undefined when it names none or talks about something else. */
export function metricOfLabel(text: string): MetricName | undefined {
  const [name] = metricNames(text);
  if (!name) return undefined;
  const rest = (text.slice(0, name.index) + text.slice(name.index + name.length)).replace(/\([^)]*\)/g, ' ');
  // "Accuracy at the threshold of the team" is a sentence; "Validation accuracy" and "F1 (macro)" are labels.
  return rest.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length <= 3 ? name : undefined;
}
