import { mapped as OF_HUB } from '../../../../schemas/data/hf-to-spdx.json';
import { deprecated as DEPRECATED } from '../../../../schemas/data/spdx.json';
import { licenseIdOf } from '../../hub/licenses';
import { listOf } from '../../schema/lists';
import { nearest } from '../../text/nearest';

const hubToSpdx: Readonly<Record<string, string>> = OF_HUB;

let deprecated: ReadonlySet<string> | undefined;

/** Whether the SPDX list has withdrawn an id. */
export const isDeprecated = (id: string): boolean => (deprecated ??= new Set(DEPRECATED.split(' '))).has(id);

/** `MIT OR Apache-2.0`, `LicenseRef-ours`: expressions of several ids, and ids of one's own. */
export const isExpression = (text: string): boolean => /\s(?:OR|AND|WITH)\s|\bLicenseRef-/.test(text);

/** The id that was meant by another spelling: an id of the Hub, a name, another case; undefined when none is certain. */
export function spdxOf(written: string): string | undefined {
  const ids = listOf('spdxLicense');
  const folded = written.toLowerCase().replace(/[\s_]+/g, '-');
  const sameLetters = [...ids].filter((id) => id.toLowerCase() === folded);
  const [only] = sameLetters;
  if (only !== undefined && sameLetters.length === 1) return only;
  const hub = licenseIdOf(written);
  // The Hub's id of these licences does not say whether later versions count.
  return hub === undefined || /^[al]?gpl/.test(hub) ? undefined : hubToSpdx[hub];
}

/** An id that is spelt nearly so. */
export const nearSpdx = (written: string): string | undefined => nearest(written, listOf('spdxLicense'));

/** The ids that a withdrawn one was split into, or renamed to. */
export function successorsOf(id: string): readonly string[] {
  const ids = listOf('spdxLicense');
  const base = id.replace(/\+$/, '');
  const candidates = id.endsWith('+') ? [`${base}-or-later`] : [`${base}-only`, `${base}-or-later`];
  return candidates.filter((candidate) => ids.has(candidate));
}
