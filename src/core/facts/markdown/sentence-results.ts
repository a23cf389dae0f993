import type { Span } from '../../text/span';
import type { Fact } from '../fact';
import { metricOf } from '../../metrics/metric';
import { metricNames } from './metric-name';
import { numberIn } from './number';

/** A metric and its value as a sentence gives them. */
export interface SentenceNumber {
  /** The id of the metric. */
  readonly id: string;
  readonly metricSpan: Span;
  readonly value: Fact<number>;
  /** Whether the sentence names the value as what another one is compared with: the first in "from 0.7 to 0.8". */
  readonly isReference: boolean;
}

/** Words that may stand between a metric and what it was measured on. */
const MEASURED_ON = String.raw`(?:\s+(?:in|on|for|over|across)\s+(?:the\s+|our\s+|a\s+)?[\w-]+(?:\s+[\w-]+)?(?:\s+(?:set|data|split|dataset))?|\s+of\s+(?:the|our|my|this|a)\s+[\w-]+(?:\s+[\w-]+)?)`;

/** Words of other languages between a metric and the verb behind it. */
const FILLER = String.raw`(?:\s+(?:obtenid[ao]|alcanzad[ao]|lograd[ao]|obtid[ao]|alcançad[ao]|médi[ao]|final|del modelo|do modelo|du modèle|des modells|модели|на тесте|model(?:nya)?)|\s?(?:值|分数))`;

/** Signs and words that lead from a metric to its value, in the languages that we read. */
const LINK = String.raw`(?:[=:≈~→>–—-]|(?:of|is|was|at|to|com(?:es|ing) to|came (?:out )?(?:to|at)|amounts to|stands at|reach(?:es|ed|ing)?|around|about|approximately|approx\.?|above|over|nearly|almost|roughly|up to|equals?|hits?|achieved|scored|(?:improved|increased|rose|dropped|fell|decreased) to|train|test|val|validation|de|del|di|do|da|é|es|fue|foi|est|era|ist|beträgt|(?:liegt|lag) bei|von|bei|obtuvo|alcanz[aó]|obteve|atingiu|sebesar|mencapai|составил[аои]?)(?![\w])|达到?|達到?|高达|为|為|是|约|は|が|約|は約|은|는|이|가|약)`;

/** Behind a bracket: a value and nothing else, or with its spread or its data. */
const VALUE_ALONE = String.raw`\s*[~≈]?\s*(?:\d*[.,]\d+(?:\s?[%％])?|\d+\s?[%％])\s*(?:\)|±|[,;]\s|on\s|\+/-)`;

/** What may stand between a metric and its value in a sentence. */
const BETWEEN = new RegExp(
  String.raw`^\)?(?:[- ]?(?:scores?|values?|rate))?(?:\s*\((?!${VALUE_ALONE})[^()\r\n]{1,40}\))?${MEASURED_ON}?${FILLER}?\s*(?:${LINK}\s*){0,3}(?:\((?=${VALUE_ALONE}))?`,
  'i',
);

/** A number straight behind the name: it must look like a value. */
const LOOKS_LIKE_VALUE = /^\s*[^\s\d]?\s*(?:\d*[.,]\d+|\d+\s?[%％])/;

/** `from 0.78 to 0.97`, with or without the verb. */
const FROM = /^(?:\s+(?!from\b)[\w-]+){0,3}\s+from\s+/i;

/** What stands between two values of one metric, and whether the first of them is the older one. */
const TO = /^\s*(?:to|→|->|-->|=>)\s*/;
const AGAINST =
  /^\s*[,;(]?\s*(?:(?:vs\.?|versus|against|compared (?:to|with)|up from|down from|over|than)\s+|\/\s*|(?=(?:the\s+)?baseline))(?:(?!\d)[\w'’-]+\s+){0,4}?(?:(?:of|at|is|was|=)\s+)?(?:baseline\s*)?[:=(~]?\s*(?=\$?\.?\d)/i;

/** `96 % accuracy`, `0.97 ROC AUC`: the value in front of the name, with what may stand between them. */
const BEFORE =
  /(?<![-+−±Δ.,\d]\s?)(?<!\bby\s)(?:(?<other>\d+(?:\.\d+)?\s?%|\d*\.\d+)\s+(?:vs\.?|versus|against|compared (?:to|with))\s+)?(?<value>\d+(?:[.,]\d+)?\s?[%％]|\d?\.\d{2,}|\d{2}\.\d+|\d,\d{2,})\s*(?:(?:of|de|del|di)\s+|[的の의]\s*)?(?<words>(?:[\w-]+\s+)?(?:[\w-]+\s+)?)$/di;

/** A number in front of these is a difference, not a value. */
const COMPARATIVE =
  /\b(?:higher|lower|better|worse|more|less|improve\w*|increase\w*|decrease\w*|gain\w*|boost|drop\w*|reduc\w*|relative|lift|points?|and|or|with|while|to|than|versus|vs|for|in|from|at|but|when|if|threshold)\b/i;

/** The values of metrics in a line of text, in its order. @param base offset of the line in the file */
export function numbersInLine(line: string, base: number): SentenceNumber[] {
  const found: SentenceNumber[] = [];
  const names = [...metricNames(line)];
  const listed = numbersOfList(line, base, names);
  for (const [order, { id, index, length }] of names.entries()) {
    const metricSpan = { start: base + index, end: base + index + length };
    const inList = listed.get(order);
    if (inList) {
      found.push({ id, metricSpan, value: inList, isReference: false });
      continue;
    }
    const take = (value: Fact<number> | undefined, isReference: boolean): boolean => {
      if (!value || !isValue(id, line, base, value)) return false;
      found.push({ id, metricSpan, value, isReference });
      return true;
    };
    const nextName = names[order + 1]?.index ?? line.length;
    const behind = line.slice(index + length);
    const from = FROM.exec(behind);
    const at = index + length + (from?.[0].length ?? BETWEEN.exec(behind)?.[0].length ?? 0);
    const straight = at === index + length;
    const value = at > nextName ? undefined : numberIn(line.slice(at), base + at);
    if (value && !(straight && !LOOKS_LIKE_VALUE.test(line.slice(at)))) {
      const rest = line.slice(value.span.end - base);
      const to = TO.exec(rest);
      const other = to ?? AGAINST.exec(rest);
      const otherAt = other ? value.span.end + other[0].length : 0;
      const second = other ? numberIn(line.slice(otherAt - base), otherAt) : undefined;
      const pair = second !== undefined && isValue(id, line, base, second);
      // "from 0.7" without an end is the old value all the same.
      if (take(value, pair ? to !== null : from !== null)) {
        if (pair) take(second, to === null);
        continue;
      }
    }
    const previousEnd = order === 0 ? 0 : (names[order - 1]?.index ?? 0) + (names[order - 1]?.length ?? 0);
    if (!takeBefore(line, base, previousEnd, index, take)) continue;
    const against = AGAINST.exec(behind);
    if (against) take(numberIn(behind.slice(against[0].length), metricSpan.end + against[0].length), true);
  }
  return found.sort((a, b) => a.value.span.start - b.value.span.start);
}

const LIST_MARK = /^\s*(?:,\s*(?:and\s+)?|\/|&|and\b|y\b|e\b|und\b|和|、)\s*$/i;
const NEXT_IN_LIST = /^\s*(?:,\s*(?:and\s+)?|\/|&|and\s|y\s|e\s|und\s|和|、)\s*/i;
const LEADS_TO_LIST = /^(?:[- ]?(?:scores?|values?))?\s*(?:of|are|were|is|was|at|:|=|为)?\s*/i;

/** `precision and recall are 0.92 and 0.87`: as many values as names, in the same order; by the order of the names. */
function numbersOfList(
  line: string,
  base: number,
  names: readonly { readonly index: number; readonly length: number }[],
): ReadonlyMap<number, Fact<number>> {
  const listed = new Map<number, Fact<number>>();
  for (let first = 0; first < names.length;) {
    let last = first;
    const endOf = (order: number): number => (names[order]?.index ?? 0) + (names[order]?.length ?? 0);
    while (last + 1 < names.length && LIST_MARK.test(line.slice(endOf(last), names[last + 1]?.index))) last++;
    if (last > first) {
      let at = endOf(last) + (LEADS_TO_LIST.exec(line.slice(endOf(last)))?.[0].length ?? 0);
      const values: Fact<number>[] = [];
      for (;;) {
        const value = numberIn(line.slice(at), base + at);
        if (!value) break;
        values.push(value);
        const next = NEXT_IN_LIST.exec(line.slice(value.span.end - base));
        if (!next) break;
        at = value.span.end - base + next[0].length;
      }
      if (values.length === last - first + 1)
        for (const [order, value] of values.entries()) listed.set(first + order, value);
    }
    first = last + 1;
  }
  return listed;
}

function takeBefore(
  line: string,
  base: number,
  from: number,
  index: number,
  take: (value: Fact<number> | undefined, isReference: boolean) => boolean,
): boolean {
  const start = Math.max(from, index - 80);
  const match = BEFORE.exec(line.slice(start, index));
  const { value, other } = match?.indices?.groups ?? {};
  if (!match || !value || COMPARATIVE.test(match.groups?.['words'] ?? '')) return false;
  const numberAt = (at: number): Fact<number> | undefined => numberIn(line.slice(start + at), base + start + at);
  if (other) take(numberAt(other[0]), false);
  return take(numberAt(value[0]), other !== undefined);
}

/** A whole number without a percent sign is mostly a cut-off, a rank or a count, unless the metric has the unit of the target. */
function isValue(id: string, line: string, base: number, { value, span }: Fact<number>): boolean {
  if (!Number.isInteger(value) || /[%％]/.test(line.slice(span.start - base, span.end - base))) return true;
  const metric = metricOf(id);
  return metric !== undefined && metric.max === undefined && Math.abs(value) > 10;
}
