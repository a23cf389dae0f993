import type { MarkdownBody } from '../../document/markdown/body';
import { isEnglish, isPlainlyEnglish } from './language';

/**
 * Why a Markdown document is not judged for what it lacks: it has no text, hardly any, some without
 * sections, it is a form that others fill in, it is
 * not in English, it is about something else, or what it is about is described in another document.
 */
export type Unjudged =
  'no text' | 'stub' | 'no sections' | 'template' | 'not in English' | 'about something else' | 'described elsewhere';

/** Below this many words a card has only been begun, or points to where the real one is. */
const FEWEST_WORDS = 30;
const FEWEST_HEADINGS = 2;

/** From so many words on, a text without sections is a card that somebody takes for finished. */
const FEWEST_WITHOUT_SECTIONS = 20;

/** The beginning of a long text tells enough of it. */
const BEGINNING = 20_000;

/** So many unfilled slots are a form, not an oversight. */
const MANY_SLOTS = 4;

/** @returns undefined when there is enough English text to say what is missing from it */
export function unjudged(body: MarkdownBody): Unjudged | undefined {
  if (body.isEmpty(body.span)) return 'no text';
  const beginning = body.prose.slice(0, BEGINNING);
  if ((beginning.match(/\{\{[^{}\r\n]{1,120}\}\}/g)?.length ?? 0) >= MANY_SLOTS) return 'template';
  const words = beginning.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  const sectioned = body.headings.length >= FEWEST_HEADINGS;
  if (words.length < FEWEST_WORDS || !sectioned)
    return !sectioned && words.length >= FEWEST_WITHOUT_SECTIONS && isPlainlyEnglish(beginning)
      ? 'no sections'
      : 'stub';
  return isEnglish(beginning) ? undefined : 'not in English';
}
