import type { TableBlock } from '../../document/markdown/blocks/block';
import { allMatches } from '../../text/all-matches';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import type { ReportedNumber } from '../numbers/reported-number';
import { present, weak, type Check, type Verdict } from '../check';
import { hitsOf, linesOf, missing, onLine, places, type Hit } from './support/evidence';
import { linesOfNumbers } from './support/candidates';
import { metricsFileHint } from './support/metrics-files';
import { isUnder } from './support/outline';
import { printedTables } from './support/printed-table';
import { linesOfResultsTables } from './support/results-tables';
import { isAhead, isAside } from './support/places';
import { statementAt } from './support/statements';

/** A score of a competition, which has no other name. */
const SCORE =
  /\b(?:(?:aggregate|final|public|private|overall|best|kaggle|cv|lb|oof|local|hold-?out|test|validation|leader-?board)\s+)?(?:lb|leader-?board|scores?|scored)\b(?:\s+(?:of|is|was|at|around|about))?[\s:=~≈(–-]{0,12}(?<![\d.])(?:0?\.\d{2,}|\d{1,3}\.\d+\s?%?|\d{2}\s?%)(?![\d.]*\s*(?:threshold|seconds|s\b|ms|gb|mb))/gi;

/** Scores by their board alone. */
const BOARDS =
  /\bpublic\s?[/&|]\s?private\b[^\d\r\n]{0,20}\d+\.\d{2,}|\b(?:public|private|cv|oof)\s*[:=]\s*~?\d*\.\d{3,}/gi;

/** A competition's score after the word for reaching it; three decimals are no share and no setting. */
const REACHED =
  /\b(?:gets?|got|reach(?:es|ed)?|achiev(?:es?|ed)|obtain(?:s|ed)?|scor(?:es?|ed)|yield(?:s|ed)?|gives?|gave)\s+(?:you\s+|us\s+|me\s+|an?\s+|about\s+|around\s+|approximately\s+|~\s?)*~?0?\.\d{3,}(?!\d*\s*(?:learning|threshold|loss|s\b|ms|seconds|dropout|weight))/gi;

/** What a program found of what there was: "detects 94 % of the defects". */
const SHARE =
  /\b\d{2,3}(?:\.\d+)?\s?%\s+(?:of\s+(?:the\s+)?(?:\w+\s+){1,3})?correct(?:ly)?\b|\b\d{2,3}(?:\.\d+)?\s?% accurate\b|\b(?:(?:correctly\s+(?:\w+\s+){0,2}|detect(?:s|ed|ing)?|catch(?:es)?|caught|identif(?:y|ies|ied)|classif(?:y|ies|ied)|predict(?:s|ed)?|recogni[sz]e[sd]?)\s+(?:\w+\s+){0,3}?\d{1,3}(?:\.\d+)?\s?%\s+of\b|correctly\s+\w+\s+\d+ (?:out )?of (?:the )?\d+\b|(?:gets?|got|reach(?:es|ed)?|achiev(?:es|ed)|scor(?:es|ed)|obtain(?:s|ed)?)\s+(?:\w+\s+){0,2}?\d{1,3}(?:\.\d+)?\s?%\s+(?:on|for)\s+(?:the |our |my |a )?(?:[\w-]+\s+){0,2}?(?:test|validation|hold-?out|held-out|unseen|evaluation|leader-?board)\b|(?:models?|regression|forest|it) (?:\w+ )?explain(?:s|ed) (?:about |around |over )?\d{1,3}(?:\.\d+)?\s?% of (?:the )?varia\w+|(?:wins?|won|beats?|solves?|solved) \d+ (?:out )?of (?:the )?\d+ (?:games|matches|episodes|rounds|tasks|puzzles)\b|(?:average|mean) (?:episode |episodic |test )?(?:return|reward)\b[^.\d\r\n]{0,20}(?:[:=]|\b(?:is|was|of|at))\s*(?:about |around |~)?-?\d+|(?:average|mean|median|typical) (?:absolute |prediction |forecast )?error (?:is|was)\s+(?:about |around |roughly |only |~)*\d+\.\d+|(?:(?:error|misclassification|recognition|detection|false positive|false negative) rate|fpr|fnr)\b\s*(?:of|is|was|:|=|at)\s*\d+(?:\.\d+)?\s?%?)/gi;

const RANK =
  /\b(?:\d{1,4}(?:st|nd|rd|th)\s+(?:place|rank|position|solution|out of)|top[- ]\d{1,3}\s?%|ranked\s+(?:at\s+|in\s+)?(?:the\s+)?#?\d+|rank(?:ing)?\s*(?:of|:|#)\s*#?\d+|(?:gold|silver|bronze)\s+medal|first place|second place|third place)/gi;

/** A picture or a file that holds the number. */
const PICTURE =
  /confusion|(?<![a-z])(?:roc|auc|f1|metrics?)(?![a-z])|precision|recall|accurac|performance|evaluat|result|benchmark|leader-?board|score|learning[-_ ]curve|resultado|성능|결과|结果/i;
const IN_FILE_NAME = /[\w-]*[-_]0\.\d{2,}[\w.-]*\.(?:keras|h5|pth?|ckpt|pkl|onnx|joblib|bin)\b/gi;
const RANGE = /\b(?:accuracy|f1|auc|precision|recall|r2)\b[^.\r\n]{0,30}\d+\s?[-–]\s?\d+\s?%/gi;

/** Columns of a table of scores: parts of the data, not metrics. */
const SCORE_COLUMN =
  /^(?:(?:public|private|local)?\s*(?:lb|cv|score|leader-?board)|public|private|cv(?:\s.*)?|fold\s?\d+|oof|avg|mean|average)(?:\s*(?:score|lb|\(.*\)))?$/i;
const SCORE_ROW = /^(?:[\w-]+ ){0,3}(?:score|lb|leader-?board)(?: \(.*\))?$/i;
const SCORES = /scores?\b|results?\b|leader-?board|performance|evaluation|benchmark|submission|ensemble|model/i;

export const result: Check = {
  id: 'readme/result',
  axis: 'credibility',
  title: 'Result',
  asks: 'A measured number for the quality of your own model or system, with the name of its metric.',
  judge(study) {
    const own = study.numbers.filter(({ isReference }) => !isReference);
    const reported = own.length > 0 ? own : study.numbers;
    const scores = [
      ...linesOf(study, [...scoresIn(study), ...hitsOf(study, SHARE)]),
      ...scoreTables(study),
      ...printedTables(study),
      ...scoresInCode(study),
    ];
    if (reported.length === 0) {
      if (scores.length > 0) return present(places(study, scores), 'The README reports a score.');
      const written = places(study, linesOfResultsTables(study));
      if (written.length > 0) return present(written, 'The README gives results from a file of metrics.');
      return indirect(study) ?? missing(study, withoutResult(study));
    }
    const message = `The README reports ${counted(reported.length)} for its own work.`;
    return present(
      places(study, [...firstOfEach(study, reported), ...scores, ...linesOfNumbers(study, reported)]),
      message,
    );
  },
};

/** What is written under a title for scores is no program, even where it is indented like one. */
const BOARD_TITLE = /\bresults?\b|\bscores?\b|leader-?board|submissions?\b/i;
const MOST_READ = 4000;

function scoresInCode(study: CaseStudy): Span[] {
  const { blocks, body } = study;
  return blocks.blocks.flatMap((block) => {
    if (block.kind !== 'code' || !/^(?:|text|txt|plaintext|output)$/.test(block.language)) return [];
    if (!isUnder(block, BOARD_TITLE) || isAside(block) || isAhead(block)) return [];
    const { start } = block.content;
    return allMatches(body.slice(block.content).slice(0, MOST_READ), SCORE).map(({ 0: said, index }) =>
      onLine(study, { start: start + index, end: start + index + said.length }),
    );
  });
}

/** Scores that have no metric but the rules of a competition. */
export const scoresIn = (study: CaseStudy): Hit[] => [
  ...hitsOf(study, SCORE),
  ...hitsOf(study, BOARDS),
  ...hitsOf(study, REACHED, { will: true }),
];

/** The first number of each table, list, or paragraph, so that a reader sees all places before all rows of one. */
function firstOfEach(study: CaseStudy, numbers: readonly ReportedNumber[]): Span[] {
  const seen = new Set<unknown>();
  return numbers.flatMap(({ span }) => {
    const statement = statementAt(study, span.start);
    const place =
      statement?.block.kind === 'paragraph' ? statement.block : (statement?.block.section ?? statement?.block);
    if (!statement || seen.has(place)) return [];
    seen.add(place);
    return [onLine(study, statement, span.start)];
  });
}

const counted = (count: number): string => (count === 1 ? 'one value of a metric' : `${count} values of metrics`);

const isLeaderBoard = ({ body }: CaseStudy, { header }: TableBlock): boolean =>
  header.some((cell) => /\b(?:public|private|lb|leader-?board)\b/i.test(body.proseIn(cell)));

/** Tables of scores whose columns are folds or leader boards. */
function scoreTables(study: CaseStudy): Span[] {
  return study.blocks.blocks
    .filter(
      (block): block is TableBlock =>
        block.kind === 'table' &&
        (isUnder(block, SCORES) || isLeaderBoard(study, block)) &&
        !isAside(block) &&
        !isAhead(block),
    )
    .flatMap(({ header, rows }) => {
      const column = header.findIndex((cell) => SCORE_COLUMN.test(study.body.proseIn(cell).trim()));
      return [...rows, header].flatMap((row) => {
        const [name] = row;
        const cell = column < 0 ? row.find((other) => other !== name) : row[column];
        if (!cell || (column < 0 && !(name && SCORE_ROW.test(study.body.proseIn(name).trim())))) return [];
        return /^\W*\d*\.\d{2,}/.test(study.body.slice(cell)) ? [onLine(study, cell)] : [];
      });
    })
    .slice(0, 5);
}

/** A number that a reader cannot read in the text, or that is no measurement. */
function indirect(study: CaseStudy): Verdict | undefined {
  const hidden = linesOf(study, [...hitsOf(study, IN_FILE_NAME, { negated: true }), ...hitsOf(study, RANGE)]);
  if (hidden.length > 0)
    return weak(
      hidden,
      'The number is only in a file name or a range. Write the metric and its value on the test data.',
    );
  const ranks = linesOf(study, hitsOf(study, RANK));
  if (ranks.length > 0) return weak(ranks, 'A rank is given, but no score. Write the metric and its value beside it.');
  const pictures = study.blocks.blocks.filter(
    (block) =>
      block.kind === 'image' && PICTURE.test(`${block.alt} ${block.target.split('/').at(-1) ?? ''}`) && !isAside(block),
  );
  if (pictures.length === 0) return undefined;
  return weak(
    pictures.slice(0, 3).map((block) => onLine(study, block)),
    'Results are only in a picture. Write the metric and its value as text, so that they can be read and searched.',
  );
}

const withoutResult = (study: CaseStudy): string =>
  metricsFileHint(study) ?? 'No measured result. Write the metric, its value, and the data it was measured on.';
