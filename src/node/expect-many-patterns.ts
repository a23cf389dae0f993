import { setFlagsFromString } from 'node:v8';

/**
 * Says that hundreds of large patterns are about to be used, as they are for a README. By itself V8 translates each of them
 * twice, into bytecode for its first use and into machine code for the next, which takes longer than the reading.
 */
export function expectManyPatterns(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
