import type { Span } from '../../text/span';
import type { WrittenNumber } from './reported-number';

/** A number further away than this factor counts in another unit, or is another quantity. */
const FAR = 4;

/** How many units of its last digit a number may be off: people cut as often as they round, and two digits are a rough word. */
const SLACK = 1;
const ROUGH_SLACK = 1.5;

/** "90 %", "0.9" and "1.0" are words for about so many. */
const ROUND = /^-?(?:\d0|0?[.,]\d0?|1[.,]?0*|100(?:[.,]0+)?)$/;

/** Between percent and fractions. */
const SHARES = [1, 100, 0.01];

/** Between thousands, millions and ones; people leave the unit to the sentence. */
const AMOUNTS = [1, 1000, 0.001, 1e6, 1e-6];

/** A text of which pieces can be asked for. */
export interface Sliced {
  slice(span: Span): string;
}

/** Whether a number of a page may be the value of a file, in whatever unit and however it was rounded. */
export const agrees = (number: WrittenNumber, value: number): boolean =>
  [...SHARES, ...AMOUNTS].some((scale) => isClose(number, value * scale));

function isClose({ value, decimals }: WrittenNumber, measured: number): boolean {
  const slack = digitsOf(value, decimals) > 2 ? SLACK : ROUGH_SLACK;
  // What floating point adds is no difference.
  return Math.abs(Math.abs(measured) - Math.abs(value)) <= 10 ** -decimals * slack * (1 + 1e-9) + 1e-12;
}

/** How many digits a number is written with, zeros in front left out. */
const digitsOf = (value: number, decimals: number): number =>
  Math.abs(value).toFixed(decimals).replace('.', '').replace(/^0+/, '').length;

/**
 * The value of a file as the page writes the number: percent, decimals and the mark of the decimals kept.
 * @returns undefined when nobody can say in which unit the page counts, or when it is too roughly written to be wrong
 */
export function inFormatOf(number: WrittenNumber, value: number, source: Sliced): string | undefined {
  const text = source.slice(number.span);
  const written = /-?[\d.,]*\d/.exec(text)?.[0];
  if (written === undefined || ROUND.test(written) || digitsOf(number.value, number.decimals) < 2) return undefined;
  // A currency or a letter for thousands: it does not count in ones.
  if (
    /[^\d.,\s%％-]/.test(text) ||
    /^\s?[kKmM$€£¥]/.test(source.slice({ start: number.span.end, end: number.span.end + 2 }))
  )
    return undefined;
  const shown = inUnitOf(number, Math.abs(value));
  if (shown === undefined) return undefined;
  const digits = `${written.startsWith('-') ? '-' : ''}${shown.toFixed(number.decimals)}`;
  const [whole = '', rest] = digits.split('.');
  const grouped = /\d,\d{3}/.test(written) && number.value >= 1000 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const mark = written.includes(',') && !written.includes('.') ? ',' : '.';
  if (rest === undefined) return grouped;
  return /^-?[.,]/.test(written) ? `${grouped.replace('0', '')}${mark}${rest}` : `${grouped}${mark}${rest}`;
}

function inUnitOf({ metric, unit, value }: WrittenNumber, measured: number): number | undefined {
  const isShare = unit === 'percent' || metric.max === 1 || metric.max === 100;
  const [nearest] = (isShare ? SHARES : [1])
    .map((scale) => ({ shown: measured * scale, distance: Math.abs(Math.log((measured * scale) / Math.abs(value))) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest && nearest.distance < Math.log(FAR) ? nearest.shown : undefined;
}
