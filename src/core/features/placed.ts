import { select } from '../document/data/locate';
import type { ScalarNode } from '../document/data/node';
import type { PortfolioDocument } from '../document/document';
import { placesOf, type Place } from './schema/places';

/** Every text at a place that stands for something besides itself. */
export function* placedScalars(
  { data, format }: PortfolioDocument,
  role: Place['role'],
): Generator<{ readonly node: ScalarNode; readonly text: string; readonly place: Place }> {
  for (const { steps, place } of placesOf(format.id)) {
    if (place.role !== role) continue;
    for (const { node } of select(data?.root, steps)) {
      if (node.type === 'scalar' && typeof node.value === 'string') yield { node, text: node.value, place };
    }
  }
}
