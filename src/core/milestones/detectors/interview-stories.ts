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
    return storyIn(page, line, line, page.lineAt(end));
  });
}

/** Titles within one story. */
const PART =
  /^(?:context|situation|task|constraints?|approach|action|evaluation|results?|iteration|deployment|learned|lessons?.*|what i learned.*)$/i;

function storyIn(page: Page, line: number, first: number, last: number): Story {
  const own = page.lines.filter(
    (one) => one.line >= first && one.line <= last && !/<[^>]*>|\[\s*\w[^\]]*\]\s*$/.test(one.text),
  );
  // A title alone is a form that nobody has filled in.
  const said = own.filter(({ text }) => !/^\s*(?:#|$)/.test(text));
  const titled = own.find(
    ({ text }, index) =>
      /^\s*#/.test(text) &&
      LEARNED.test(text) &&
      own
        .slice(index + 1)
        .find((one) => one.text.trim() !== '')
        ?.text.trim()
        .startsWith('#') === false,
  );
  return {
    path: page.path,
    line,
    number: said.find(({ text }) => MEASURE.test(text))?.line,
    learned: (
      said.find(
        ({ text }) => LEARNED.test(text) && text.replace(/^\W*\**\s*(?:what i )?learned\**\s*:?\**/i, '').trim() !== '',
      ) ?? titled
    )?.line,
  };
}
