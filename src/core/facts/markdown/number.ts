import type { MarkdownBody } from '../../document/markdown/body';
import type { Span } from '../../text/span';
import type { Fact } from '../fact';

const NUMBER = String.raw`-?\d+(?:,\d{3})*(?:\.\d+)?(?:e-?\d+)?`;

/** A cell or value that is a number, perhaps with a sign in front and a spread or a remark behind it. */
const NUMERIC = new RegExp(String.raw`^[\s~≈<>≥≤=*]*(${NUMBER})(\s?%)?(?![\w-])`, 'i');

export const SPREAD =
  /±|\+\/-|\+-|\[\s*-?\d*\.?\d+\s*%?\s*[,–-]\s*-?\d*\.?\d+\s*%?\s*\]|\bCIs?\s*[:=([]|% CI\b|\bs\.?d\.?\b|\bstd\b/i;

/** The number that a stretch of the body begins with; `79.8 %` is 0.798. The span holds the percent sign. */
export function numberAtStart(body: MarkdownBody, span: Span): Fact<number> | undefined {
  const match = NUMERIC.exec(body.proseIn(span));
  const [all, digits, percent] = match ?? [];
  if (all === undefined || digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', ''));
  const end = span.start + all.trimEnd().length;
  if (!Number.isFinite(value)) return undefined;
  return { value: percent === undefined ? value : value / 100, span: { start: span.start + all.indexOf(digits), end } };
}

/** Which part of the data a label, a heading or a sentence speaks of. */
export function splitIn(text: string): string | undefined {
  if (/\bcross[- ]?valid|\bcv\b|\bfolds?\b/i.test(text)) return 'cross-validation';
  if (/\b(?:test(?:ing)?|held[- ]?out|hold[- ]?out)\b/i.test(text)) return 'test';
  if (/\b(?:val(?:id(?:ation)?)?|dev)\b/i.test(text)) return 'validation';
  return /\btrain(?:ing)?\b/i.test(text) ? 'train' : undefined;
}
