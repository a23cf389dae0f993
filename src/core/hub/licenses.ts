import { mapped as SPDX } from '../../../schemas/data/hf-to-spdx.json';
import { licenses as LICENSES } from './lists';
import { listOf } from '../schema/lists';
import { nearest } from '../text/nearest';

/** Words of licence names in one short spelling; longer phrases first. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/creative commons/g, 'cc '],
  [/open data commons/g, 'odc'],
  [/affero general public/g, 'agpl'],
  [/(?:lesser|library) general public/g, 'lgpl'],
  [/general public/g, 'gpl'],
  [/mozilla public/g, 'mpl'],
  [/eclipse public/g, 'epl'],
  [/european union public/g, 'eupl'],
  [/boost software/g, 'bsl'],
  [/academic free/g, 'afl'],
  [/attribution/g, 'by'],
  [/share ?alike/g, 'sa'],
  [/non ?commercial/g, 'nc'],
  [/no ?deriv(?:ative)?s?(?: works)?/g, 'nd'],
  [/\bzero\b/g, '0'],
  [
    /\b(?:the|licen[cs]es?|version|international|unported|generic|gnu|only|or later|software foundation|software|community|agreement|family|terms of use)\b/g,
    ' ',
  ],
  [/\bv(?:er)?\.?\s?(?=\d)/g, ''],
  [/(?<=[a-z])v(?=\d)/g, ''],
];

/** Names that say no version where there is only one, and old names. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  apache: 'apache-2.0',
  asl2: 'apache-2.0',
  expat: 'mit',
  bsd2: 'bsd-2-clause',
  '2clausebsd': 'bsd-2-clause',
  simplifiedbsd: 'bsd-2-clause',
  freebsd: 'bsd-2-clause',
  bsd3: 'bsd-3-clause',
  '3clausebsd': 'bsd-3-clause',
  newbsd: 'bsd-3-clause',
  revisedbsd: 'bsd-3-clause',
  modifiedbsd: 'bsd-3-clause',
  cc0: 'cc0-1.0',
  mpl: 'mpl-2.0',
  ofl: 'ofl-1.1',
  'silofl1.1': 'ofl-1.1',
  odcodbl: 'odbl',
  odcby: 'odc-by',
};

/** Words for terms that are no licence of the Hub's list; the Hub wants `other` and a name for them. */
const OWN_TERMS =
  /\b(?:proprietary|commercial|custom|all rights reserved|closed|internal|confidential|research only|academic use)\b/i;

/** A licence name without case, filler words and punctuation, its version without a final zero. */
function fold(name: string): string {
  let folded = name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/[-_()"',+]+/g, ' ');
  for (const [phrase, short] of PHRASES) folded = folded.replace(phrase, short);
  return folded.replace(/[^a-z0-9.]+/g, '').replace(/(\d)\.0$/, '$1');
}

/** Folded names of every licence that names one id only; built at the first use. */
let byName: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const found = new Map(Object.entries(SHORT_NAMES));
  const spdx: Readonly<Record<string, string>> = SPDX;
  for (const { id, name } of LICENSES) {
    for (const spelling of [id, name, spdx[id] ?? id]) found.set(fold(spelling), id);
  }
  byName = found;
  return found;
}

/** Addresses of licence texts, up to the name in them. */
const ADDRESS =
  /^https?:\/\/(?:www\.)?(?:opensource\.org\/licenses?|spdx\.org\/licenses|choosealicense\.com\/licenses)\/([\w.+-]+?)(?:\.html|\/)?$/i;
const CC_ADDRESS = /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)(?:\/|$)/i;

/** The spellings that a text may hold: itself, without what is in brackets, and what is in brackets alone. */
function spellings(text: string): string[] {
  const [, type = '', version = ''] = CC_ADDRESS.exec(text) ?? [];
  const inBrackets = /\(([^()]+)\)/.exec(text)?.[1];
  return [
    ...(type === '' ? [] : [`cc-${type}-${version}`]),
    ADDRESS.exec(text)?.[1] ?? text,
    ...(inBrackets === undefined ? [] : [text.replace(/\([^()]+\)/, ''), inBrackets]),
  ];
}

/**
 * The Hub's id of a licence that is written in another way: as an SPDX id, by its name or address, or misspelt.
 * @returns undefined when it is none of the list, or when it could be several
 */
export function licenseIdOf(written: string): string | undefined {
  const text = written.trim();
  const ids = listOf('license');
  if (ids.has(text.toLowerCase())) return text.toLowerCase();
  const named = spellings(text)
    .map((spelling) => names().get(fold(spelling)))
    .find((id) => id !== undefined);
  // To have no licence is the opposite of the licence called Unlicense.
  if (named !== undefined || /^unlicen[sc]ed$/i.test(text)) return named;
  // Another number is another licence, so only words may be misspelt.
  const numbers = text.match(/\d+/g)?.join('.') ?? '';
  const sameNumbers = [...ids].filter((id) => (id.match(/\d+/g)?.join('.') ?? '') === numbers);
  return text.length > 3 ? nearest(text, sameNumbers, 5) : undefined;
}

/** Whether the words name terms of the author's own. */
export const areOwnTerms = (written: string): boolean => OWN_TERMS.test(written);
