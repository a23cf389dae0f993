import type { TableBlock } from '../../document/markdown/blocks/block';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { candidatesOf, linesOfNumbers } from './support/candidates';
import { hitsOf, linesOf, missing, onLine, passageLines, places, type Hit } from './support/evidence';
import { isUnder, passages, type Passage } from './support/outline';
import { isAhead, isAside } from './support/places';
import { isPlanned } from './support/wording';
import { anyWord } from './support/any-word';

/** The word itself, in the languages in which it is a word of its own. */
const WORD =
  /\bbase-?lines?\b|linha de base|l[ií]nea base|modelos? (?:de )?base\b|modelos? de refer[eê]ncia|mod[èe]les? (?:de référence|étalon|de base|na[iï]fs?)|modelos? ing[eê]nuos?|(?:como|a modo de|à titre de|als|zum) (?:refer[eê]ncia|referencia|comparaci[óo]n|comparação|comparaison|vergleich|referenz)(?=[^.\r\n]{0,80}\d)|(?:referenz|basis|vergleichs)modell|naive[rs]? (?:modell|prognose|vorhersage)|model dasar(?=[^.\r\n]{0,80}(?:banding|akurasi|skor|\d))|베이스라인|(?:기준|베이스) 모델|基线|基准(?:模型|方法)|ベースライン|б[еэ]йзлайн|для сравнения(?=[^.\r\n]{0,60}\d)|случайн[а-я]+ угадыван|наивн[а-я]+ (?:модел|прогноз)|базов(?:ая|ой|ую|ый|ого|ое) (?:модел|лини|уровень|решени)/gi;

/** Behind the word it is a yardstick of something else: of drift, of a service, of a style sheet. */
const OTHER_BASELINE_BEHIND =
  /^\s*(?:\?|to (?:week|month|day|year|visit)|data(?:set)?s?\b|distribution|reference|statistics|profile|window|schema|snapshot|image|version of|category|security|configuration|config\b|cost|churn rate|rate\b|risk\b|hazard|period|values? for drift|traffic|latency|load|infrastructure|characteristics|demographics|knowledge|deployment|work\b|configs?\b|runners?\b|notes?\b|set-?up|requirements?|checks?\b|documentation|environment|standards?\b|relevance|\.(?:py|ya?ml|ipynb|json|md)\b|[-_/]\w)/i;
const OTHER_BASELINE_BEFORE =
  /(?:performance|security|drift|monitoring|cost|latency|traffic|data|historical|clinical|patient|quality|evidently|reference)\s+$|(?:[\w-]+[/_-])$|(?:than (?:the )?)(?:population |overall )?$/i;

/** What makes the word a comparison: a model, a number, a metric, or a verb that compares. */
const BOUND =
  /\d|\b(?:models?|classifiers?|regress\w*|predict\w*|forecast\w*|forests?|trees?|svm|xgboost|lightgbm|bert|lstm|cnn|tf-?idf|logistic|linear|(?:first|initial|earlier|original|simplest) (?:versions?|attempts?|approach|prompts?|pipeline|setup)|na[iï]ve|mean|median|majority|random|average|heuristic|rules?|bm25|accuracy|precision|recall|f1|auc|rmse|mae|mape|scores?|metrics?|performance|results?|out-?perform\w*|beats?|better|worse|improv\w*|compar\w*|vs|versus|against|than|over)\b|[\u0080-\uffff]/i;

/** The reader is told what it is compared in, or what the result is better than. */
const COMPARED = /\b(?:baselines?)\b/i;

/** Comparators with a name of their own. */
const NAMED = anyWord('gi', [
  String.raw`dummy\s?(?:classifier|regressor|model|baseline|predictor)\b`,
  String.raw`majority[- ](?:class|vote|baseline|classifier)\b`,
  String.raw`most[- ]frequent (?:class|baseline|strategy)\b`,
  String.raw`na[iï]ve (?!bayes)(?:forecast\w*|model|baseline|method|approach|predict\w+|seasonal|classifier|split|treatment|estimat\w+|guess\w*|rules?|averages?|strategy)\b`,
  String.raw`seasonal[- ]na[iï]ve\b`,
  String.raw`random(?:ly)? (?:guess\w*|chance|classifier|baseline|predictor)\b`,
  String.raw`(?:at|by|above|over|than) chance\b`,
  String.raw`chance[- ]level\b`,
  String.raw`coin[- ](?:flip|toss)\b`,
  String.raw`no[- ]skill\b`,
  String.raw`(?:model|classifier|predictor|system) that (?:learns|learned|knows) nothing\b`,
  String.raw`(?:mean|median|last[- ]value|persistence) (?:predictor|forecast|baseline|model)\b`,
  String.raw`always (?:predict|say|guess)\w*\b`,
  String.raw`always (?:wins?|loses?)\b(?=[^.\r\n]{0,40}(?:\.\d|\d\s?%))`,
  String.raw`(?:(?:always|just|simply|only|merely|blindly) (?:guess|predict)(?:s|ing)?|guess(?:es|ing)) (?:the )?(?:mean|average|median|majority|most (?:common|frequent)|last value|at random|randomly)\b`,
  String.raw`(?:simple|naive|basic|hand-written) (?:heuristics?|rules?)\b(?=[^.\r\n]{0,60}\d(?:\.\d|\s?%))`,
  String.raw`(?:un-?tuned|un-?trained|vanilla|stock|unmodified|base|original) (?:base )?(?:model|version|network) (?:only |alone )?(?:scores?|scored|gets?|got|reach\w*|achiev\w*|answers?|answered|solves?|solved|obtain\w*)\b`,
  String.raw`us(?:e|es|ed|ing)\b[^.\r\n]{0,60}\bas (?:an? )(?:simple |first |na[iï]ve |quick )*comparison\b`,
  String.raw`(?:compar\w+|evaluated|measured|benchmarked) (?:\w+ ){0,2}?(?:to|with|against) (?:the |an? )?(?:rule-based|na[iï]ve|random|majority|persistence|heuristic|constant) (?!bayes|forests?|search|split|state|sampl|seeds?)\w+`,
  String.raw`(?:typical|comparable|similar|published|competing|other|most|public|earlier) (?:[\w-]+ ){0,3}?(?:models|approaches|solutions|methods|notebooks|entries|kernels|studies|papers|works|submissions|systems) (?:[^.\r\n]{0,40} )?(?:achiev|reach|scor|report|obtain|attain|land|rang)\w*(?=[^.\r\n]{0,40}(?:\.\d|\d\s?%))`,
  String.raw`(?:models|approaches|solutions|methods|notebooks|entries|kernels|studies|papers|submissions|systems) (?:[^.\r\n]{0,40} )?(?:typically|usually|generally|commonly|normally) (?:achiev|reach|scor|get|report|obtain|attain|land|rang)\w*(?=[^.\r\n]{0,40}(?:\.\d|\d\s?%))`,
  String.raw`(?:our|my) (?:reference|comparator|yardstick)(?: model| method)? (?:is|was)\b(?! (?:in|at|to)\b)`,
  String.raw`benchmarks? to beat\b`,
  String.raw`guess(?:es|ing) (?:alone )?(?:gives?|yields?|gets?|reach(?:es)?|would (?:give|yield|get|reach))\b(?=[^.\r\n]{0,30}\d)`,
  String.raw`(?:existing|current|previous|old|present) (?:rule ?sets?|rules|process|system|approach|method|solution|model|practice) (?:only )?(?:finds?|found|catch(?:es)?|caught|reach\w*|achiev\w*|scor\w*|got|flags?|flagged|detects?|detected|misses|missed)\b(?=[^.\r\n]{0,40}\d)`,
  String.raw`(?:constant|trivial|dumb) (?:predict\w+|models?|classifier|regressor|guess\w*|forecast\w*|baseline)\b`,
  String.raw`(?:(?<!\b(?:this|our|my) )rule-based (?:controller|agent|system|approach|model|method|policy|classifier|bot)|sample submission|public (?:notebook|kernel|solution)s?|(?:original|published|reference) (?:paper|authors|article|study|implementation)|as (?:an? |my |our |the )?(?:first |simple |initial )*(?:benchmark|reference point|sanity check))\b(?=[^.\r\n]{0,60}\d)`,
  String.raw`human(?:[- ]level)? (?:performance|accuracy|baseline|(?:experts?|annotators?|raters?|readers?) (?:scored?|reach(?:ed)?|achieved?|agreed?|get|got))\b`,
  String.raw`(?:classical|simple|statistical|traditional|na[iï]ve|linear|persistence|seasonal|regression|s?arimax?|ets|prophet)\s+(?:[\w-]+\s+)?benchmarks?\b(?! (?:data|suite|set|task))`,
  String.raw`(?:for|by|as an?|in) comparison,?\s+(?:[\w-]+\s+){1,8}?(?:produce[sd]?|reach(?:es|ed)?|gets?|got|achiev(?:es|ed)|scores?|scored|had|has|gave|gives|yield(?:s|ed)|obtain(?:s|ed)|made|is|was)\b(?=[^.\r\n]{0,40}\d)`,
  String.raw`(?:us(?:e|es|ed|ing)|serves?|served|taken?|acts?) (?:it |this |that |them )?as (?:an? |the |our |my )?(?:benchmark|yardstick|point of comparison)\b`,
  String.raw`(?:kaggle )?(?:winner|winning (?:solution|model|entry|team|submission)|leader-?board (?:top|best|leader))(?:'s)?\b(?=[^.\r\n]{0,60}\d)`,
  String.raw`(?:best|top|highest|lowest|winning|first[- ]place)\s+(?:\w+\s+)?(?:score|result|entry|submission)s?\s+(?:(?:on|in|of|at)\s+)?(?:[\w-]+\s+){0,4}?(?:leader-?board|competition|challenge)\b(?=[^\r\n]{0,40}\d)`,
]);

/** Better than what? The object may be anything that is no wish. */
const BETTER =
  /\b(?:out-?perform(?:s|ed|ing)?|beat(?:s|en|ing)?|surpass(?:es|ed|ing)?|improv(?:e|es|ed|ement|ements|ing)\s+(?:over|on|upon)|compar(?:ed|ison|able|es) (?:to|with|against|between)|better than|worse than|higher than|lower than|more accurate than|vs\.?|versus)\s+(?:the\s+|a\s+|an\s+|our\s+|all\s+|other\s+)*(?:previous|prior|original|existing|current|simple(?:r)?|traditional|standard|vanilla|zero[- ]shot|pre-?trained|off-the-shelf|untrained|state[- ]of[- ]the[- ]art|sota|published|human|rule[- ]based|heuristic|manual|legacy|random|linear|logistic|classical|single|un-?tuned|default)\b/gi;

/** Two ways that are compared in words. */
const VERSUS =
  /\b(?:compar(?:e|es|ed|ing|ison)\b[^.\r\n]{0,60}\b(?:models?|algorithms?|approach(?:es)?|classifiers?|methods?|architectures?)|(?:several|multiple|various|different|two|three|four|five|six|seven|\d+) (?:\w+ ){0,2}(?:models|algorithms|classifiers|architectures) (?:were |was |are )?(?:trained|tested|compared|evaluated|fine-tuned|tried)|(?:vs\.?|versus)\s+(?:an?\s+|the\s+)?(?:[\w-]+ ){0,3}?(?:\w+-)?(?:models?|learn\w*|networks?|methods?|approach\w*|algorithms?))/gi;

/** A title with the word over numbers or models. */
const TITLE = /\bbase-?lines?\b(?!.*\b(?:deploy|install|setup|infra|security|config)\w*)/i;

const firstProse = ({ body }: CaseStudy, [first]: Passage['blocks']): string => (first ? body.proseIn(first) : '');

export const baseline: Check = {
  id: 'readme/baseline',
  axis: 'credibility',
  title: 'Baseline',
  asks: 'What the result is compared with: a naive rule, a simple model, the earlier version, or a published score.',
  judge(study) {
    const references = study.numbers.filter(({ isReference }) => isReference);
    const inNumbers = linesOfNumbers(study, references);
    const words = hitsOf(study, WORD).filter(isComparator);
    const bound = words.filter(({ statement: { text } }) => BOUND.test(text));
    const titled = passages(study, TITLE).filter(
      ({ blocks }) =>
        blocks.some((block) => BOUND.test(study.body.proseIn(block))) &&
        !blocks.some((block) => isAhead(block) || isAside(block)) &&
        !isPlanned(firstProse(study, blocks)),
    );
    const said = [...bound, ...hitsOf(study, NAMED).filter(isRule), ...hitsOf(study, BETTER).filter(isMeasured)];
    const evidence = places(study, [
      ...linesOf(study, bound).slice(0, 2),
      ...inNumbers.slice(0, 2),
      ...baselineCells(study),
      ...titled.flatMap((passage) => passageLines(study, passage)),
      ...linesOf(study, said),
    ]);
    if (evidence.length > 0) return present(evidence, 'The README names what its result is compared with.');
    const candidates = linesOfNumbers(study, candidatesOf(study));
    const compared = places(study, [...candidates, ...linesOf(study, words), ...linesOf(study, hitsOf(study, VERSUS))]);
    if (compared.length > 0)
      return weak(
        compared,
        'Models are compared, but none is named as the reference. Say which of them is the baseline, or add a naive one.',
      );
    return missing(
      study,
      'Nothing says what the result is compared with. Name a baseline, such as the majority class or the last value, with its number.',
    );
  },
};

function isComparator({ statement, match, index }: Hit): boolean {
  const { text, block } = statement;
  const word = match[0];
  if (OTHER_BASELINE_BEHIND.test(text.slice(index + word.length))) return false;
  if (OTHER_BASELINE_BEFORE.test(text.slice(Math.max(0, index - 30), index))) return false;
  return COMPARED.test(word) || !isUnder(block, /drift|monitor/i);
}

/** The largest class is a yardstick, unless rows are taken from it. */
const isRule = ({ statement: { text }, match }: Hit): boolean =>
  !/^majority/i.test(match[0]) || !/sampl\w+|smote|weight\w*/i.test(text);

/** A claim to be better without any number is advertising. */
const isMeasured = ({ statement }: Hit): boolean => /\d/.test(statement.text);

/** Cells of a table with no metric in its header, such as "Baseline | 0.62". */
function baselineCells(study: CaseStudy): Span[] {
  return study.blocks.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && !isAside(block) && !isAhead(block))
    .flatMap(({ header, rows }) =>
      [header, ...rows].flatMap((row) =>
        row.filter((cell) => /^\W*(?:\w+ ){0,3}base-?line\b/i.test(study.body.proseIn(cell))).slice(0, 1),
      ),
    )
    .map((cell) => onLine(study, cell));
}
