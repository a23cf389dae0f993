import type { SyntaxProblemId } from '../../document/data/node';
import { defineRule, type Rule } from '../rule';

type Words = Pick<Rule, 'summary' | 'why' | 'source' | 'examplePath' | 'examples' | 'fix' | 'severity'>;

/** A rule that passes on what a parser did not accept under an id of its own. */
export const fromParser = (id: SyntaxProblemId, words: Words): Rule =>
  defineRule({
    ...words,
    id,
    layer: 'syntax',
    *check({ document }) {
      for (const problem of document.syntaxProblems) {
        if (problem.id === id) yield { span: { start: problem.start, end: problem.end }, message: problem.message };
      }
    },
  });
