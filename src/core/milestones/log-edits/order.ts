import type { Path } from '../../document/data/locate';
import type { Entry } from '../../document/data/node';
import { propertiesAt } from '../../schema/schema';

/**
 * The entry behind which a new key belongs: keys of the schema are in its order, and milestones in the order of their
 * numbers where the author keeps to it. The last of all when nothing says where; undefined when it comes first.
 */
export function entryBefore(own: readonly Entry[], path: Path, key: string): Entry | undefined {
  const order = [...propertiesAt('milestones', path).keys()];
  const index = order.indexOf(key);
  if (index >= 0) return own.findLast((entry) => order.indexOf(entry.key) < index && order.includes(entry.key));
  const isSorted = own.every((entry, at) => at === 0 || compare(own[at - 1]?.key ?? '', entry.key) < 0);
  return path[0] === 'milestones' && isSorted && own.length > 1
    ? own.findLast((entry) => compare(entry.key, key) < 0)
    : own.at(-1);
}

/** Numbers in a name count as numbers: week 10 comes behind week 9. */
const compare = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });
