import { locate, type Path } from '../../document/data/locate';
import { isPlaceholder } from '../../facts/read-values';
import type { PortfolioDocument } from '../../document/document';
import type { ScalarNode } from '../../document/data/node';

/** The version of a data set as a document gives it. */
export interface StatedVersion {
  readonly node: ScalarNode;
  /** As it is written, without quotes. */
  readonly written: string;
  /** What another document is to write for the same version: a number stays one as long as it keeps its digits. */
  readonly value: string | number;
}

/** The version at a path of the data; undefined for an alias, a placeholder, or anything but a text or number on one line. */
export function statedVersion({ data, source }: PortfolioDocument, path: Path): StatedVersion | undefined {
  const node = locate(data?.root, path)?.node;
  if (node?.type !== 'scalar' || node.style === 'block') return undefined;
  const { value } = node;
  if (typeof value === 'string' && value.trim() !== '' && !isPlaceholder(value))
    return { node, written: value.trim(), value: value.trim() };
  if (typeof value !== 'number') return undefined;
  // 1.10 is the number 1.1, and the version that its author means is the other.
  const written = source.slice(node);
  return { node, written, value: String(value) === written ? value : written };
}

/**
 * Whether two versions are certainly not the same: both are numbers, dates or checksums, and neither says the other less
 * exactly. `v1.0` is `1` and `2026-01` may be `2026-01-15`; a date is no number, so of these two nobody can say.
 */
export function areDifferent(one: string, other: string): boolean {
  const [first, second] = [readVersion(one), readVersion(other)];
  if (!first || first.kind !== second?.kind) return false;
  if (first.kind === 'checksum' || second.kind === 'checksum') return areOtherSums(first.parts, second.parts);
  const [short, long] = [first.parts, second.parts].toSorted((a, b) => a.length - b.length);
  if (!short || !long) return false;
  // A single number stands for all that begin with it; `1.0` beside `1.2` does not.
  const isWhole = short.length > 1 && first.kind === 'number';
  return long.some((part, index) => (index < short.length || isWhole) && part !== (short[index] ?? '0'));
}

interface Version {
  readonly kind: 'number' | 'date' | 'checksum';
  /** Numbers without zeros in front; of a checksum its digits. */
  readonly parts: readonly string[];
}

const DATE =
  /^((?:19|20)\d\d)(?:[-./_](\d{1,2})(?:[-./_](\d{1,2}))?|(0[1-9]|1[0-2])([0-2]\d|3[01])?)?(?:[t ]\d\d:\d\d.*)?$/;
const NUMBER = /^\d{1,6}(?:\.\d{1,6}){0,3}$/;
/** Digits of base 16 as tools shorten them, of which some are letters and some are not. */
const CHECKSUM = /^(?=.*\d)(?=.*[a-f])[\da-f]{7,64}$/;
const LAST_MONTH = 12;
const LAST_DAY = 31;

function readVersion(text: string): Version | undefined {
  const word = text.toLowerCase().replace(/^(?:version|ver\.?|v)[\s.-]*(?=\d)/, '');
  const date = DATE.exec(word);
  if (date) {
    const [, year = '', month = date[4], day = date[5]] = date;
    const parts = [year, month, day].filter((part) => part !== undefined).map(plain);
    return Number(parts[1] ?? 1) <= LAST_MONTH && Number(parts[2] ?? 1) <= LAST_DAY
      ? { kind: 'date', parts }
      : undefined;
  }
  if (NUMBER.test(word)) return { kind: 'number', parts: word.split('.').map(plain) };
  return CHECKSUM.test(word) ? { kind: 'checksum', parts: [word] } : undefined;
}

const plain = (digits: string): string => String(Number(digits));

/** Of different length they may be of different kinds. */
const areOtherSums = ([one = '']: readonly string[], [other = '']: readonly string[]): boolean =>
  one.length === other.length && one !== other;
