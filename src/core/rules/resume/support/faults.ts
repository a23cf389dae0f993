import { metricNames } from '../../../facts/markdown/metric-name';
import type { Span } from '../../../text/span';
import type { Bullet, ResumePage } from './bullets';

/** What a bullet lacks. */
export type FaultId =
  | 'vague-verb'
  | 'tool-without-outcome'
  | 'no-strong-verb'
  | 'no-measurement'
  | 'number-without-reference'
  | 'no-system'
  | 'no-scale';

/** The words in front of a deed that hide who did it. */
const WEAK_OPENER =
  /^(?:(?:was |were |been )?(?:responsible|accountable) for|(?:was |were )?(?:tasked with|involved in|part of|in charge of|exposed to)|worked (?:on|with|in|closely)|helped(?: to| with)?|assisted(?: in| with)?|participated in|contributed to|duties (?:include[ds]?|were)|experience(?:d)? (?:with|in)|familiar with|knowledge of|exposure to|handled|dealt with|did)\b/i;

const TOOL_OPENER = /^(?:used|using|utili[sz]ed|leveraged|employed|worked with|applied)\b/i;

/** A verb of change with an object that everybody has. */
const VAGUE =
  /\b(?:improv(?:ed|ing)|enhanc(?:ed|ing)|optimi[sz](?:ed|ing)|boosted|increased|streamlined|refined|upgraded)\s+(?:the\s+|our\s+|overall\s+|existing\s+)*(?:machine learning\s+|ml\s+|ai\s+|data\s+|business\s+|system\s+|model\s+|team\s+)?(?:models?|performance|accuracy|efficiency|results?|quality|process(?:es)?|pipelines?|systems?|workflows?|productivity|operations)\b/i;

/** What came of it. */
const OUTCOME =
  /\b(?:so that|which|that|resulting|leading to|led to|enabling|allowing|reducing|cutting|saving|raising|replacing|to (?:detect|predict|forecast|find|serve|rank|classify|reduce|cut|automate|replace|monitor|estimate|answer|recommend|identify|flag|route))\b/i;

const NUMBER_WORD =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|halved|doubled|tripled|twice|quarter|zero)\b/i;

/** Digits that count or measure; years and versions do not. */
const DIGITS = /(?<![\w.])[~$€£<>≈+-]{0,2}\d[\d.,]*\s?(?:%|[a-z]{1,3}\b)?/gi;
const NO_MEASURE = /^(?:19|20)\d\d$/;

/** What the number is compared with, or measured on. */
const REFERENCE =
  /\b(?:from|against|versus|vs|over|than|compared|baseline|previous\w*|earlier|former|test|tested|held[- ]out|hold-?out|validation|cross[- ]valid\w+|a\/b|out[- ]of[- ](?:time|sample)|unseen|on (?:\w+ ){0,3}\d|across|benchmark|per (?:day|month|week|hour|year|second|request))\b|→|->/i;

const CHANGE =
  /\bby\s+(?:about |around |over |up to |nearly |more than )?[~≈]?\d[\d.]*\s?(?:%|percent|x\b|times\b|points?\b|pp\b)/i;

const SYSTEM =
  /\b(?:models?|classifiers?|regress\w+|networks?|transformers?|boosting|forests?|embeddings?|pipelines?|services?|systems?|apis?|apps?|applications?|dashboards?|tools?|platforms?|engines?|features?|data(?:sets?|bases?)?|warehouse|scripts?|notebooks?|jobs?|agents?|chatbots?|assistants?|retriev\w+|search|recommend\w+|ranking|detector|detection|forecast\w*|predict\w*|tests?|ci|deploy\w+|releases?|training|inference|experiments?|alerts?|monitor\w*|report(?:s|ing)?|library|package|cluster|etl|llm|rag|ocr|nlp|website|code|bot|simulat\w+|algorithm\w*)\b|\b[A-Z][a-z]+[A-Z]\w*|\b[A-Z]{2,}\b/;

/** How much of it there was, or what it had to keep to. */
const SCALE =
  /\d[\d.,]*\s?(?:k|m|bn|mn|gb|tb|mb|ms|s|qps|rps|fps)\b|\d[\d.,]*\+?\s+(?!%|percent|points?\b|times\b|x\b)\p{L}|\b(?:per|a|each) (?:day|month|week|hour|year|second|minute)\b|\b(?:latency|budget|real[- ]time|on one|on a single|offline|within|daily|weekly|hourly)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?)\b/iu;

/** A weakness of a bullet and the stretch that shows it. */
export interface Fault extends Span {
  readonly id: FaultId;
}

const KNOWN = new WeakMap<ResumePage, readonly Fault[]>();

/** The faults of a page, at most one for each bullet: the one whose mending helps most. */
export function faultsOf(page: ResumePage): readonly Fault[] {
  const known = KNOWN.get(page);
  if (known) return known;
  const faults = page.bullets.flatMap((bullet) => faultOf(bullet) ?? []);
  KNOWN.set(page, faults);
  return faults;
}

function faultOf(bullet: Bullet): Fault | undefined {
  const { text, start, end } = bullet;
  const measured = measuresIn(text);
  const hasNumber = measured.length > 0 || NUMBER_WORD.test(text);
  const at = (id: FaultId, pattern: RegExp): Fault | undefined => {
    const match = pattern.exec(text);
    return match ? { id, start: start + match.index, end: start + match.index + match[0].length } : undefined;
  };
  const whole = (id: FaultId): Fault => ({ id, start, end });
  if (!hasNumber) {
    const outcome = OUTCOME.test(text);
    return (
      at('vague-verb', VAGUE) ??
      (outcome ? undefined : at('tool-without-outcome', TOOL_OPENER)) ??
      at('no-strong-verb', WEAK_OPENER) ??
      whole('no-measurement')
    );
  }
  const weak = at('no-strong-verb', WEAK_OPENER);
  if (weak) return weak;
  if (!REFERENCE.test(text)) {
    const change = at('number-without-reference', CHANGE);
    if (change) return change;
    const value = measured.find(({ index, length }) => isOfMetric(text, index, length));
    if (value)
      return { id: 'number-without-reference', start: start + value.index, end: start + value.index + value.length };
  }
  if (!SYSTEM.test(text)) return whole('no-system');
  return SCALE.test(text) ? undefined : whole('no-scale');
}

interface Measure {
  readonly index: number;
  readonly length: number;
}

const measuresIn = (text: string): Measure[] =>
  Array.from(text.matchAll(DIGITS))
    .map((match) => ({ index: match.index, length: match[0].trimEnd().replace(/[.,]$/, '').length, digits: match[0] }))
    .filter(({ digits, index }) => !NO_MEASURE.test(digits.trim().replace(/[.,]$/, '')) && !isVersion(text, index))
    .map(({ index, length }) => ({ index, length }));

/** `Python 3`, `GPT-4`, `v2` */
const isVersion = (text: string, index: number): boolean =>
  /(?:\b(?:python|version|gpt|llama|yolo|java|level|top|cuda|resnet|bert|phase|stage|chapter|class)[- ]?v?|[A-Za-z]-)$/i.test(
    text.slice(Math.max(0, index - 12), index),
  );

/** How far in front of or behind a value its metric may be named. */
const NEAR = 40;

const isOfMetric = (text: string, index: number, length: number): boolean =>
  [...metricNames(text.slice(Math.max(0, index - NEAR), index + length + NEAR))].length > 0 &&
  /[.%]/.test(text.slice(index, index + length));
