import type { Statement } from './statements';

/** A place that a pattern matches, from the start of its statement. */
export interface Match {
  readonly statement: Statement;
  readonly match: RegExpExecArray;
  readonly index: number;
}

/**
 * Where a global pattern matches within some statements, in their order. One state for all of them: a copy of the pattern
 * for each statement costs more than reading it.
 */
export function* matchesIn(pattern: RegExp, statements: readonly Statement[]): Generator<Match> {
  for (const statement of statements) {
    const { text } = statement;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      const { lastIndex } = pattern;
      yield { statement, match, index: match.index };
      pattern.lastIndex = lastIndex;
    }
  }
}
