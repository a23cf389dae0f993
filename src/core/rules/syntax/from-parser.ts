import type { SyntaxProblem, SyntaxProblemId } from '../../document/data/node';
import type { PortfolioDocument } from '../../document/document';
import { mends } from '../../fixes/mends';
import { defineRule, type Fix, type Rule } from '../rule';

interface Words extends Pick<Rule, 'summary' | 'why' | 'source' | 'examplePath' | 'examples' | 'severity'> {
  /** Guesses at what was meant; only those that the parser then accepts are offered. */
  readonly guess?: (problem: SyntaxProblem, document: PortfolioDocument) => readonly Fix[];
}

/** A rule that passes on what a parser did not accept under an id of its own. */
export const fromParser = (id: SyntaxProblemId, { guess, ...words }: Words): Rule =>
  defineRule<SyntaxProblem>({
    ...words,
    id,
    layer: 'syntax',
    *check({ document }) {
      for (const problem of document.syntaxProblems) {
        if (problem.id === id)
          yield { span: { start: problem.start, end: problem.end }, message: problem.message, data: problem };
      }
    },
    fix({ data }, { document }) {
      if (!data || !guess) return [];
      return guess(data, document).filter(({ edits }) => mends(document, data, edits));
    },
  });
