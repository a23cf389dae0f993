import { present, weak, type Check } from '../check';
import { metricsFileHint } from './support/metrics-files';
import { candidatesOf, comparisonsOf, linesOfNumbers } from './support/candidates';
import { hitsOf, linesOf, missing } from './support/evidence';

/** A difference without the two numbers that it is made of. */
const DIFFERENCE =
  /(?:[-+−±]\s?\d+(?:\.\d+)?\s?(?:%|pp|points?)|\b\d+(?:\.\d+)?\s?(?:%|x|×|pp|(?:percentage )?points?)\s+(?:\w+\s+){0,2}(?:improvement|better|higher|lower|reduction|gain|increase|decrease|lift|above|over|below))\b/gi;
const AGAINST = /\b(?:base-?lines?|previous|prior|original|existing|naive|random|over|than|versus|vs|compared)\b/i;

/** Two numbers in one sentence, one of which belongs to the comparator. */
const TWO_NUMBERS =
  /\d+(?:\.\d+)?\s?%?[^.\r\n|]{0,60}\b(?:base-?line|vs\.?|versus|compared (?:to|with)|naive|dummy|random guess\w*)\b[^.\r\n|]{0,40}?\d+\.\d+|\bbase-?line\b[^.\r\n|]{0,40}\d+(?:\.\d+)?\s?%?[^.\r\n|]{1,60}\d+(?:\.\d+)?\s?%?/gi;

export const resultVsBaseline: Check = {
  id: 'readme/result-vs-baseline',
  axis: 'credibility',
  title: 'Result against baseline',
  asks: 'The number of the result and the number of its reference, for the same metric.',
  judge(study) {
    const compared = comparisonsOf(study).find(({ hasReference, hasOwn }) => hasReference && hasOwn);
    if (compared) {
      const lines = linesOfNumbers(study, [
        ...compared.numbers.filter(({ isReference }) => isReference),
        ...compared.numbers.filter(({ isReference }) => !isReference),
      ]);
      return present(
        lines,
        `${compared.numbers[0]?.name ?? 'A metric'} is given for the result and for its reference.`,
      );
    }
    const pairs = hitsOf(study, TWO_NUMBERS).filter(
      ({ statement }) => !/\bsplit|train.test|\bratio\b|\bversion\b|\bv\d/i.test(statement.text),
    );
    if (pairs.length > 0 && study.numbers.length > 0)
      return present(linesOf(study, pairs), 'The result and its reference stand side by side.');
    const candidates = linesOfNumbers(study, candidatesOf(study));
    if (candidates.length > 0)
      return weak(
        candidates,
        'Several models have a number; none is marked as the reference. Say which row is the baseline.',
      );
    const differences = linesOf(
      study,
      hitsOf(study, DIFFERENCE).filter(({ statement }) => AGAINST.test(statement.text)),
    );
    if (differences.length > 0)
      return weak(
        differences,
        'A difference is claimed without its two numbers. Write the value of the baseline and of the result.',
      );
    return missing(
      study,
      study.numbers.length > 0
        ? 'The result stands alone. Add the value that the baseline reaches on the same data.'
        : (metricsFileHint(study) ?? 'There is no result beside that of a baseline. Write both values for one metric.'),
    );
  },
};
