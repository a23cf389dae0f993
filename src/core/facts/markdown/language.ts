/** Small words that English alone uses often. */
const ENGLISH = new Set(
  'the and is are were with this that these for from by not which have has been be it its should used using than'.split(
    ' ',
  ),
);

/** Small words of the other languages that cards are written in with Latin letters. */
const OTHER = new Set(
  (
    'de la le les des du et une un est dans pour sur avec que qui ' +
    'el los las del y en con para por una se al lo como ' +
    'der die das und nicht ist mit ein eine auf für von den dem wird ' +
    'het een van voor niet wordt zijn op te ' +
    'il di che per non della dei gli sono ' +
    'o os da do em uma não dos das com ' +
    'i w na z że nie jest się och att som för ve bir için ile bu của và là các được cho dan yang untuk dengan'
  ).split(' '),
);

/** Of letters, this share in another script makes a text one of another language; names and examples stay below it. */
const FOREIGN_SHARE = 0.2;

/** Below so many small words a text says nothing about its language; tables of numbers have none. */
const ENOUGH = 8;

/**
 * Whether the words of a card can be understood by patterns made for English. A heading in English over text in another
 * language is not enough; a card of tables with hardly a sentence is taken to be English.
 */
export function isEnglish(prose: string): boolean {
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  const latin = prose.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters === 0 || (letters - latin) / letters > FOREIGN_SHARE) return false;
  const { english, other } = smallWords(prose);
  return english + other < ENOUGH || english > other;
}

/** Whether a text is English by its own small words, however short it is. */
export function isPlainlyEnglish(prose: string): boolean {
  const { english, other } = smallWords(prose);
  return isEnglish(prose) && english > other;
}

function smallWords(prose: string): { readonly english: number; readonly other: number } {
  let english = 0;
  let other = 0;
  for (const [word] of prose.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (ENGLISH.has(word)) english++;
    else if (OTHER.has(word)) other++;
  }
  return { english, other };
}
