import { plainNumbers, type NamedNumber } from '../../case-study/numbers/page-numbers';
import type { CaseStudy } from '../../case-study/case-study';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** The page says somewhere how much the numbers vary. */
const SPREAD =
  /±|\+\/-|\b(?:confidence intervals?|\d+\s?% ci\b|ci\b|standard (?:deviation|error)s?|std\b|std\.? ?dev|variance across|bootstrap\w*|(?:\d+|two|three|five|ten|several|multiple|different|random|all) seeds?|(?:\d+|three|five|ten|several|multiple|repeated) runs|(?:\d+|five|ten|k)[- ]?folds?|cross[- ]?valid\w*|significan(?:t|ce) test\w*|p[- ]?value|p\s?[<=]\s?0?\.\d)/i;

/** Closer than this, in points of a metric that counts to 1, one run cannot tell two models apart on most test sets. */
const CLOSE = 0.01;

export const uncertainty = defineRule({
  id: 'readme/uncertainty',
  layer: 'judgement',
  severity: 'hint',
  summary: 'Two models differ by less than a point, and nothing says how much the numbers vary.',
  why: 'On a test set of a thousand rows an accuracy of 0.85 is uncertain by two points either way. A winner by half a point in one run may be the loser of the next. Five folds or five seeds, with the spread behind the value, show that the choice has a reason, and "no difference that matters, so we took the simpler one" is a good answer too.',
  source: 'REFORMS checklist, module on uncertainty; survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n| Model | F1 |\n| --- | --- |\n| Random forest | 0.812 ± 0.011 |\n| XGBoost | 0.815 ± 0.009 |\n',
      },
      { text: '# Churn\n\n| Model | F1 |\n| --- | --- |\n| Logistic regression | 0.71 |\n| XGBoost | 0.815 |\n' },
    ],
    bad: [
      {
        text: '# Churn\n\n| Model | F1 |\n| --- | --- |\n| Logistic regression | 0.712 |\n| Random forest | 0.811 |\n| XGBoost | ⟦0.815⟧ |\n\n<!-- which one? -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || SPREAD.test(study.body.text)) return;
    const close = closeWinner(study);
    if (!close) return;
    yield {
      span: close.best.number.span,
      message: `It is ahead of ${close.second.number.model ?? 'the next'} by less than a point. Give the spread over folds or seeds, or say that the two are equal.`,
    };
  },
});

/** The best of several models of one table, when the second is as good as it for all that is known. */
function closeWinner(study: CaseStudy): { readonly best: NamedNumber; readonly second: NamedNumber } | undefined {
  const groups = new Map<string, NamedNumber[]>();
  for (const one of plainNumbers(study.body, study.numbers)) {
    const { number, statement, owner, variant } = one;
    if (statement.block.kind !== 'table' || owner === '') continue;
    const key = `${number.metric.id} ${variant} ${number.split ?? ''} ${statement.block.start}`;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  for (const group of groups.values()) {
    const [sample] = group;
    if (!sample || sample.number.metric.max !== 1 || sample.number.metric.better !== 'higher') continue;
    const [best, second] = group.toSorted((a, b) => shareOf(b) - shareOf(a));
    if (!best || !second || best.owner === second.owner || best.number.isReference) continue;
    const gap = shareOf(best) - shareOf(second);
    if (gap > 0 && gap < CLOSE && shareOf(best) < 0.99) return { best, second };
  }
  return undefined;
}

const shareOf = ({ number: { unit, value } }: NamedNumber): number =>
  unit === 'percent' || value > 1.5 ? value / 100 : value;
