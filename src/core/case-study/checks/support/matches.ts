import type { CaseStudy } from '../../case-study';
import { flowingIn } from './flowing';
import type { Statement } from './statements';

/** A place that a pattern matches, from the start of its statement. */
export interface Match {
  readonly statement: Statement;
  readonly match: RegExpExecArray;
  readonly index: number;
}

/** When fewer than one statement of so many are to be read, each is read by itself. */
const SPARSE = 6;

/**
 * Where a global pattern matches within one of some statements, in the order of the text.
 * @param few in which alone it may match
 */
export function matchesIn(study: CaseStudy, pattern: RegExp, few: readonly Statement[]): Iterable<Match> {
  const [first] = few;
  const last = few.at(-1);
  if (!first || !last) return [];
  return few.length * SPARSE < last.index - first.index + 1 ? oneByOne(pattern, few, 0) : inOneRun(study, pattern, few);
}

/** One state for all of them: a copy of the pattern for each statement costs more than reading it. */
function* oneByOne(pattern: RegExp, few: readonly Statement[], from: number): Generator<Match> {
  for (const statement of few) {
    const { text } = statement;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      const { lastIndex } = pattern;
      yield { statement, match, index: match.index };
      pattern.lastIndex = lastIndex;
    }
  }
}

/** To begin anew in each of many statements costs more than to read what lies between them. */
function* inOneRun(study: CaseStudy, pattern: RegExp, few: readonly Statement[]): Generator<Match> {
  const { body } = study;
  const base = body.span.start;
  const text = flowingIn(body, { start: base, end: few.at(-1)?.end ?? base });
  let at = 0;
  pattern.lastIndex = (few[0]?.start ?? base) - base;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    let { lastIndex } = pattern;
    const start = base + match.index;
    while ((few[at]?.end ?? Infinity) <= start) at++;
    const statement = few[at];
    if (!statement) return;
    const index = start - statement.start;
    if (index < 0) lastIndex = statement.start - base;
    else if (start + match[0].trimEnd().length <= statement.end) yield { statement, match, index };
    else {
      // It runs on into what follows; by itself the statement may say something too.
      yield* oneByOne(pattern, [statement], index);
      lastIndex = statement.end - base;
    }
    pattern.lastIndex = lastIndex;
  }
}
