import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import type { Fact } from '../fact';

/** `1,234.5`, `0.93`, `.93`, `2e-5`; a comma in front of one or two last digits, or behind a single zero, is a decimal comma. */
const NUMBER = String.raw`-?(?:0,\d+|\d{1,3},\d{1,2}(?!\d)|\d+(?:,\d{3})*(?:\.\d+)?(?:e-?\d+)?|\.\d+)`;

/** A cell or value that is a number, perhaps with a sign or a currency in front and a unit, a spread or a remark behind it. */
const NUMERIC = new RegExp(
  String.raw`^[\s~≈<>≥≤=*]*(?:[$€£¥₹]\s?)?(${NUMBER})(?:(\s?[%％])|([kKM])(?=\b))?(?![\w-])`,
  'i',
);

export const SPREAD =
  /±|\+\/-|\+-|\[\s*-?\d*\.?\d+\s*%?\s*[,–-]\s*-?\d*\.?\d+\s*%?\s*\]|\bCIs?\s*[:=([]|% CI\b|\bs\.?d\.?\b|\bstd\b/i;

/** The number that a stretch of the body begins with; `79.8 %` is 0.798. The span holds the percent sign. */
export const numberAtStart = (body: MarkdownBody, span: Span): Fact<number> | undefined =>
  numberIn(body.proseIn(span), span.start);

/** The number that a text begins with. @param base offset of the text in the file */
export function numberIn(text: string, base: number): Fact<number> | undefined {
  const [all, digits, percent, unit] = NUMERIC.exec(text) ?? [];
  if (all === undefined || digits === undefined) return undefined;
  const value = valueOf(digits) * scaleOf(unit);
  if (!Number.isFinite(value)) return undefined;
  return {
    value: percent === undefined ? value : value / 100,
    span: { start: base + all.indexOf(digits), end: base + all.trimEnd().length },
  };
}

/** The value of digits as they are written. */
export const valueOf = (digits: string): number => Number(digits.includes(',') ? withPoint(digits) : digits);

const withPoint = (digits: string): string =>
  /^-?(?:0,\d+|\d{1,3},\d{1,2})$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', '');

function scaleOf(unit: string | undefined): number {
  if (unit === undefined) return 1;
  return unit === 'M' ? 1_000_000 : 1000;
}

/** Without one of these none of the words is there. */
const ANY_SPLIT = /cross|cv|fold|test|h[eo]ld|val|dev|train/i;

/** Which part of the data a label, a heading or a sentence speaks of. */
export function splitIn(text: string): string | undefined {
  if (!ANY_SPLIT.test(text)) return undefined;
  if (/\bcross[- ]?valid|\bcv\b|\bfolds?\b/i.test(text)) return 'cross-validation';
  if (/\b(?:test(?:ing)?|held[- ]?out|hold[- ]?out)\b/i.test(text)) return 'test';
  if (/\b(?:val(?:id(?:ation)?)?|dev)\b/i.test(text)) return 'validation';
  return /\btrain(?:ing)?\b/i.test(text) ? 'train' : undefined;
}
