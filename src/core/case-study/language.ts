import type { MarkdownBody } from '../document/markdown/body';

/** Of a long text the head is enough. */
const LOOKED_AT = 8000;

/** Of letters, this share in another script makes a text one of another language; names and examples stay below it. */
const FOREIGN_SHARE = 0.12;

const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu],
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['han', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
];

/** Small words that a language uses all the time; those that two languages share count for both. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'a an the and is are with this that these for from by not which have has been it its should used using to of in on as or be can we you',
  es: 'el los las del y en con para por una un se al lo como que de la es su este esta son más o no sus',
  pt: 'o os da do das dos em uma um não para com por que de a e é ao na no se como mais ou foi são seu sua',
  fr: 'le la les des du et une un est dans pour sur avec que qui de à en par ce cette sont au aux il nous pas ou plus',
  de: 'der die das und nicht ist mit ein eine auf für von den dem wird zu im des werden sich oder aus bei als wie sind',
  it: 'il di che per non della dei gli sono la le un una con nel del da è si in più come al alla delle questo',
  nl: 'het een van voor niet wordt zijn op te de en met dat is door aan om ook deze naar bij',
  id: 'dan yang untuk dengan dari pada ini di ke adalah dalam dapat akan tidak oleh atau sebagai data juga kami',
  vi: 'và là các được cho của một những trong với để này có không từ theo khi đến bằng như',
  tr: 've bir için ile bu de da olarak olan veri gibi daha çok ya en ne',
  pl: 'i w na z że nie jest się do od dla oraz jak który przez po lub',
};

/** The languages of each small word. */
const LANGUAGES = new Map<string, string[]>();
for (const [code, words] of Object.entries(SMALL_WORDS))
  for (const word of words.split(' ')) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), code]);

/** In most texts there are no other letters than those from a to z, which are found in a fraction of the time. */
const isPlain = (text: string): boolean => !/[^\0-\x7f]/.test(text);

const FOREIGN = /(?!\p{Script=Latin})\p{L}/u;
const isForeign = (text: string): boolean => !isPlain(text) && FOREIGN.test(text);

const NONE: readonly string[] = [];

/** Fewer small words than this say nothing. */
const ENOUGH = 6;

const KNOWN = new WeakMap<MarkdownBody, string>();

/** BCP 47 code of the language of the prose, `und` when it cannot be told. */
export function guessLanguage(body: MarkdownBody): string {
  const known = KNOWN.get(body);
  if (known !== undefined) return known;
  const language = guess(body);
  KNOWN.set(body, language);
  return language;
}

function guess(body: MarkdownBody): string {
  const text = sentencesOf(body);
  if (!/\p{L}/u.test(text)) return 'und';
  // Letters are counted only where there are others than Latin ones.
  return (isForeign(text) ? byScript(text, text.match(/\p{L}/gu)?.length ?? 0) : undefined) ?? bySmallWords(text);
}

/** The running text and the lists; of tables and code no language is. */
function sentencesOf(body: MarkdownBody): string {
  let text = '';
  for (const block of body.blocks.blocks) {
    if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'heading') continue;
    text += `${body.proseIn(block).replace(/`[^`\r\n]*`|https?:\S+/g, ' ')}\n`;
    if (text.length > LOOKED_AT) break;
  }
  return text;
}

function byScript(text: string, letters: number): string | undefined {
  const counts = new Map(LETTERS.map(([code, pattern]) => [code, text.match(pattern)?.length ?? 0]));
  const count = (code: string): number => counts.get(code) ?? 0;
  // Each Chinese character is a word, and Japanese has some between its own letters.
  const japanese = count('kana') + count('han');
  if (count('kana') > 0.1 * japanese && japanese > FOREIGN_SHARE * letters) return 'ja';
  if (count('han') > FOREIGN_SHARE * letters) return 'zh';
  const [best] = [...counts].filter(([code]) => code !== 'kana' && code !== 'han').sort((a, b) => b[1] - a[1]);
  if (!best || best[1] <= FOREIGN_SHARE * letters) return undefined;
  return best[0] === 'ru' && /[іїєґ]/i.test(text) ? 'uk' : best[0];
}

function bySmallWords(text: string): string {
  const counts = new Map<string, number>();
  const lower = text.toLowerCase();
  for (const word of lower.match(isPlain(lower) ? /[a-z]+/g : /\p{L}+/gu) ?? [])
    for (const code of LANGUAGES.get(word) ?? NONE) counts.set(code, (counts.get(code) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  // A text of names and commands with a few words is in English more often than in anything else.
  if (!best || best[1] < ENOUGH) return isForeign(text) ? 'und' : 'en';
  return best[0];
}
