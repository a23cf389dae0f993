import type { CaseStudy } from '../../case-study/case-study';
import { plainNumbers, type NamedNumber } from '../../case-study/numbers/page-numbers';
import { ownerOf, wordsOf } from '../../case-study/numbers/naming';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

export const twoValues = defineRule({
  id: 'readme/two-values',
  layer: 'judgement',
  severity: 'info',
  summary: 'Two places of the README give one metric of one model two values.',
  why: 'One of the two is from an earlier run, or they were measured on different data and nobody says so. A reviewer cannot tell, and takes the lower one.',
  source:
    'Survey of READMEs of machine-learning projects: contradictions inside of a page are more frequent than wrong links.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n## Validation\n\n| Model | AUC |\n| --- | --- |\n| XGBoost | 0.876 |\n\n## Test\n\nXGBoost: AUC 0.851 on the test set, with Docker and Python.\n\n## Summary\n\nXGBoost: AUC 0.85 on the test set.\n',
      },
      {
        text: '# Churn\n\n## Telecom\n\n- XGBoost: AUC 0.876\n- LSTM: AUC 0.812\n\n## Bank\n\n- XGBoost: AUC 0.731\n- LSTM: AUC 0.714\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\n| Model | AUC |\n| --- | --- |\n| LSTM | 0.712 |\n| XGBoost | 0.876 |\n\n## Notes\n\n- XGBoost: AUC ⟦0.814⟧ <!-- old? -->\n- LSTM: AUC 71.2 %\n',
      },
      {
        text: '# Churn\n\nIt finds those who leave with an accuracy of 97.1%.\n\n## Results\n\n| Metric | Value |\n| --- | --- |\n| Accuracy | ⟦94.2%⟧ |\n\n<!-- new run -->\n',
      },
    ],
  },
  *check({ document, caseStudy }) {
    const study = judgedStudy(caseStudy);
    for (const { earlier, later } of study ? [...contradictions(study), ...leadAgainstResults(study)] : []) {
      const line = document.source.rangeOf(earlier.number.span).start.line + 1;
      yield {
        span: later.number.span,
        message: `Line ${line} gives ${document.text.slice(earlier.number.span.start, earlier.number.span.end)} for the same. Correct one of the two, or say how they differ.`,
      };
    }
  },
});

/** Each second value with the first one under its names. */
function contradictions(study: CaseStudy): { readonly earlier: NamedNumber; readonly later: NamedNumber }[] {
  const first = new Map<string, NamedNumber>();
  const found: { earlier: NamedNumber; later: NamedNumber }[] = [];
  for (const one of plainNumbers(study.body, study.numbers)) {
    const { number, variant, owner } = one;
    // Numbers without a model are of whatever stands around them.
    if (owner === '' || owner.length < 3) continue;
    const key = [
      number.metric.id,
      variant,
      owner,
      number.model?.match(/\([^)]*\)/)?.[0] ?? '',
      number.split ?? '',
    ].join('|');
    const earlier = first.get(key);
    if (!earlier) first.set(key, one);
    // In one table or list the rows differ by something that has no column of its own here.
    else if (isElsewhere(earlier, one) && !isClose(earlier, one)) found.push({ earlier, later: one });
  }
  // Several models that differ between the same two places were measured twice, on different data.
  return found.filter(
    ({ earlier, later }) =>
      !found.some(
        (other) =>
          other.later.owner !== later.owner &&
          placeOf(other.later.statement) === placeOf(later.statement) &&
          placeOf(other.earlier.statement) === placeOf(earlier.statement),
      ),
  );
}

/** Where the title over a statement stands; the words in front of a text on its line are none. */
function placeOf({ block }: NamedNumber['statement']): number {
  let { section } = block;
  while (section?.form === 'lead-in') section = section.parent;
  return section?.span.start ?? 0;
}

/** Whether two numbers stand under different titles, and not in two tables: those are of two experiments. */
const isElsewhere = ({ statement: a }: NamedNumber, { statement: b }: NamedNumber): boolean =>
  placeOf(a) !== placeOf(b) && !(a.block.kind === 'table' && b.block.kind === 'table');

/** The one number of a metric in the opening, and the one under the title of the results, when no model is named anywhere. */
function leadAgainstResults(study: CaseStudy): { readonly earlier: NamedNumber; readonly later: NamedNumber }[] {
  const plain = plainNumbers(study.body, study.numbers);
  const ids = new Set(plain.map(({ number }) => number.metric.id));
  return [...ids].flatMap((id) => {
    const all = study.numbers.filter(({ metric }) => metric.id === id);
    const [earlier, later] = plain.filter(({ number }) => number.metric.id === id);
    if (
      !earlier ||
      !later ||
      all.length !== 2 ||
      earlier.variant !== later.variant ||
      earlier.number.split !== later.number.split
    )
      return [];
    if (all.some(({ model, isReference }) => isReference || ownerOf(wordsOf(model ?? '')) !== '')) return [];
    const [opening, results] = [earlier.statement.block.section, later.statement.block.section];
    const inOpening = opening === undefined || opening === study.blocks.sections[0];
    const inResults = results !== undefined && RESULTS.test(results.title) && (results.parent?.level ?? 1) === 1;
    return inOpening && inResults && !isClose(earlier, later) ? [{ earlier, later }] : [];
  });
}

/** A title that names no model, no data and no part of either. */
const RESULTS =
  /^(?:(?:final|key|main|model|test|our|the) )*(?:results?|performance|evaluation|metrics)(?: (?:results|metrics|summary))?$/i;

/** Whether both can be one number, rounded to the coarser of the two. */
function isClose({ number: a }: NamedNumber, { number: b }: NamedNumber): boolean {
  const coarse = Math.max(unitOf(a), unitOf(b));
  return Math.abs(shareOf(a) - shareOf(b)) <= coarse * (1 + 1e-9);
}

type Value = NamedNumber['number'];

const inPercent = ({ unit, value, metric }: Value): boolean => unit === 'percent' || (metric.max === 1 && value > 1.5);
const shareOf = (number: Value): number => (inPercent(number) ? number.value / 100 : number.value);
const unitOf = (number: Value): number => 10 ** -(number.decimals + (inPercent(number) ? 2 : 0));
