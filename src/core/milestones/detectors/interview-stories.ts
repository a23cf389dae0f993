import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { MEASURE, pagesLike, type Page } from './support/pages';
import { listed } from './support/said';

const PLACE = /(?:^|\/)(?:stories|star[-_]?stories)\/[^/]+\.md$|(?:^|[-_./])(?:stories|story)(?:[-_.][\w-]+)*\.md$/i;
const NO_STORY = /user[-_ ]?stor|(?:^|\/)(?:readme|template|index)[^/]*\.md$|template/i;
const LEARNED =
  /\blearn(?:ed|t|ing|ings)?\b|\blessons?\b|\btake-?aways?\b|\bwould (?:do|have done|now)\b[^.\n]*\b(?:different\w*|instead|earlier|first|again)\b|\bnext time\b|\bin (?:hindsight|retrospect)\b/i;

interface Story {
  readonly path: string;
  readonly line: number;
  readonly number: number | undefined;
  readonly learned: number | undefined;
}

/** Two or three stories are asked for. */
const ENOUGH = 2;

/** Whether there are stories for interviews, each with a number and with what was learned. */
export const interviewStories: Detector = {
  id: 'interview-stories',
  detect(evidence) {
    const stories = pagesLike(evidence, (path) => PLACE.test(path) && !NO_STORY.test(path)).flatMap(storiesIn);
    const whole = stories.filter(({ number, learned }) => number !== undefined && learned !== undefined);
    const there = whole.map((story) => shown(story, 'A story with a number and what was learned'));
    if (whole.length >= ENOUGH) return met(there);
    const open = stories.filter((story) => !whole.includes(story));
    const lacks = open.map((story) => lacking(story, `The story lacks ${missingIn(story)}`));
    const [first] = open;
    if (first)
      return partly(
        [...there, ...lacks],
        `Add ${missingIn(first)} to the story in line ${first.line} of ${first.path}.`,
      );
    if (whole.length > 0) return partly(there, 'Write a second story, about another project.');
    return notMet(
      'Write stories/<project>.md: context, constraints, approach, evaluation with a number, and what you learned.',
    );
  },
};

const missingIn = ({ number, learned }: Story): string =>
  listed([...(number === undefined ? ['a number'] : []), ...(learned === undefined ? ['what you learned'] : [])]);

/** A page is one story; a page of stories has one under each of its titles. */
function storiesIn(page: Page): Story[] {
  const { sections } = page;
  const top = sections.filter(({ section }) => section.level === 2 && !section.form.startsWith('lead'));
  const isCollection =
    /stories[^/]*$/i.test(page.path) && top.length >= 2 && !top.some(({ title }) => PART.test(title));
  if (!isCollection) return page.text.trim() === '' ? [] : [storyIn(page, 1, 1, Number.POSITIVE_INFINITY)];
  return top.map(({ section, end }) => {
    const line = page.lineAt(section.span.start);
    return storyIn(page, line, line, end < page.text.length ? page.lineAt(end) - 1 : Number.POSITIVE_INFINITY);
  });
}

/** Titles within one story. */
const PART =
  /^(?:context|situation|task|constraints?|approach|action|evaluation|results?|iteration|deployment|learned|lessons?.*|what i learned.*)$/i;

const LABEL = /^\W*(?:what i )?learn(?:ed|t|ings?)\W*/i;

function storyIn(page: Page, line: number, first: number, last: number): Story {
  const own = page.lines.filter((one) => one.line >= first && one.line <= last && !isOpen(one.text));
  const filled = own.filter(({ text }) => text.trim() !== '');
  // A title alone is a form that nobody has filled in; with words below it, it says what they are.
  const learned = filled.find(({ text }, index) =>
    isTitle(text)
      ? LEARNED.test(text) && filled[index + 1] !== undefined && !isTitle(filled[index + 1]?.text ?? '')
      : LEARNED.test(text) && text.replace(LABEL, '') !== '',
  );
  const number = filled.find(({ text }) => !isTitle(text) && MEASURE.test(text));
  return { path: page.path, line, number: number?.line, learned: learned?.line };
}

const isTitle = (text: string): boolean => /^\s*#/.test(text);

/** A place of a form that is still to be filled in. */
const isOpen = (text: string): boolean => /<[^>]*>|\[\s*\w[^\]]*\]\s*$/.test(text);
