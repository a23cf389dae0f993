import type { CaseStudy } from '../../case-study/case-study';
import type { Statement } from '../../case-study/checks/support/statements';
import { metricNames } from '../../facts/markdown/metric-name';
import type { Span } from '../../text/span';
import { canBe, changesIn, writtenAt, type StatedChange, type Written } from './stated-change';

/** A stated change that its two numbers do not give. */
export interface WrongChange {
  readonly span: Span;
  readonly change: StatedChange;
  readonly from: Written;
  readonly to: Written;
}

/** Two numbers side by side that are compared. */
const NUMBER = String.raw`[$€£]?\d[\d,]*(?:\.\d+)?\s?(?:[%％]|ms|s|sec(?:onds)?|min(?:utes)?|hours?|MB|GB|k|K|M)?(?![\w.])`;
const PAIR = new RegExp(
  String.raw`(?:\bfrom\s+(?:an? |the )?(?:\w+ ){0,3}?(?<a>${NUMBER})\s+(?:down |up )?to\s+(?:an? |the )?(?<b>${NUMBER})|(?<c>${NUMBER})\s*(?:→|->|=>|⟶|➜)\s*(?<d>${NUMBER})|(?<e>${NUMBER})\s*(?:\w+\s+){0,2}(?:vs\.?|versus|compared (?:to|with)|against|,? (?:up|down) from)\s+(?:an? |the )?(?<f>${NUMBER}))`,
  'giu',
);

/** What stands between a pair and the change that is said of it. */
const BESIDE = /^[\s*_)]{0,6}(?:[^.;:()\d]{0,40}\s)?[([,:–—-]?\s*(?:[^.;:()\d]{0,25})$/;

/** Changes of something other than the quality. */
const OTHER_QUANTITY =
  /\b(?:times?|faster|slower|speed|latency|memory|parameters|cost|cheaper|size|smaller|larger|bigger|throughput|budget|data|samples|features|epochs?|revenue|savings?|churn rate|customers?)\b/i;

/** The changes that a sentence states about numbers of its own, or about two models whose numbers the page has. */
export function changesInSentence(study: CaseStudy, statement: Statement): WrongChange[] {
  const { text } = statement;
  const changes = changesIn(text);
  if (changes.length === 0) return [];
  const pairs = pairsIn(text);
  if (pairs.length > 0) return changes.flatMap((change) => wrongBeside(study, statement, change, pairs));
  return changes.length === 1 && changes[0] ? wrongOfModels(study, statement, changes[0]) : [];
}

interface Pair {
  readonly from: Written;
  readonly to: Written;
  readonly index: number;
  readonly end: number;
  readonly unit: string;
}

function pairsIn(text: string): Pair[] {
  return Array.from(text.matchAll(PAIR)).flatMap((match) => {
    const { a, b, c, d, e, f } = match.groups ?? {};
    const [first, second] = a === undefined ? (c === undefined ? [f, e] : [c, d]) : [a, b];
    const from = writtenAt(first ?? '', 0);
    const to = writtenAt(second ?? '', 0);
    const [one, other] = [unitIn(first), unitIn(second)];
    // A unit that only the second has is meant for both; two different ones are not compared here.
    if (!from || !to || from.value === 0 || to.value === 0 || (one !== '' && one !== other)) return [];
    const percent = from.percent || to.percent;
    return [
      {
        from: { ...from, percent },
        to: { ...to, percent },
        index: match.index,
        end: match.index + match[0].length,
        unit: other,
      },
    ];
  });
}

const unitIn = (text = ''): string => /[^\d\s.,$€£]+$/.exec(text)?.[0] ?? '';

const isYear = ({ value, decimals }: Written): boolean => decimals === 0 && value >= 1900 && value <= 2100;

function wrongBeside(
  study: CaseStudy,
  { text, start, end }: Statement,
  change: StatedChange,
  pairs: readonly Pair[],
): WrongChange[] {
  // The number of a pair is no change of it.
  if (pairs.some(({ index, end: to }) => change.index >= index && change.index < to)) return [];
  const [pair] = pairs;
  if (!pair || isYear(pair.from) || pairs.some(({ from, to }) => canBe(change, from, to, text))) return [];
  if (change.unit === 'none' && change.decimals !== pair.to.decimals) return [];
  const between = pair.end <= change.index ? text.slice(pair.end, change.index) : undefined;
  const adjacent =
    between !== undefined &&
    pairs.length === 1 &&
    BESIDE.test(between) &&
    /^[\s*_)]*[([]\s*[+−-]?$|^[\s*_),]*$/.test(between);
  const own = study.numbers.filter(({ span }) => span.start >= start && span.end <= end);
  const values = [pair.from.value, pair.to.value];
  const metrics = new Set(own.filter(({ value }) => values.includes(value)).map(({ metric }) => metric.id));
  const bound =
    pairs.length === 1 && metrics.size === 1 && own.filter(({ value }) => values.includes(value)).length >= 2;
  const isAlone = changesIn(text).length === 1 && new Set(Array.from(metricNames(text), ({ id }) => id)).size === 1;
  if (!adjacent && !(bound && isAlone)) return [];
  return [{ span: spanOf(change, text, start), change, from: pair.from, to: pair.to }];
}

/** With its sign, without the words around it. */
function spanOf({ index, length }: StatedChange, text: string, start: number): Span {
  const sign = /[+−-]\s?$/.exec(text.slice(0, index))?.[0].length ?? 0;
  return { start: start + index - sign, end: start + index + length };
}

/** "X beats Y by 6 %", where a table has the numbers of both. */
function wrongOfModels(study: CaseStudy, { text, start }: Statement, change: StatedChange): WrongChange[] {
  if (change.unit === 'none' || change.unit === 'times' || change.rough || OTHER_QUANTITY.test(text)) return [];
  const others = text.slice(0, change.index) + text.slice(change.index + change.length);
  if (/\d*\.\d|\d\s?%/.test(others)) return [];
  const models = modelsIn(study, others);
  const [one, other] = models;
  if (models.length !== 2 || !one || !other) return [];
  const named = new Set(Array.from(metricNames(text), ({ id }) => id));
  const pairs = one.flatMap((a) =>
    other
      .filter((b) => a.metric.id === b.metric.id && a.split === b.split && a.value > 0 && b.value > 0)
      .filter(() => named.size === 0 || named.has(a.metric.id))
      .map((b) => ({ from: a.value < b.value ? a : b, to: a.value < b.value ? b : a })),
  );
  const [first] = pairs.map(({ from, to }) => ({ from: written(from), to: written(to) }));
  if (!first || pairs.some(({ from, to }) => canBe(change, written(from), written(to), text))) return [];
  return [{ span: spanOf(change, text, start), change, ...first }];
}

type Numbers = CaseStudy['numbers'];

const written = ({ value, decimals, unit }: Numbers[number]): Written => ({
  value,
  decimals,
  percent: unit === 'percent',
  index: 0,
  length: 0,
});

/** The numbers of each model that a text names; a name inside of a longer one is not its own. */
function modelsIn(study: CaseStudy, text: string): Numbers[] {
  const byName = new Map<string, Numbers[number][]>();
  for (const number of study.numbers) {
    const name = number.model
      ?.toLowerCase()
      .replace(/\s*\([^)]*\)/g, '')
      .trim();
    if (name === undefined || name.length < 2) continue;
    const same = byName.get(name);
    if (same) same.push(number);
    else byName.set(name, [number]);
  }
  let rest = text.toLowerCase();
  const found: Numbers[] = [];
  for (const name of [...byName.keys()].sort((a, b) => b.length - a.length)) {
    const at = rest.indexOf(name);
    if (at < 0 || /[\p{L}\d]/u.test(rest[at - 1] ?? '') || /[\p{L}\d]/u.test(rest[at + name.length] ?? '')) continue;
    rest = rest.split(name).join(' ');
    found.push(byName.get(name) ?? []);
  }
  return found;
}
