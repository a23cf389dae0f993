import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { scoresIn } from './result';
import { metricsFileHint } from './support/metrics-files';
import { candidatesOf, comparisonsOf, linesOfNumbers } from './support/candidates';
import { hitsOf, linesOf, missing, onLine, places, type Hit } from './support/evidence';
import { comparedInResultsTables } from './support/results-tables';
import { neighbourOf, statementAt } from './support/statements';

/** A difference without the two numbers that it is made of. */
const DIFFERENCE =
  /(?:[-+−±]\s?\d+(?:\.\d+)?\s?(?:%|pp|points?)|\b\d+(?:\.\d+)?\s?(?:%|x|×|pp|(?:percentage )?points?)\s+(?:\w+\s+){0,2}(?:improvement|better|higher|lower|reduction|gain|increase|decrease|lift|above|over|below))\b/gi;
const AGAINST = /\b(?:base-?lines?|previous|prior|original|existing|naive|random|over|than|versus|vs|compared)\b/i;

/** Two numbers in one sentence, one of which belongs to the comparator. */
const TWO_NUMBERS =
  /(?<![\w.])\d+(?:\.\d+)?\s?%?[^.\r\n|]{0,60}\b(?:base-?line|vs\.?|versus|compared (?:to|with)|naive|dummy|(?:mean|majority) predict\w+|zero-shot|rule-based|random guess\w*|(?:majority|most[- ]frequent) (?:class|vote|label)|(?:old|existing|current|previous|manual) (?:rules?|rule set|process|system|approach))\b[^.\r\n|]{0,40}?(?:\d+\.\d+|\d+\s?%)|\b(?:base-?line|na[iï]ve (?!bayes)|dummy|(?:mean|majority) predict\w+|zero-shot|random guess\w*|guessing)\b[^.\r\n|]{0,40}(?<![\w.])\d+(?:\.\d+)?\s?%?[^.\r\n|]{1,60}(?<![\w.])\d+(?:\.\d+)?\s?%?/gi;

/** The value of the own model, and in the same sentence what others usually reach. */
const AS_USUAL =
  /\b(?:typical|comparable|similar|published|competing|other|most|public|earlier)(?<=\d[^\r\n|;]{0,100}) (?:[\w-]+ ){0,3}?(?:models|approaches|solutions|methods|notebooks|entries|kernels|studies|papers|works|submissions|systems) (?:[^.\r\n|]{0,40} )?(?:achiev|reach|scor|report|obtain|attain|land|rang)\w*[^.\r\n|]{0,30}(?:\.\d|\d\s?%)/gi;

/** A sentence that gives the value of something else behind that of the model. */
const FOR_COMPARISON =
  /\b(?:for|by|as an?|in) comparison,?\s+(?:[\w-]+\s+){1,8}?(?:produce[sd]?|reach(?:es|ed)?|gets?|got|achiev(?:es|ed)|scores?|scored|had|has|gave|gives|yield(?:s|ed)|obtain(?:s|ed)|made|is|was)\b[^.\r\n]{0,40}\d/gi;

/** The baseline and its value, whatever it is measured in. */
const VALUED =
  /\bbase-?line(?: score| model)?\s+(?:of|at|with|is|was|scored)\s+(?:about |around |roughly )?[~≈]?\s?0?\.\d+/gi;

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
    const pairs = [...hitsOf(study, TWO_NUMBERS), ...hitsOf(study, AS_USUAL)].filter(
      ({ statement }) =>
        !/\bsplit|train.test|\bratio\b|\bversion\b|\bv\d|\b(?:ensure|make sure|should|must|you)\b/i.test(
          statement.text,
        ),
    );
    if (pairs.length > 0 && study.numbers.length > 0)
      return present(linesOf(study, pairs), 'The result and its reference stand side by side.');
    const compare = hitsOf(study, FOR_COMPARISON).flatMap(({ statement }) => {
      const before = neighbourOf(study, statement, -1);
      return before && /\d/.test(before.text) ? [onLine(study, before), onLine(study, statement)] : [];
    });
    if (compare.length > 0 && study.numbers.length > 0)
      return present(places(study, compare), 'The result stands in front of what it is compared with.');
    const valued = hitsOf(study, VALUED);
    const reached = valued.length > 0 ? ownValues(study, valued) : [];
    if (reached.length > 0)
      return present(
        places(study, [...linesOf(study, valued), ...reached]),
        'The baseline has its value, and so has the result.',
      );
    const next = inNextSentence(study);
    if (next.length > 0) return present(next, 'The result stands in the sentence behind that of its reference.');
    const written = places(study, comparedInResultsTables(study));
    if (written.length > 0) return present(written, 'The block of results has the reference and the result.');
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

/** What the author's own work reaches: values of metrics, or scores in other sentences than those on the baseline. */
function ownValues(study: CaseStudy, ofBaseline: readonly Hit[]): Span[] {
  const taken = new Set(ofBaseline.map(({ statement }) => statement));
  return [
    ...linesOfNumbers(
      study,
      study.numbers.filter(({ isReference }) => !isReference),
    ),
    ...linesOf(
      study,
      scoresIn(study).filter(({ statement }) => !taken.has(statement)),
    ),
  ];
}

/** A value that something reaches, for a metric that the sentence in front of it has named. */
const REACHES =
  /^\W*(?!(?:it|this|that|the (?:base-?line|dummy|naive))\b)[^.\r\n]{0,80}\b(?:reach\w*|gets?|got|achiev\w*|comes? (?:down|up|in)|brings?|brought|improv\w+|drops?|dropped|ris(?:es|en)|rose|scores?|scored|obtain\w*|is at|goes (?:up|down))\b[^.\r\n]{0,30}?\d+(?:\.\d+)?\s?%?/i;

/** A sentence whose subject is what others are compared with. */
const IS_ABOUT_REFERENCE =
  /^\W*(?:(?:the|our|an?|my|this)\s+)?(?:\w+\s+)?(?:base-?line|na[iï]ve(?! bayes)|dummy|majority|heuristic|rule-based|previous|existing|seasonal)\b/i;

/** A reference with its value, and in the next sentence the value of the model. */
function inNextSentence(study: CaseStudy): Span[] {
  return study.numbers.flatMap(({ span, isReference }) => {
    const statement = statementAt(study, span.start);
    if (!statement || statement.block.kind === 'table') return [];
    if (!isReference && !IS_ABOUT_REFERENCE.test(statement.text)) return [];
    const next = neighbourOf(study, statement, 1);
    return next && REACHES.test(next.text) ? places(study, [onLine(study, span), onLine(study, next)]) : [];
  });
}
