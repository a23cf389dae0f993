import { valueOf } from '../../facts/markdown/number';

/** A number as a text writes it. */
export interface Written {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** Offsets in the text it was read from. */
  readonly index: number;
  readonly length: number;
}

/** A change that a text states: "+6 %", "by 0.04", "3x faster". */
export interface StatedChange extends Written {
  readonly unit: 'percent' | 'points' | 'times' | 'none';
  /** Said with "about", "over", "nearly". */
  readonly rough: boolean;
}

const NUMBER = String.raw`\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+`;

const WRITTEN = new RegExp(String.raw`^[\s*_~≈$€£+−-]*(${NUMBER})(\s?[%％])?`);

/** The number that a cell or a stretch of text begins with. */
export function writtenAt(text: string, from: number, to = text.length): Written | undefined {
  const match = WRITTEN.exec(text.slice(from, to));
  const [all, digits, percent] = match ?? [];
  if (all === undefined || digits === undefined) return undefined;
  const index = from + all.lastIndexOf(digits, all.length - (percent?.length ?? 0));
  return {
    value: valueOf(digits),
    decimals: /(?:\.|^0,|^\d{1,3},(?=\d{1,2}$))(\d+)$/.exec(digits)?.[1]?.length ?? 0,
    percent: percent !== undefined,
    index,
    length: digits.length + (percent?.length ?? 0),
  };
}

/** Behind a number of percent or points: it is a change. */
const CHANGE_WORD = String.raw`(?:improve\w*|increases?|gains?|reduc\w+|decreases?|drops?|lifts?|boosts?|better|worse|higher|lower|more|less|fewer|above|below|faster|slower|differences?|uplift|jump|rise|relative|absolute|over|cheaper|smaller)`;

const UNIT = String.raw`(?<percent>[%％]|percent(?!age))|(?<points>(?:percentage |% ?)?(?:points?|pp|pts|p\.p\.)(?![a-z]))|(?<times>[x×](?![a-z])|times|-?fold)`;

const CHANGE = new RegExp(
  String.raw`(?<rough>(?:about|around|approx\w*\.?|roughly|nearly|almost|over|more than|up to|at least|~|≈)\s*)?(?<mark>[+−↑↓]\s?|(?<![\w.)%])-\s?|\bby\s+(?:an?\s+)?(?:(?:only|just|about|around|approximately|roughly|nearly|almost|over|more than|up to|at least|~|≈|\+)\s*)?|(?:improvement|increase|gain|reduction|decrease|drop|lift|difference|boost) of\s+(?:(?:only|just|about|around|approximately|nearly|over|up to|~|\+)\s*)?)?(?<digits>${NUMBER})(?![\d.,]*\d)\s?(?:${UNIT})?(?<word>[- ](?:\w+[- ])?${CHANGE_WORD}\b)?`,
  'giu',
);

const ROUGH = /about|around|approx|roughly|nearly|almost|over|more than|up to|at least|[~≈]/i;

/** The changes that a sentence states: a sign, "by", or a word of change says that they are. */
export function changesIn(text: string): StatedChange[] {
  const changes: StatedChange[] = [];
  for (const match of text.matchAll(CHANGE)) {
    const { rough, mark, digits = '', percent, points, times, word } = match.groups ?? {};
    const unit = unitOf(percent, points, times);
    const marked = mark !== undefined && !/^\s*$/.test(mark);
    if (/\w$/.test(text.slice(0, match.index)) && mark === undefined && rough === undefined) continue;
    if (!marked && (word === undefined || unit === 'none')) continue;
    const written = writtenAt(digits, 0);
    if (!written) continue;
    const index = match.index + match[0].indexOf(digits, (rough?.length ?? 0) + (mark?.length ?? 0));
    const named = points ?? times ?? percent ?? '';
    const end = named === '' ? digits.length : text.indexOf(named, index + digits.length) - index + named.length;
    changes.push({
      ...written,
      percent: unit === 'percent',
      unit,
      index,
      length: end,
      rough: ROUGH.test(`${rough ?? ''}${mark ?? ''}`),
    });
  }
  return changes;
}

function unitOf(percent?: string, points?: string, times?: string): StatedChange['unit'] {
  if (points !== undefined) return 'points';
  if (percent !== undefined) return 'percent';
  return times === undefined ? 'none' : 'times';
}

/** What a change between two numbers can be said to be, each as a function of both. */
type Reading = (a: number, b: number) => number;

const difference: Reading = (a, b) => Math.abs(b - a);
const ofFirst: Reading = (a, b) => (100 * Math.abs(b - a)) / a;
const ofSecond: Reading = (a, b) => (100 * Math.abs(b - a)) / b;
const share: Reading = (a, b) => (100 * b) / a;
const otherShare: Reading = (a, b) => (100 * a) / b;
const ofMiddle: Reading = (a, b) => (200 * Math.abs(b - a)) / (a + b);

/** Of what was missing to 1 or to 100: the errors that are gone. */
const ofMissing =
  (whole: number): Reading =>
  (a, b) =>
    (100 * Math.abs(b - a)) / (whole - Math.min(a, b));

const times: Reading = (a, b) => Math.max(a, b) / Math.min(a, b);
const timesMore: Reading = (a, b) => times(a, b) - 1;

function readingsOf({ unit }: StatedChange, a: Written, b: Written, ofErrors: boolean): readonly Reading[] {
  const inFractions = !a.percent && a.value <= 1 && b.value <= 1;
  const points: Reading = inFractions ? (x, y) => 100 * Math.abs(y - x) : difference;
  const whole = inFractions ? 1 : 100;
  if (unit === 'times') return [times, timesMore];
  if (unit === 'points') return [points, difference];
  const relative = [ofFirst, ofSecond, share, otherShare, ofMiddle, ...(ofErrors ? [ofMissing(whole)] : [])];
  return unit === 'percent' ? [points, ...relative] : [difference, points, ...relative];
}

const ABOUT_ERRORS = /error|mistake|wrong|misclass|fewer|\bmiss/i;

/**
 * Whether a stated change can come from two numbers, however it was meant and however all three were rounded.
 * @param said the words around it; where they speak of errors, the change may be one of what is missing to 100 %
 */
export function canBe(change: StatedChange, a: Written, b: Written, said: string): boolean {
  const slack = 0.6 * 10 ** -change.decimals + (change.rough ? 0.2 * change.value : 0.02 * change.value);
  return readingsOf(change, a, b, ABOUT_ERRORS.test(said)).some((reading) => {
    const values = [-0.5, 0.5].flatMap((da) =>
      [-0.5, 0.5].map((db) => reading(a.value + da * 10 ** -a.decimals, b.value + db * 10 ** -b.decimals)),
    );
    // Where both may be the same number, the least difference is none.
    values.push(reading(a.value, b.value));
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return change.value >= least - slack && change.value <= most + slack;
  });
}

/** Without zeros at its end. */
const short = (value: number, decimals: number): string => String(Number(value.toFixed(decimals)));

/** The change between two numbers, as it would be said: as a share of the first, and as the difference. */
export interface Said {
  readonly relative: string;
  readonly difference: string;
  /** Whether the difference counts in points of percent. */
  readonly inPoints: boolean;
}

export function changeBetween(a: Written, b: Written): Said {
  const inFractions = !a.percent && a.value <= 1 && b.value <= 1;
  const by = Math.abs(b.value - a.value);
  return {
    relative: short(ofFirst(a.value, b.value), 1),
    difference: inFractions ? short(100 * by, 1) : short(by, Math.max(a.decimals, b.decimals)),
    inPoints: inFractions || a.percent,
  };
}
