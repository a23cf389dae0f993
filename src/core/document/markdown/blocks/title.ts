import { plainText } from '../plain-text';

/** What is longer is no title, and the patterns below would take their time over it. */
const LONGEST_TITLE = 1000;

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D|\u20E3/gu;

const SHORTCODE = /(^|\s):[a-z][a-z0-9_+-]+:(?=\s|$)/g;

/** `3.`, `2.1`, `(4)`, `A.1.`, `IV.`, `Step 2:`, `3、`, `①` in front of a title. */
const NUMBERING =
  /^\s*(?:\(?\d+(?:\.\d+)*(?:[.):、．]+(?!\d)\s*|\s*[-–—]\)?\s+|\s+)|\(?[A-Z](?:[.)]\d+)*[.)]\s*(?=\S)|[IVX]+[.)]\s+|(?:step|part|phase|stage|section|chapter|paso|etapa|passo|langkah|étape|schritt)\s+\d+\s*[-–—:.)]\s*|[①-⑳]\s*|[一二三四五六七八九十]+[、.．]\s*|q\d*[.:)]\s+)/i;

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&nbsp;': ' ', '&lt;': '<', '&gt;': '>' };

/** The next version of a text has the same titles, and a text is asked for them more than once. */
const KNOWN = new Map<string, string>();
const MOST_KNOWN = 1000;
const LONGEST_KNOWN = 200;

/** The words of a title: marks, emoji, `:shortcodes:`, numbering and a colon at its end are gone. */
export function titleText(source: string): string {
  if (source.length > LONGEST_KNOWN) return wordsOf(source);
  const known = KNOWN.get(source);
  if (known !== undefined) return known;
  const words = wordsOf(source);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(source, words);
  return words;
}

function wordsOf(source: string): string {
  const line = source
    .slice(0, LONGEST_TITLE)
    .replace(/\r?\n[=-]+\s*$/, '')
    .replace(/^ {0,3}#{1,6}\s*/, '')
    .replace(/\s+#+\s*$/, '');
  return plainText(line)
    .replace(/&(?:amp|nbsp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(EMOJI, '')
    .replace(SHORTCODE, '$1')
    .trim()
    .replace(NUMBERING, '')
    .replace(/[:：\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const WORD = /[\p{L}\p{N}]+/gu;

const wordsIn = (text: string): number => text.match(WORD)?.length ?? 0;

/** Longer lines in bold are sentences that somebody wants to be read. */
const LONGEST_BOLD = 90;
const MOST_BOLD_WORDS = 12;

const BOLD_LINE =
  /^\s*(?:(?:\*\*|__)(?=\S)([^\r\n]+?)(?:\*\*|__)|<(?:b|strong)>([^<>\r\n]+)<\/(?:b|strong)>)[ \t]*:?(?:[ \t]*<br ?\/?>)?\s*$/i;

/** The title of a line that is bold from its first word to its last; undefined when it is a sentence or none. */
export function boldTitle(line: string): string | undefined {
  const inside = line.length > LONGEST_BOLD + 8 ? undefined : BOLD_LINE.exec(line);
  const text = inside?.[1] ?? inside?.[2];
  if (text === undefined || /\*\*|__/.test(text) || /[.!?。]\s*$/.test(text)) return undefined;
  const title = titleText(text);
  return title !== '' && wordsIn(title) <= MOST_BOLD_WORDS ? title : undefined;
}

const LONGEST_BARE = 60;
const MOST_BARE_WORDS = 5;

/** Words that stand over a part of a report and hardly ever alone in a line for another reason. */
const USUAL =
  /^(?:(?:project |model |data(?:set)? |final |key |main )?(?:results?|objectives?|goals?|overview|introduction|background|motivation|conclusions?|future scope|future improvements?|future enhancements?|road ?map|error analysis|dataset|data|evaluation|methodology|approach|features|installation|usage|requirements|limitations|references|future work|next steps|problem statement|business problem|abstract|summary|training|metrics|performance|architecture|deployment|license|resultados|objetivo|datos|dados|conclus\S+|introducci[oó]n|introdução|metodolog[ií]a))$/i;

/**
 * The title of a line that stands alone between blank lines; undefined when it is a sentence.
 * @param sparse whether the file has hardly another heading, so that people have written their titles as plain lines
 */
export function bareTitle(line: string, sparse: boolean): string | undefined {
  const text = line.trim();
  if (text.length > LONGEST_BARE || /[.!?,;。、！？]$|[|`<>[\]{}=@\\]|https?:|\*|__/.test(text)) return undefined;
  const title = titleText(text);
  if (!/^[\p{Lu}\p{Lo}]/u.test(title) || wordsIn(title) > MOST_BARE_WORDS) return undefined;
  return sparse || /[:：]$/.test(text) || USUAL.test(title) ? title : undefined;
}

/** A title in front of a text, on the same line. */
export interface LeadIn {
  readonly title: string;
  /** Where the title and its colon stand in the line. */
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
}

const MARKED_LEAD =
  /^([ \t]*)(?:(?:[^\s\w*_<]{1,4}[ \t]*)?)(\*\*|__|\*|_|<b>|<strong>)(?=\S)([^*\r\n<]{1,80}?)(?:\*\*|__|\*|_|<\/b>|<\/strong>)[ \t]*([:：–—-]?)/;

const PLAIN_LEAD =
  /^([ \t]*)(?:[^\s\p{L}\p{N}*_<[`|]{1,4}[ \t]*)?([\p{Lu}\p{Lo}][^:：.!?\r\n|`<>[\]*]{1,40})[:：](?=\s|$)/u;

const MOST_PLAIN_WORDS = 4;

/** The title at the start of a line: bold words with a colon or dash, or a few plain words with a colon. */
export function leadIn(line: string): LeadIn | undefined {
  const marked = MARKED_LEAD.exec(line);
  if (marked) {
    const [all, lead = '', mark = '', inside = '', behind = ''] = marked;
    const colon = /[:：]\s*$/.test(inside) || behind === ':' || behind === '：';
    const bold = mark.length > 1;
    if (!colon && !(bold && behind !== '')) return undefined;
    const title = titleText(inside);
    return title === '' ? undefined : { title, start: lead.length, end: all.trimEnd().length, bold };
  }
  const plain = PLAIN_LEAD.exec(line);
  if (!plain) return undefined;
  const [all, lead = '', inside = ''] = plain;
  const title = titleText(inside);
  return title === '' || wordsIn(title) > MOST_PLAIN_WORDS
    ? undefined
    : { title, start: lead.length, end: all.length, bold: false };
}
