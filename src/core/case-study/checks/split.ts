import { allMatches } from '../../text/all-matches';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, places, type Hit } from './support/evidence';
import { isUnder } from './support/outline';
import { partsOf, SETS, WHEN } from './support/parts';
import { anyWord } from './support/any-word';

/** A way to keep data apart that says how: by share, by turns, by time, by group, or by a set that nobody touches. */
const HOW = anyWord(
  'gi',
  [
    String.raw`(?:\d+|k)[- ]?fold cv\b`,
    String.raw`\d+[- ]folds?\b`,
    String.raw`k-?folds?\b`,
    String.raw`cross[- ]?validat\w+`,
    String.raw`(?:(?:stratified|group|shuffle|time ?series|repeated)[- _]?)+(?:k[- _]?fold|shuffle[- _]?split|split)\b`,
    String.raw`leave[- ]one[- ](?:\w+[- ])?out\b`,
    String.raw`(?:hold[- ]?out|held[- ]out)\b`,
    String.raw`\b(?:set|put|kept|left|laid) (?:\w+ ){0,4}?(?:aside|apart)\b(?=[^.\r\n|]{0,40}\b(?:test\w*|evaluat\w*|validat\w*))`,
    String.raw`\b(?:reserved|withheld|held back|set aside|kept) (?:\w+ )?for (?:the )?(?:final )?(?:test\w*|validat\w*|evaluat\w*)`,
    String.raw`out[- ]of[- ](?:time|sample|fold)\b`,
    String.raw`oof\b`,
    String.raw`(?:temporal|time[- ]based|chronological(?:ly)?|random(?:ly)?|stratified|date[- ]based|walk[- ]forward|rolling[- ]origin|scaffold|speaker[- ]independent|patient[- ](?:level|wise)|subject[- ]wise|user[- ]level|customer[- ]level)\s+(?:(?:train\w*|test|hold-?out|validation)[-/ ]?)*(?:split(?:s|ting)?|validation|hold-?out|backtest\w*)\b`,
    String.raw`backtest(?:s|ed|ing)?\b`,
    String.raw`(?:split|splitted|divided|partitioned|cut|separated)\b[^.\r\n|]{0,80}?\b(?:chronologically|by (?:date|time|year|quarter|season|month|week|customer|user|patient|subject|speaker|session|group|store)|stratif\w+|at random|randomly)\b`,
    String.raw`split\w*\s*\|\s*(?:by|at random|random\w*|chrono\w*|stratif\w+|over time)\b`,
    String.raw`(?<=(?:^|[\r\n|:•*-]|\d[.)])[\s*_]{0,4})by (?:time|date|week|month|year|season|customer|user|patient|group|store)\s*[:|–—-][^.\r\n]{0,40}\btrain\w*`,
    String.raw`train(?:s|ed|ing)?\b[^.\r\n|]{0,25}(?:(?=\b(?:until|before)\b)|\b(?:until|till|up to|before|through|prior to)\b)[^.\r\n|]{0,30}?\b${WHEN}(?=[^.\r\n]{0,80}?\b(?:test|validat|evaluat|hold))`,
    String.raw`train(?:ed)? (?:on|with)\b[^.\r\n|]{0,60}\b(?:tested|evaluated|validated) (?:on|with) (?:the )?(?:other|remaining|rest|unseen)\b`,
    String.raw`(?:split|divided?|partition(?:ed)?)\b[^.\r\n|]{0,40}?\b\d{2}\s?[-–]\s?\d{2}\b(?![-–/.]?\d)`,
    String.raw`(?:used|kept|taken|serve) (?:to|for) train\w*\b[^.\r\n|]{0,40}?\b(?:to|for) (?:test|validat|evaluat)\w*\b`,
    String.raw`(?:test\w*|validat\w*|evaluat\w*)\b[^.\r\n|]{0,30}?\brandom (?:fifth|tenth|quarter|third|half)\b`,
    String.raw`test\b[^.\r\n|]{0,25}?\b(?:was|were|is|are) (?:set aside|held back|held out|withheld|kept apart|put aside)\b`,
    String.raw`never (?:been )?seen (?:in|during|by|for) (?:the )?(?:model|train\w*|fit\w*)`,
    String.raw`train(?:ed)? on (?:the )?(?:past|earlier|older|first|\d{4}|data (?:up to|before|until))\b`,
    String.raw`(?:test(?:ed)?|validat(?:e|ed)|evaluat(?:e|ed)) on (?:the )?(?:future|later|most recent|last \w+|next)\b`,
    String.raw`test[_ -]?size\b[^.\r\n]{0,12}\d`,
    String.raw`train_test_split\b[^.\r\n]{0,40}\bstratif\w+`,
    String.raw`\bstratif\w+[^.\r\n]{0,40}\btrain_test_split\b`,
    String.raw`\b(?:last|first|final|most recent|latest|remaining|other|random)\s+(?:\d[\d,.]*\s?%?|two|three|four|five|six|ten|few)\s+(?:[\w-]+,?\s+){0,4}(?:for|as|to)\s+(?:(?:the|my|our|an?)\s+)?(?:test\w*|validat\w*|evaluat\w*|hold-?out)\b`,
    String.raw`(?:last|latest|most recent|newest) (?:season|year|quarter|month|week)s?\b[^.\r\n|]{0,30}?\b(?:as|for)\s+(?:(?:the|my|our|an?)\s+)?(?:test\w*|validat\w*|evaluat\w*|hold-?out)\b`,
    String.raw`(?:evaluation|test|validation|testing)[- ]only\b`,
    String.raw`(?:used |kept |reserved |held )?(?:only|solely|exclusively) (?:for|as|in) (?:the )?(?:final |external )?(?:test\w*|evaluat\w*|validation|hold-?out)\b`,
    String.raw`(?:train\w*|test(?:ing)?|validation|evaluation|hold-?out)\s+(?:set|data|period|split|sample)?\s*(?:covers?|spans?|ranges? from|runs? from|extends from)\b[^.\r\n|]{0,60}(?:\d|\b(?:days?|weeks?|months?|years?)\b)`,
    String.raw`validaci[óo]n cruzada`,
  ],
  [
    String.raw`valida[çc][ãa]o cruzada`,
    String.raw`교차 ?검증|\d+ ?개의 폴드|폴드로 (?:나누|분할)|\d+ ?(?:折|分割)(?:交叉|交差)?`,
    String.raw`作为(?:验证|测试)(?:集|区间|数据)|划分(?:为|成)[^。\r\n]{0,20}(?:训练|验证|测试)`,
    String.raw`(?:раз(?:бит|делен)[а-я]*|делятся|делится) на (?:обучающ|тренировочн)[^.\r\n]{0,40}(?:тест|валидац)|학습[^.\r\n]{0,20}(?:테스트|검증)[^.\r\n]{0,15}(?:분할|분리|나누)|(?:学習|訓練)[^。\r\n]{0,15}(?:テスト|検証)[^。\r\n]{0,15}分割|(?:aufgeteilt|getrennt|unterteilt)[^.\r\n]{0,10}(?:\d|zufällig|zeitlich)|(?:train|lern)\S* und test\S* (?:auf)?(?:ge)?teil|(?:séparé|divisé|découpé|réparti)e?s?[^.\r\n]{0,40}(?:entra[îi]n|apprentissage|train)[^.\r\n]{0,40}test|validation croisée|kreuzvalidierung|交叉验证|交叉驗證|交差検証|кросс-валидац`,
  ],
);

const SHARE = String.raw`\d{1,2}(?:\.\d+)?\s?%?`;

/** `80/20 split`, `train (60 %) / test (40 %)`, `20 % for testing`. */
const RATIO = new RegExp(
  [
    String.raw`(?<![\d./:-])${SHARE}\s?[/:]\s?${SHARE}(?:\s?[/:]\s?${SHARE})?(?![\d/:-])`,
    String.raw`(?<![\d./:-])\d{1,2}\s?%?\s?(?:-|–|,|to|and|&)\s?\d{1,2}\s?%(?:\s?(?:-|–|,|to|and|&|, and)\s?\d{1,2}\s?%)?(?![\d/:-])`,
    String.raw`(?<!\w)${SETS}\b[^.\r\n|\d]{0,25}[(:=~]?\s*\d{1,2}(?:\.\d+)?\s?%(?=[^.\r\n|]{0,60}(?<!\w)${SETS})`,
    String.raw`\d{1,2}(?:\.\d+)?\s?%\s*(?:of (?:the )?(?:data|dataset|samples?|images?|rows?)\s*)?(?:for |as |de |para |in |into )?(?:the )?(?:${SETS})(?:ing)?(?!\w)(?!\s*(?:accuracy|set accuracy|f1|auc|acc|precision|recall|coverage|loss|passing|score|error))(?=[^.\r\n|]{0,60}(?:\d|split|set|data|${SETS}))`,
    String.raw`\d{1,2}(?:\.\d+)?\s?%\s+of\s+(?:the\s+|all\s+|our\s+|my\s+)?(?:\w+\s+)?(?:data(?:set)?|rows|records|samples|images|examples|users|customers|patients|documents|texts|observations|reviews|transactions|files|them|it)\s+(?:(?:was|were|is|are)\s+)?(?:\w+\s+){0,2}(?:for|as|to|into|in|aside)\b`,
    String.raw`\btest[- ]?(?:set|size|split|data)?\s*(?:size|ratio|fraction|share|portion)\s*(?:of|is|was|:|=)\s*0?\.?\d+\s?%?`,
  ].join('|'),
  'gi',
);

/** The data is split, in words: into which parts. */
const PARTED = new RegExp(
  String.raw`\b(?:split(?:s|ted|ting)?|divid(?:e|es|ed|ing)|partition(?:s|ed|ing)?|separat(?:e|es|ed|ing)|cuts?|cutting|dividi\w+|separa\w+)\b[^.\r\n|]{0,60}?\b(?:train\w*|entrenamiento|treino)\b[^.\r\n|]{0,40}?\b(?:test\w*|val\w*|hold-?out|eval\w*|dev|prueba)\b`,
  'gi',
);

/** A table or list of parts with their sizes. */
const SIZES =
  /\b\d[\d,.]*k?\s+(?:\w+\s+)?(?:for\s+)?train(?:ing)?\b[^.\r\n|]{0,40}?\b\d[\d,.]*k?\s+(?:\w+\s+)?(?:for\s+)?(?:test(?:ing)?|val(?:idation)?|dev|eval\w*)\b|\bcv\s?=\s?\d+|\b(?:train(?:ing)?(?: (?:set|data|samples?))?)\b\W{1,6}\(?\d[\d,.]*k?\b[^.\r\n]{0,60}\b(?:test(?:ing)?|val(?:idation)?|dev)(?: (?:set|data|samples?))?\b\W{1,6}\(?\d/gi;

const MENTIONED =
  /\b(?:(?:test(?:ing)?|validation|evaluation|hold-?out|unseen|eval)[- ](?:set|data(?:set)?|split|samples?)\b|train(?:ing)?\s?[-/_&, ]\s?(?:(?:val(?:idation)?|dev)\s?[-/_&, ]\s?(?:and )?)?test(?:ing)?\s?[-_ ]?(?:split|sets?)?\b|train_test_split\b|unseen data\b|data leakage\b|(?:golden|gold|ground[- ]truth) (?:data)?set\b|data ?split(?:ting)?\b)/gi;

/** Titles whose folds and splits are of something else. */
const NO_SPLIT = /chunk|text split|structure|monitor|load balanc|a\/b|traffic|install|pytest|unit test|coverage|ci\b/i;

export const split: Check = {
  id: 'readme/split',
  axis: 'credibility',
  title: 'Split',
  asks: 'How the data of the evaluation was kept apart: a share, folds, a cut-off date, groups, a hold-out set.',
  judge(study) {
    const found = [
      ...[HOW, PARTED, SIZES].flatMap((pattern) => hitsOf(study, pattern)),
      ...hitsOf(study, RATIO).filter(isWhole),
    ].filter(isSplit);
    const lines = places(study, [...linesOf(study, found), ...partsOf(study), ...titles(study), ...inTrees(study)]);
    if (lines.length > 0) return present(lines, 'The README says how the data of the evaluation was kept apart.');
    const mentioned = linesOf(study, hitsOf(study, MENTIONED, { planned: true, negated: true }).filter(isSplit));
    if (mentioned.length > 0)
      return weak(
        mentioned,
        'There is a test set, but not how it was made. Write its share and whether rows were drawn at random, by time, or by group.',
      );
    return missing(
      study,
      'Nothing says which data the model was tested on. Write how the test data was kept apart and how large it is.',
    );
  },
};

/** A tree of files may say of a script how it splits. */
const SPLIT_IN_TREE =
  /\b(?:temporal|time[- ]based|chronological|stratified|random|group(?:ed)?|(?:patient|user|customer|subject|speaker|store)[- ](?:level|wise))\s+(?:(?:train(?:ing)?|test(?:ing)?|hold-?out|validation|val|dev)[-/, ]{1,3}){2,3}split/gi;
const IN_TREE = /^[ \t]*[│├└|].*(?:#|←|—|–|\s-)\s/;

/** A tree is read no further. */
const LONGEST_TREE = 20_000;

const inTrees = (study: CaseStudy): Span[] =>
  study.blocks.blocks.flatMap((block) => {
    if (block.kind !== 'code') return [];
    const tree = study.body.slice(block.content).slice(0, LONGEST_TREE);
    return allMatches(tree, SPLIT_IN_TREE)
      .filter(({ index }) => IN_TREE.test(tree.slice(tree.lastIndexOf('\n', index) + 1, index)))
      .map(({ 0: said, index }) => {
        const start = block.content.start + index;
        return { start, end: start + said.length };
      });
  });

/** Folds that a title over the results names. */
const titles = ({ blocks }: CaseStudy): Span[] =>
  blocks.sections
    .filter(
      ({ form, title }) =>
        form !== 'lead-in' &&
        /\b\d+[- ]?folds?\b|\bk-?fold|cross[- ]?validat|hold-?out/i.test(title) &&
        !NO_SPLIT.test(title),
    )
    .map(({ span }) => span);

/** Not the cutting of texts into pieces, nor the sharing out of traffic, nor the weights that are left as they are. */
const isSplit = ({ statement: { text, block } }: Hit): boolean =>
  !isUnder(block, NO_SPLIT) &&
  !/\b(?:text[- ]?splitter|chunk(?:s|ing)?|traffic|canary|a\/b test|train[- ]?test traffic|gpu|revenue|screen|view|payments?|between (?:us|the (?:two|three) of us)|%\s+of\s+(?:all |the |its |their |model )*(?:param\w*|weights|layers))\b/i.test(
    text,
  );

const ABOUT_PARTS = new RegExp(String.raw`\b(?:split|ratio|divid|partition|hold-?out)|(?<!\w)${SETS}(?!\w)`, 'i');

/** Shares of one whole add up to it; other pairs of numbers are dates, versions and grades. */
function isWhole({ match, statement: { text } }: Hit): boolean {
  const numbers = match[0].match(/\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  if (/[a-z]/i.test(match[0].replace(/\b(?:to|and)\b/gi, ''))) return true;
  const sum = numbers.reduce((all, number) => all + number, 0);
  return numbers.length > 1 && [1, 10, 99, 100].some((whole) => Math.abs(sum - whole) < 0.01) && ABOUT_PARTS.test(text);
}
