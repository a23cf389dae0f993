// The codes of ISO 639-3 are thousands of letters that hardly compress. Packed, they take a tenth.
import { readFileSync } from 'node:fs';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const PAIRS = Array.from(LETTERS).flatMap((first) => Array.from(LETTERS, (second) => first + second));

/**
 * For each pair of letters the third ones that make a code with it: `ab,,c` for `aaa aab acc`.
 * @param {string} codes of three letters, in the order of the alphabet, with a space between them
 */
export function packCodes(codes) {
  const known = new Set(codes.split(' '));
  const packed = PAIRS.map((pair) =>
    Array.from(LETTERS)
      .filter((third) => known.has(pair + third))
      .join(''),
  ).join(',');
  if (unpackCodes(packed) !== codes) throw new Error('languages.json: iso639_3 is not in order, or has other codes.');
  return packed;
}

/** It also runs in the bundles, so it stands on its own. @param {string} packed */
export function unpackCodes(packed) {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  let codes = '';
  let pair = 0;
  // Each start of a program does this, before anything is compiled: no list is built for it.
  for (const thirds of packed.split(',')) {
    const begin = ` ${letters.charAt(pair / 26)}${letters.charAt(pair % 26)}`;
    for (let at = 0; at < thirds.length; at++) codes += begin + thirds.charAt(at);
    pair++;
  }
  return codes.slice(1);
}

/** Packs the codes in schemas/data/languages.json wherever it is bundled. */
export const packedLanguages = {
  name: 'packed-languages',
  setup(build) {
    build.onLoad({ filter: /[\\/]schemas[\\/]data[\\/]languages\.json$/ }, ({ path }) => {
      const { special, extraFamilyCodes, iso639_1, iso639_3 } = JSON.parse(readFileSync(path, 'utf8'));
      const lists = Object.entries({ special, extraFamilyCodes, iso639_1 });
      const contents = `${lists.map(([name, list]) => `export const ${name} = ${JSON.stringify(list)};`).join('\n')}
${unpackCodes.toString()}
export const iso639_3 = /* @__PURE__ */ unpackCodes(${JSON.stringify(packCodes(iso639_3))});
`;
      return { contents, loader: 'js' };
    });
  },
};
