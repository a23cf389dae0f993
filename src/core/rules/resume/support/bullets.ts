import type { Blocks, ItemBlock, Section } from '../../../document/markdown/blocks/block';
import type { MarkdownBody } from '../../../document/markdown/body';
import { guessLanguage } from '../../../case-study/language';
import type { Span } from '../../../text/span';
import type { CheckContext } from '../../context';

/** One line of a resume that says what somebody did. */
export interface Bullet extends Span {
  /** Of the same length as the item, markup blanked; its first word stands at `start`. */
  readonly text: string;
}

/** A page in which bullets of a resume stand. */
export interface ResumePage {
  readonly body: MarkdownBody;
  readonly blocks: Blocks;
  readonly bullets: readonly Bullet[];
}

/** Sections of a resume in which nothing is told. */
const NO_STORIES =
  /\b(?:skills?|technolog\w*|tools|stack|education|languages?|interests?|hobbies|contact|certificat\w*|awards?|honou?rs|publications?|courses?|coursework|references|summary|profile|objective|links|volunteer\w*)\b/i;

/** Sections of other documents with bullets for a resume. */
const RESUME_SECTION =
  /\b(?:resume|cv|résumé)\b.*\b(?:bullets?|points?|lines?|entr(?:y|ies))\b|\bbullets? for (?:my |the |a |your )?(?:resume|cv)\b/i;

/** Fewer words are a title or a date. */
const FEWEST_WORDS = 5;

const PAGES = new WeakMap<Blocks, ResumePage>();

/** @returns undefined when the document has no bullets of a resume, or they are in a language whose words are not known */
export function resumeOf({ document }: CheckContext): ResumePage | undefined {
  const { body } = document;
  if (!body) return undefined;
  const { blocks } = body;
  const known = PAGES.get(blocks);
  if (known) return known;
  const isResume = document.format.kind === 'resume';
  // Hardly any README has such a section.
  if (!isResume && !blocks.sections.some(({ title }) => RESUME_SECTION.test(title))) return undefined;
  if (!/^(?:en|und)$/.test(guessLanguage(body))) return undefined;
  const page = { body, blocks, bullets: bulletsIn(body, blocks, isResume) };
  PAGES.set(blocks, page);
  return page;
}

function bulletsIn(body: MarkdownBody, blocks: Blocks, isResume: boolean): Bullet[] {
  return blocks.blocks
    .filter((block): block is ItemBlock => block.kind === 'item')
    .filter(({ section }) => (isResume ? !isUnder(section, NO_STORIES) : isUnder(section, RESUME_SECTION)))
    .flatMap((item) => {
      const all = body.proseIn(item);
      const lead = /^[\s>]*(?:(?:[-*+•]|\d+[.)])\s+)?(?:\[[ xX]\]\s+)?\s*/.exec(all)?.[0].length ?? 0;
      const text = all.slice(lead).trimEnd();
      const words = text.match(/\p{L}+/gu)?.length ?? 0;
      return words < FEWEST_WORDS ? [] : [{ start: item.start + lead, end: item.start + lead + text.length, text }];
    });
}

/** The name of a person or a page is the title of it all. */
function isUnder(section: Section | undefined, title: RegExp): boolean {
  for (let at = section; at; at = at.parent) if ((at.level > 1 || at.parent) && title.test(at.title)) return true;
  return false;
}
