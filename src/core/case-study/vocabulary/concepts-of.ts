import type { Section } from '../../document/markdown/blocks/block';
import { CHINESE, JAPANESE, KOREAN } from './asian';
import type { Concept, Vocabulary } from './concept';
import { GERMAN } from './de';
import { ENGLISH } from './en';
import { SPANISH } from './es';
import { FRENCH } from './fr';
import { INDONESIAN, RUSSIAN, VIETNAMESE } from './others';
import { PORTUGUESE } from './pt';

const VOCABULARIES: readonly Vocabulary[] = [
  ENGLISH,
  SPANISH,
  PORTUGUESE,
  FRENCH,
  GERMAN,
  INDONESIAN,
  RUSSIAN,
  VIETNAMESE,
  KOREAN,
  CHINESE,
  JAPANESE,
];

/** Scripts that write words without spaces between them, or with endings behind them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Longer titles tell a story; the words in them say little about what stands below. */
const LONGEST = 120;

/** A pattern for each concept that all languages share: headings in English over text in another language are common. */
let cachedPatterns: ReadonlyMap<Concept, RegExp> | undefined;

const patterns = (): ReadonlyMap<Concept, RegExp> => (cachedPatterns ??= patternsOf(VOCABULARIES));

const CACHE = new WeakMap<Section, ReadonlySet<Concept>>();

/** What a section is about, as far as its own title says. */
export function conceptsOf(section: Section): ReadonlySet<Concept> {
  const known = CACHE.get(section);
  if (known) return known;
  const concepts = conceptsIn(section.title);
  CACHE.set(section, concepts);
  return concepts;
}

/** Many projects have the same titles. */
const KNOWN = new Map<string, ReadonlySet<Concept>>();
const MOST_KNOWN = 2000;

/** What a title says of the text below it, in any of the languages. */
export function conceptsIn(title: string): ReadonlySet<Concept> {
  const head = title.slice(0, LONGEST);
  const known = KNOWN.get(head);
  if (known) return known;
  const found = readConcepts(head);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(head, found);
  return found;
}

function readConcepts(title: string): ReadonlySet<Concept> {
  const text = folded(title);
  const found = new Set<Concept>();
  for (const [concept, pattern] of patterns()) if (pattern.test(text)) found.add(concept);
  return found;
}

/** The section itself or the nearest one around it that is about a concept. */
export function sectionAbout(section: Section | undefined, concept: Concept): Section | undefined {
  for (let at = section; at; at = at.parent) if (conceptsOf(at).has(concept)) return at;
  return undefined;
}

/** Without case and accents, which people leave out in titles. */
const folded = (title: string): string =>
  title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('đ', 'd')
    .replaceAll('ß', 'ss')
    .replace(/['’`]/g, ' ')
    .replace(/[_–—]/g, ' ');

function patternsOf(vocabularies: readonly Vocabulary[]): ReadonlyMap<Concept, RegExp> {
  const words = new Map<Concept, Set<string>>();
  for (const vocabulary of vocabularies) {
    for (const [concept, list] of Object.entries(vocabulary) as [Concept, string][]) {
      const all = words.get(concept) ?? new Set<string>();
      words.set(concept, all);
      for (const word of list.split('|'))
        all.add(UNSPACED.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC') : folded(word));
    }
  }
  return new Map(Array.from(words, ([concept, all]) => [concept, patternOf([...all])]));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

function patternOf(words: readonly string[]): RegExp {
  const inside = words.filter((word) => UNSPACED.test(word)).map(escaped);
  const whole = words
    .filter((word) => !UNSPACED.test(word))
    .map((word) => (word.endsWith('*') ? `${escaped(word.slice(0, -1))}[\\p{L}]*` : escaped(word)));
  return new RegExp([`(?<![\\p{L}\\p{N}])(?:${whole.join('|')})(?![\\p{L}\\p{N}])`, ...inside].join('|'), 'u');
}
