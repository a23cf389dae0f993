import type { Block, Blocks, Section } from '../../../document/markdown/blocks/block';
import type { MarkdownBody } from '../../../document/markdown/body';
import { wordCounter } from '../../word-counter';

/** A section with everything under it, the sections inside of it too. */
export interface Passage {
  readonly section: Section;
  readonly blocks: readonly Block[];
}

const KNOWN = new WeakMap<Blocks, ReadonlyMap<Section, readonly Block[]>>();

/** Nobody reads further for an answer, and no person writes so many titles for one thing. */
const MOST_PASSAGES = 20;

/** The sections whose own title a pattern matches, with what stands under them. */
export function passages({ blocks }: { readonly blocks: Blocks }, title: RegExp): Passage[] {
  const under = blocksUnder(blocks);
  return blocks.sections
    .filter((section) => isTitled(section, title))
    .slice(0, MOST_PASSAGES)
    .map((section) => ({ section, blocks: under.get(section) ?? [] }));
}

/** Blocks other than headings under each section, at any depth. */
function blocksUnder(blocks: Blocks): ReadonlyMap<Section, readonly Block[]> {
  const known = KNOWN.get(blocks);
  if (known) return known;
  const under = new Map<Section, Block[]>();
  for (const block of blocks.blocks) {
    if (block.kind === 'heading') continue;
    for (let section = block.section; section; section = section.parent) {
      const list = under.get(section);
      if (list) list.push(block);
      else under.set(section, [block]);
    }
  }
  KNOWN.set(blocks, under);
  return under;
}

/** Titles over a block, innermost first. */
export function* titlesOver(block: Block): Generator<string> {
  for (let { section } = block; section; section = section.parent) yield section.title;
}

/** Answers for patterns and titles: the next version of a text has the same titles, and other projects have many of them too. */
const TITLED = new WeakMap<RegExp, Map<string, boolean>>();
const MOST_TITLES = 500;

function isTitled({ title }: Section, pattern: RegExp): boolean {
  let answers = TITLED.get(pattern);
  if (!answers) TITLED.set(pattern, (answers = new Map()));
  const known = answers.get(title);
  if (known !== undefined) return known;
  if (answers.size >= MOST_TITLES) answers.clear();
  const answer = pattern.test(title);
  answers.set(title, answer);
  return answer;
}

/** The titles of whole documents. */
const TITLES = new WeakSet<Section>();

/** Remembers which title is that of the whole document: the first one, when it is a heading of the first level. */
export function noteTitle({ sections: [first] }: Blocks): void {
  if (first?.level === 1) TITLES.add(first);
}

/** Answers for each section and pattern: many hits stand under the same few titles. */
const UNDER = new WeakMap<Section, Map<RegExp, boolean>>();

/** Whether a title over the block matches; the title of the document names its subject and is left out. @param title a constant */
export function isUnder({ section }: Block, title: RegExp): boolean {
  if (!section) return false;
  let answers = UNDER.get(section);
  if (!answers) UNDER.set(section, (answers = new Map()));
  const known = answers.get(title);
  if (known !== undefined) return known;
  let answer = false;
  for (let above: Section | undefined = section; above && !answer; above = above.parent)
    answer = !TITLES.has(above) && isTitled(above, title);
  answers.set(title, answer);
  return answer;
}

const countWords = wordCounter(
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}]/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
);

/** How much text stands in blocks: words, and characters of the scripts that have no blanks, two for one. */
export function wordsIn(body: MarkdownBody, blocks: readonly Block[]): number {
  let words = 0;
  for (const block of blocks) {
    if (block.kind === 'code' || block.kind === 'image') continue;
    const { spaced, unspaced } = countWords(body.proseIn(block));
    words += spaced + unspaced / 2;
  }
  return words;
}
