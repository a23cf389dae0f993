import type { CaseStudy } from '../../case-study/case-study';
import { statementsOf } from '../../case-study/checks/support/statements';
import { isAhead, isTask } from '../../case-study/checks/support/places';
import { defineRule, type Fix, type Problem } from '../rule';
import { changesInRows } from '../support/change-columns';
import { changesInSentence, type WrongChange } from '../support/change-sentences';
import { changeBetween, type Written } from '../support/stated-change';

/** Words and signs that set two things side by side. */
const COMPARES =
  /\b(?:from|vs|versus|than|over|by|against|compared|beats?|outperform\w*|difference|gain)\b|→|[-=]>|⟶|➜/i;

export const wrongDelta = defineRule<WrongChange>({
  id: 'readme/wrong-delta',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A stated improvement does not follow from its own two numbers.',
  why: 'The gain over the baseline is the sentence that a reviewer takes with them, and the one they check in their head. When 0.71 and 0.78 are called "15 %", which is neither the difference nor the relative change, they do not know which of the three numbers to believe.\n\nA change passes when any reading gives it: points, relative to either number, the share of the errors, times, and whatever rounding allows.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nTuning improved the F1 from 0.71 to 0.78 (+10%), 7 points.\n\nThe recall rose by about 15%, from 0.62 to 0.70. It went from 200 ms to 50 ms (4x faster).\n\n- **89% AUC** vs 75% for the baseline (+19% improvement)\n',
      },
      {
        text: '# Churn\n\n| Metric | Baseline | XGBoost | Change |\n| --- | --- | --- | --- |\n| F1 | 0.71 | 0.78 | +9.9% |\n| MAE | 12.1 | 9.8 | -2.3 |\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\nTuning improved the F1 from 0.71 to 0.78, a gain of ⟦15%⟧. <!-- check -->\n\nLatency fell from 200 ms to 150 ms (⟦-40%⟧).\n',
      },
      {
        text: '# Churn\n\n| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| F1 | 0.71 | 0.78 | ⟦+0.09⟧ |\n| MAE | 12.1 | 9.8 | 19% |\n',
        fixed:
          '# Churn\n\n| Metric | Before | After | Improvement |\n| --- | --- | --- | --- |\n| F1 | 0.71 | 0.78 | +0.07 |\n| MAE | 12.1 | 9.8 | 19% |\n',
      },
      {
        text: '# Churn\n\n| Model | Accuracy |\n| --- | --- |\n| Random forest | 0.793 |\n| XGBoost | 0.837 |\n\nXGBoost is better than the random forest by only ⟦0.5%⟧.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    if (!caseStudy) return;
    for (const wrong of wrongChanges(caseStudy)) yield toProblem(wrong);
  },
  fix: ({ span, data }, { document }) => {
    if (!data || data.change.unit === 'times') return [];
    const { difference, relative, inPoints } = changeBetween(data.from, data.to);
    const sign = /^[+−-]/.exec(document.text.slice(span.start, span.end))?.[0] ?? '';
    const write = (text: string, what: string, preferred: boolean): Fix => ({
      title: `Write ${text}, ${what}`,
      preferred,
      edits: [{ span, newText: `${sign}${text}` }],
    });
    if (data.change.unit === 'none') {
      const { decimals } = data.change;
      return [write(Math.abs(data.to.value - data.from.value).toFixed(decimals), 'the difference', true)];
    }
    const space = document.text.slice(span.start, span.end).includes(' ') ? ' ' : '';
    return [
      write(`${relative}${space}%`, 'the relative change', false),
      ...(inPoints ? [write(`${difference} points`, 'the difference', false)] : []),
    ];
  },
});

function* wrongChanges(study: CaseStudy): Generator<WrongChange> {
  for (const statement of statementsOf(study)) {
    const { block } = statement;
    if (
      block.kind === 'table' ||
      isAhead(block) ||
      isTask(block) ||
      !/\d/.test(statement.text) ||
      !COMPARES.test(statement.text)
    )
      continue;
    yield* changesInSentence(study, statement);
  }
  for (const block of study.blocks.blocks) if (block.kind === 'table') yield* changesInRows(study, block);
}

const show = ({ value, decimals, percent }: Written): string => `${value.toFixed(decimals)}${percent ? ' %' : ''}`;

function toProblem(wrong: WrongChange): Problem<WrongChange> {
  const { from, to, span } = wrong;
  const { difference, relative, inPoints } = changeBetween(from, to);
  const between = inPoints ? `${difference} points` : `a difference of ${difference}`;
  return {
    span,
    message: `From ${show(from)} to ${show(to)} is ${relative} %, or ${between}. Write the one that is meant, or correct the numbers.`,
    data: wrong,
  };
}
