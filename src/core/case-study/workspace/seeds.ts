import { linesOf, type Place } from './text-facts';

/** A place where a random number generator is given its start. */
export interface Seed extends Place {
  readonly value: number;
  /** The name that it has there: `random_state`, `set_seed`. */
  readonly name: string;
}

const NAMED = /(?:^|[^\w-])((?:[a-z]+_)*(?:random_?state|random_?seed|seed))["']?\s*[:=]\s*(\d{1,10})(?![\d.])/gi;
const CALLED =
  /\b((?:\w+\.)*(?:set_?(?:all_?|global_?|random_?)?seeds?|seed_?(?:everything|all)|manual_seed(?:_all)?|seed!?|fix_?(?:random_?)?seeds?|default_rng|RandomState|PRNGKey|set\.seed))\(\s*(?:seed\s*=\s*)?(\d{1,10})\s*[,)]/gi;

/** More in one file are the same again. */
const MOST_SEEDS = 20;
const LONGEST_LINE = 500;

export function readSeeds(path: string, text: string): Seed[] {
  const seeds: Seed[] = [];
  if (!/seed|random_?state|default_rng|prngkey/i.test(text)) return seeds;
  for (const [index, line] of linesOf(text).entries()) {
    if (line.length > LONGEST_LINE || /^\s*(?:#|\/\/)/.test(line)) continue;
    for (const pattern of [NAMED, CALLED]) {
      const [match] = line.matchAll(pattern);
      if (!match) continue;
      const [, name = '', value = ''] = match;
      seeds.push({ path, line: index + 1, name, value: Number(value) });
      break;
    }
    if (seeds.length >= MOST_SEEDS) break;
  }
  return seeds;
}
