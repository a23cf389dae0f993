import type { TableBlock } from '../../document/markdown/blocks/block';
import { metricOfLabel } from '../../facts/markdown/metric-name';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, onLine, passageLines, places, type Hit } from './support/evidence';
import { isUnder, passages, wordsIn } from './support/outline';
import { isAhead, isAside } from './support/places';
import { anyWord } from './support/any-word';

const TITLE = anyWord(
  'i',
  [
    String.raw`error analysis`,
    String.raw`analysis of (?:the )?errors`,
    String.raw`failure (?:cases?|modes?|analysis)`,
    String.raw`misclassif`,
    String.raw`where (?:it|the model|this model)(?: is|['’]s)? (?:fails|wrong|off|weak(?:est)?|struggles|breaks)`,
    String.raw`what (?:goes|went) wrong`,
    String.raw`(?:per|by)[- ](?:class|category|segment|group|slice|cohort|horizon|subgroup|language|region|store)\b`,
    String.raw`(?:slice|segment|subgroup|cohort|residual|bias and fairness) analysis`,
    String.raw`residual (?:diagnostics?|checks?)`,
    String.raw`(?:by|per|across) slices?\b`,
    String.raw`hard(?:est)? (?:cases|examples)`,
    String.raw`fairness\b`,
  ],
  [
    String.raw`análisis de errores|análise de erros|fehleranalyse|오류 분석|오답 분석|错误分析|誤り分析|エラー分析|анализ ошибок|analisis kesalahan`,
  ],
);

/** Columns that part the data, in front of a metric. */
const SLICE_COLUMN =
  /^(?:class(?:es)?|category|segment|group|slice|subgroup|cohort|label|intent|emotion|sentiment|disease|species|gender|sex|age(?: group)?|region|country|language|store|product|horizon|month|season|difficulty|topic|type|bucket|bin|decile|(?:type|kind|class|category|group) of (?!(?:models?|data|files?|features?|metrics?|tests?|task|layers?|loss|vectors?|embeddings?|algorithms?|classifiers?|networks?|splits?|training|preprocessing|augmentation|encoding|features)\b)\w+|(?!(?:model|data|file|column|feature|metric|test|task|layer|loss|vector|index|prompt|embedding|experiment|resource|instance|log|risk)\b)\w+[- ](?:type|class|category|group|segment))$/i;

/** Sentences that say where it is wrong. */
const SAID = anyWord(
  'gi',
  [
    String.raw`(?:most|many|majority|half|\d+\s?%)\s+(?:of\s+)?(?:the\s+)?(?:\w+\s+)?(?:errors?|misclassifications?|mistakes|failures|false (?:positives?|negatives?))\s+(?:are|were|come|came|occur\w*|happen\w*|stem\w*|involve\w*|concentrate\w*)\b`,
    String.raw`confuses? (?:\S+ ){1,4}and\b`,
    String.raw`(?:misclassif\w+|confus(?:es|ed|ing)|mistak(?:es|en)|mislabel\w*)\s+(?:\w+\s+){0,5}(?:as|with|for)\b`,
    String.raw`(?:model|classifier|detector|threshold|baseline|method|approach|network|forecast|algorithm|it)\s+(?:\w+\s+){0,2}(?:struggles?|fails?|under-?performs?|(?:performs?|performed|does|did|works?) (?:worse|worst|poorly|badly))\s+(?:most |mostly |especially )?(?:on|with|for|when|in|at)\b`,
    String.raw`struggled (?:on|with)\b`,
    String.raw`(?:miss(?:es|ed|ing)|catch(?:es|ing)|caught)\s+(?:only |just )?\d+ (?:out )?of (?:the |all )?(?:\w+ )?\d+\b(?! (?:exceptions?|errors|warnings))`,
    String.raw`(?:models?|classifier|network|answers?|predictions?|llms?)\s+(?:\w+\s+){0,2}(?:failed (?:on|for|when|because)|(?:is|are|was|were) (?:often |mostly |usually )?wrong,? (?:because|when|for|on|about|in))\b`,
    String.raw`(?:models?|answers?|llms?|it|they|responses?|outputs?|generator)(?:['’]re|['’]s| is| are)?\s+(?:\w+\s+){0,2}?(?:invent(?:s|ed|ing)?|hallucinat(?:es|ed|ing)|fabricat(?:es?|ed|ing)|misinterpret(?:s|ed|ing)?)\s+(?!by\b)\w+`,
    String.raw`(?:models?|classifier|network|llms?|answers?|it|they) (?:still )?(?:has|have|had) (?:trouble|difficult(?:y|ies)|a hard time|(?:problems|issues) (?:with|when|on|in))\b`,
    String.raw`(?:is|are|gets?) (?:often|sometimes|frequently|mostly|easily|usually) (?:confused|mistaken|misclassified)\b(?! by)`,
    String.raw`class(?:es)?\b[^.\r\n]{0,30}\b(?:lowest|worst|poorest|weakest) (?:recall|precision|f1|accuracy|scores?|performance)\b`,
    String.raw`errors? (?:\w+ )?(?:land|fall|cluster|pile up)s? (?:mostly |mainly |almost |only )*(?:on|in|among|between|near|at|around)\b`,
    String.raw`weak(?:ness(?:es)?|er|est)? (?:on|for) (?:the |its |our )?(?:\w+ ){0,2}(?:class(?:es)?|categor(?:y|ies)|segments?|groups?|minority|rare)\b`,
    String.raw`(?:over|under)[- ]?predict(?:s|ed)\b`,
    String.raw`(?:is|are|was|were|gets?|models?|it|forecasts?|network|predictions?) (?:\w+ )?(?:over|under)[- ]?estimat(?:es?|ed)\b`,
    String.raw`(?:biggest|largest|highest|worst) (?:errors?|residuals?|mistakes|misses|deviations?) (?:(?:are|is|were|was)(?! (?:also |then )?(?:printed|shown|listed|logged|plotted|displayed|sorted|returned|saved))|occur\w*|come|happen\w*|appear\w*|stem)\b`,
    String.raw`(?:accuracy|performance|error|rmse|mae|recall|f1|precision|scores?) (?:by|per) (?!model|epoch|fold|method|algorithm|approach|classifier|step|iteration|run|seed)(?:\w+ ){0,2}\w+\s?:[^.\r\n]{0,20}\d`,
    String.raw`(?:recall|precision|f1|accuracy)(?:[- ]score)? (?:for|on|of) (?:the )?(?:\w+ ){0,2}(?:class|category|minority|group|segment)\b(?: class)? (?:is|was|of|at)\b[^.\r\n]{0,20}\d`,
    String.raw`(?:models?|classifier|network|llms?|it) (?:\w+ ){0,2}(?:gets?|got) (?:them |these |those )?wrong\b`,
    String.raw`(?:times|twice) as many (?:false (?:positives?|negatives?)|errors|mistakes)\b`,
    String.raw`(?:degrades?|deteriorates?|collapses|(?<=(?:predictions|forecasts|scores|results|models|metrics) )collapse|falls? apart)\s+(?!gracefully)(?:\w+\s+){0,2}?(?:on|for|with|when|beyond|in|at)\b`,
    String.raw`errors? (?:compound|grow|increase|accumulate|rise|concentrate)s? (?:with|as|for|on|in|near|at|over)\b`,
    String.raw`confusions? (?:\w+ ){0,3}between\b`,
    String.raw`confusi(?:ones|ón|ões|ão) (?:[^\s.]+ ){0,3}entre\b`,
    String.raw`(?:err(?:ores|os) se concentra[nm]|erreurs? (?:concernent|se concentrent))\b`,
    String.raw`confund(?:e|en|em|ió)\b[^.\r\n]{0,40}\b(?:con|com)\b`,
    String.raw`(?:worst|lowest|weakest|hardest)[- ](?:performing |scoring )?(?:class(?:es)?|categor(?:y|ies)|segments?|groups?|slices?|stores?|cases?)\b`,
    // For which cases it is better than for others.
    String.raw`(?:(?:performs?|performed|does|did|works?|worked|generali[sz]es?) (?:\w+ )?better|(?:is|are|was|were) (?:\w+ )?(?:better|more (?:accurate|reliable)|less (?:accurate|reliable))) (?:on|for|in|at|with) (?!(?:the |our |my |its |this )?(?:train\w*|test\w*|validation|held|unseen|average|terms|general|practice|all|every|both)\b)[^.\r\n]{2,60} than (?:on|for|in|at|with) (?!(?:the |our |my |its |this )?(?:train\w*|test\w*|validation|held|average)\b)`,
    String.raw`(?:accuracy|performance|recall|precision|f1|error|rmse|mae) (?:increase|improve|rise|rose|grow|grew|decrease|decline|drop|fall|fell)(?:s|d|ped)? (?:\w+ly )?with (?!(?:(?:the|an?|more|longer|larger) )*(?:number|amount|batch|train\w*|model|window|context|data)\b)(?:\w+ ){0,3}(?:length|distance|horizon|age|spread|margin|confidence|frequency|noise|height|difficulty|severity|density|speed|rarity|complexity of)\b`,
    String.raw`(?:where|when|among)\b[^.\r\n]{0,90}\b(?:models?|it|they|predictions?) (?:is|are|was|were) (?:\w+ )?(?:correct|right|wrong|incorrect|accurate) (?:\w+ ){0,2}\d+`,
    String.raw`(?:models?|network|classifier|detector|it) (?:\w+ )?(?:is|are|was|were|does|do|did)(?:n['’]t| not) (?:detect|recogni[sz]|classif|predict|segment|identif|captur)\w* (?:\w+ ){1,4}(?:well|correctly|reliably|properly)\b`,
    String.raw`(?:models?|network|classifier|detector|it) (?:\w+ )?(?:report|label|predict|detect|mark|classif|recogni[sz]|segment)\w* (?:some|many|most|several|a few|too many) (?:of )?(?:\w+ ){1,5}as\b(?! (?:input|well|expected|json|a list|features?)\b)`,
    String.raw`(?:differentiat|distinguish|discriminat)\w+ (?:between )?[^.\r\n]{3,60}\b(?:remains?|is still|was still|stays?|turned out to be|proved(?: to be)?) (?:an? |the )?(?:\w+ )?(?:difficult|hard\w*|challeng\w+|problem\w*)\b`,
    String.raw`(?:prediction|classification|detection|recognition|segmentation)s? (?:of (?:\w+ ){1,3})?(?:is|are|was|were|seems?(?: to be)?|appears?(?: to be)?) (?:much |far |slightly |clearly )?(?:easier|harder|more difficult|more accurate|less accurate) (?:on|for|with|in)\b`,
    String.raw`(?:recall|precision|f1|accuracy|error|rmse|mae)\s+(?:is|was|drops?|dropped|falls?|fell|rises?)\s+(?:\w+\s+){0,4}(?:for|on|among|in)\s+(?:the\s+)?(?:\w+\s+){0,3}(?:class|category|segment|group|customers|users|patients|months|stores|minority|women|men)\b`,
    String.raw`false (?:negatives?|positives?)\s+(?:are|were|tend|mostly|mainly|occur)\b`,
    String.raw`(?:looking (?:at|into)|inspecting|among|reviewing|analy[sz]ing|examining)\s+(?:the\s+)?(?:\w+\s+)?(?:false (?:negatives?|positives?)|errors|mistakes|misclassified \w+|wrong predictions)\b`,
    String.raw`(?:misclassified|wrong(?:ly)?(?: (?:predicted|classified|labell?ed))?|incorrect)\s+(?:\w+\s+){1,3}(?:are|were)\s+(?:mostly|mainly|often|usually|typically|largely)\b`,
  ],
  [
    String.raw`(?:am häufigsten|meistens|besonders oft)[^.\r\n]{0,50}(?:falsch (?:klassifiziert|vorhergesagt)|verwechselt)|(?:чаще|хуже) всего[^.\r\n]{0,30}ошиба|誤分類[がは][^。\r\n]{0,10}多|오분류[^.\r\n]{0,10}많`,
  ],
);
/** What a matrix shows of two classes; some say of each what *will be* predicted. */
const FROM_MATRIX =
  /\bconfusion matri(?:x|ces)\b(?![^\r\n]*\b(?:train\w*|validation)\b)[^\r\n]{0,100}?\b(?:correct|incorrect|wrong|misclass|mislabel|true |false )[^\r\n]{0,60}?\d\s?%[^\r\n]{0,80}?\d+(?=\s?%)/gi;

/** A number, or the kind of case that most errors are. */
const TELLS_WHERE =
  /\d|\b(?:twice|times|most(?:ly)?|majority|mainly|largely|typical(?:ly)?|half of|(?:higher|larger|greater|bigger|lower|smaller) (?:percentage|share|proportion|fraction|part|number) of|vice versa|(?:more|less) often than|other way a?round|t[ií]pic[ao]s|frecuentes?|frequentes?|principalmente|sobre todo|sobretudo|surtout|concentra[nm])\b|häufig|meisten|besonders|всего|多|많/i;

const MENTIONED =
  /\b(?:error analysis\b|confusion matri(?:x|ces)\b|misclassifi\w+\b|classification report\b|residual (?:plots?|analysis)\b|per[- ]class (?:\w+\s)?(?:metrics|precision|recall|accuracy|f1|performance|results)\b|failure (?:cases|modes)\b)|matriz de confus|혼동 행렬|混淆矩阵|混同行列/gi;

export const errorAnalysis: Check = {
  id: 'readme/error-analysis',
  axis: 'differentiation',
  title: 'Error analysis',
  asks: 'Where the model fails: by class, segment, or kind of input, with numbers or examples.',
  judge(study) {
    const [whole] = study.blocks.sections;
    const titled = passages(study, TITLE).filter(
      ({ section, blocks }) =>
        // The title of the whole README names a subject, not what stands under it.
        !(section === whole && section.level === 1) &&
        wordsIn(study.body, blocks) >= 8 &&
        !blocks.every((block) => isAside(block) || isAhead(block)),
    );
    const said = [
      ...hitsOf(study, FROM_MATRIX, { negated: true, will: true }),
      ...hitsOf(study, SAID, { negated: true }).filter(isOfModel),
    ];
    const evidence = places(study, [
      ...sliceTables(study),
      ...titled.flatMap((passage) => passageLines(study, passage)),
      ...(said.length > 1 || said.some(({ statement }) => TELLS_WHERE.test(statement.text))
        ? linesOf(study, said)
        : []),
    ]);
    if (evidence.length > 0) return present(evidence, 'The README shows where the model fails.');
    const mentioned = places(study, [
      ...linesOf(study, said),
      ...linesOf(study, hitsOf(study, MENTIONED)),
      ...pictures(study),
    ]);
    if (mentioned.length > 0)
      return weak(
        mentioned,
        'Errors are only mentioned. Write which classes or segments are worst, with a number for each.',
      );
    return missing(
      study,
      'Nothing says where the model fails. Add the metric for each class or segment, and what the worst cases share.',
    );
  },
};

/** "They" may be people, unless the sentence has spoken of what was built. */
const isOfModel = ({ statement: { text }, match }: Hit): boolean =>
  !/^they\b/i.test(match[0]) ||
  /\b(?:models?|answers?|predictions?|outputs?|responses?|llms?|classifiers?)\b/i.test(text);

/** One row for each part of the data, one metric a column. */
function sliceTables({ blocks, body }: CaseStudy): Span[] {
  return blocks.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && !isAside(block) && !isAhead(block))
    .flatMap((table) => {
      const titles = table.header.map((cell) => body.proseIn(cell).trim());
      const [first = '', ...rest] = titles;
      const sliced =
        SLICE_COLUMN.test(first) ||
        (isUnder(table, /\b(?:per|by)[- ](?:class|segment|category|group)\b/i) && first !== '');
      const measured = rest.some((title) => metricOfLabel(title) !== undefined);
      const row = table.rows[0]?.[0];
      return sliced && measured && table.rows.length > 1 && row ? [row] : [];
    });
}

const pictures = (study: CaseStudy): Span[] =>
  study.blocks.blocks
    .filter(
      (block) => block.kind === 'image' && /confusion|residual|misclass|error/i.test(`${block.alt} ${block.target}`),
    )
    .slice(0, 1)
    .map((block) => onLine(study, block));
