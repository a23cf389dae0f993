import { isFraction, metricOf } from '../../metrics/metric';

/** More digits than this say nothing about a model. */
const MOST_DIGITS = 4;

/** Digits of a number that mean something: those of `0.0180` are three. */
const significant = (written: string): number =>
  written
    .replace(/[eE].*$/, '')
    .replace(/[^\d]/g, '')
    .replace(/^0+/, '').length;

/**
 * A number as a table shows it: with the digits of the file, four at most. Whole numbers stay as they are.
 * @param percent whether shares are to be shown in percent
 */
export function formatValue(metric: string, written: string, value: number, percent: boolean): string {
  const digits = Math.min(Math.max(significant(written), 1), MOST_DIGITS);
  if (percent && isShare(metric, value)) return `${withDigits(value * 100, digits)}%`;
  if (percent && value <= 100 && isFractionMetric(metric)) return `${plain(written, value, digits)}%`;
  return plain(written, value, digits);
}

const plain = (written: string, value: number, digits: number): string =>
  Number.isInteger(value) || (significant(written) <= MOST_DIGITS && !/[eE]/.test(written))
    ? written.replace(/^\+/, '')
    : withDigits(value, digits);

function isFractionMetric(name: string): boolean {
  const metric = metricOf(name);
  return metric !== undefined && isFraction(metric);
}

/** Of a metric that nobody knows a value up to 1 may be one. */
function isShare(name: string, value: number): boolean {
  return Math.abs(value) <= 1 && (metricOf(name) === undefined || isFractionMetric(name));
}

/** The whole part of a number is never rounded away. */
function withDigits(value: number, digits: number): string {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1) return value.toPrecision(digits);
  return value.toFixed(Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
}
