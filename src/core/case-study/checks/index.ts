import type { Check } from '../check';

/** Everything that a README is asked, in the order in which people read the answers. */
export const CHECKS: readonly Check[] = [];
