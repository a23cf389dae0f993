import {
  extraFamilyCodes as FAMILIES,
  iso639_1 as ISO_639_1,
  iso639_3 as ISO_639_3,
  special as SPECIAL,
} from './lists';

/** What was meant by the name or tag of a language. */
export interface Language {
  /** A code that the Hub accepts. */
  readonly code: string;
  /** The regional tag, for `language_bcp47`, when there is more than a code: `zh-HK`. */
  readonly regional?: string;
}

/** Usual names beside those of the list. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  mandarin: 'zh',
  castilian: 'es',
  farsi: 'fa',
  flemish: 'nl',
  bangla: 'bn',
  burmese: 'my',
  filipino: 'fil',
  cantonese: 'yue',
  deutsch: 'de',
  espanol: 'es',
  francais: 'fr',
  portugues: 'pt',
  italiano: 'it',
  // Countries that are taken for languages, where no language has the code.
  jp: 'ja',
  cn: 'zh',
  ua: 'uk',
  gr: 'el',
  dk: 'da',
  cz: 'cs',
};

/** Names of regional varieties. */
const REGIONAL_NAMES: Readonly<Record<string, string>> = {
  zhs: 'zh-Hans',
  zht: 'zh-Hant',
  'simplified chinese': 'zh-Hans',
  'traditional chinese': 'zh-Hant',
  'brazilian portuguese': 'pt-BR',
};

const PROGRAMMING_LANGUAGES = new Set([
  'python',
  'javascript',
  'typescript',
  'java',
  'c',
  'c++',
  'c#',
  'rust',
  'golang',
  'kotlin',
  'scala',
  'sql',
  'bash',
  'shell',
  'r',
  'julia',
  'php',
  'ruby',
  'html',
  'css',
  'programming',
]);

const fold = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\b(?:language|modern)\b/g, '')
    .replace(/\(.*\)/g, '')
    .trim();

/** Every code that the Hub accepts: thousands, so built at the first use. */
let allCodes: ReadonlySet<string> | undefined;

const codes = (): ReadonlySet<string> =>
  (allCodes ??= new Set([...Object.keys(ISO_639_1), ...ISO_639_3.split(' '), ...FAMILIES, ...SPECIAL]));

/** Codes by the folded names of languages; built at the first use. */
let byName: ReadonlyMap<string, string> | undefined;

function names(): ReadonlyMap<string, string> {
  if (byName) return byName;
  const pairs = Object.entries(ISO_639_1).map(([code, name]): [string, string] => [fold(name), code]);
  byName = new Map([...pairs, ...Object.entries(OTHER_NAMES)]);
  return byName;
}

/** Whether the Hub accepts it as it is. */
export const isLanguageCode = (written: string): boolean => codes().has(written);

/** @returns undefined when it is not clear which language is meant */
export function languageOf(written: string): Language | undefined {
  const text = written.trim();
  const lower = text.toLowerCase();
  if (codes().has(lower)) return { code: lower };
  const [base = '', ...subtags] = (REGIONAL_NAMES[lower] ?? text).split(/[-_]/);
  if (subtags.length > 0 && /^[a-z]{2,3}$/i.test(base) && subtags.every((tag) => /^[a-z\d]{2,8}$/i.test(tag))) {
    const code = base.toLowerCase();
    return codes().has(code) ? { code, regional: [code, ...subtags.map(subtagCase)].join('-') } : undefined;
  }
  const named = names().get(fold(text));
  if (named !== undefined) return { code: named };
  return PROGRAMMING_LANGUAGES.has(lower) ? { code: 'code' } : undefined;
}

/** Regions in capitals, scripts with one, as is usual in BCP 47. */
function subtagCase(tag: string): string {
  if (/^[a-z]{2}$/i.test(tag)) return tag.toUpperCase();
  if (/^[a-z]{4}$/i.test(tag)) return tag.charAt(0).toUpperCase() + tag.slice(1).toLowerCase();
  return tag.toLowerCase();
}
