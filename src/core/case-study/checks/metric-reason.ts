import type { TableBlock } from '../../document/markdown/blocks/block';
import { metricNames, metricOfLabel } from '../../facts/markdown/metric-name';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, passageLines, places, type Hit } from './support/evidence';
import { passages, wordsIn } from './support/outline';
import { isAside } from './support/places';
import { neighbourOf, type Statement } from './support/statements';
import { anyWord } from './support/any-word';

/** "Why recall?" as a title or a question. */
const WHY_TITLE =
  /\b(?:(?:why|choice of|choosing|selection of|rationale)\b.*\b(?:metrics?|accuracy|precision|recall|f1|f-?beta|auc|rmse|mae|mape|log ?loss|map|ndcg|mrr)\b|metric (?:choice|selection|rationale|justification))|(?:por qu[eé]|justifica).*m[ée]tric|지표.*(?:선택|이유)|指标.*(?:选择|原因)|指標.*(?:選択|理由)/i;

/** The metric is chosen, or one is set over another. */
const CHOICE =
  /\b(?:cho(?:ose|se|sen|osing)|select(?:ed|ing)?|pick(?:ed)?|opt(?:ed|imi[sz]\w*)|prefer(?:red)?|prioriti[sz]\w*|focus(?:ed|es|ing)? on|evaluat\w+|us(?:e|es|ed|ing)|rel(?:y|ied) on|look(?:ed|ing)? at|track(?:ed|ing)?|measur(?:ed|ing)|judg(?:ed|ing)|report(?:ed)?|metrics?|more (?:important|informative|appropriate|suitable|relevant|critical)|matters? (?:most|more)|best suited|key metric|criteri(?:on|a))\b/i;
const REASON =
  /\b(?:because|since|due to|given (?:the|that)|as (?:it|this|the|we|they|false|a|our|fraud)\b|so that|so,? (?:i|we)\b|in order to|reasons?|(?:im|un)balanc\w*|skew\w*|cost(?:ly|s|lier)?|expensive|worse than|severe|severity|false (?:negatives?|positives?|alarms?)|penali[sz]\w*|robust to|sensitive to|interpretab\w*|easy to (?:interpret|understand)|rather than|instead of|outliers?)\b/i;

/** Sayings that are a reason by themselves. */
const SAYS_WHY = anyWord(
  'gi',
  [
    String.raw`why\s+(?:\w+\s+){0,2}(?:accuracy|precision|recall|f1|(?:pr|roc)[- ]auc|auc|rmse|mae|mape|log ?loss|ndcg|mrr)\b[^?\r\n]{0,30}\?`,
    String.raw`(?:accuracy|auc|precision|recall)\s+(?:alone\s+)?(?:is(?:n['’]?t| not)|can be|would be|may be|is)\s+(?:\w+\s+)?(?:deceptive|deceiving|enough|sufficient|misleading|a (?:bad|poor|misleading)|meaningless|useless|not (?:enough|sufficient|suitable|a good))`,
    String.raw`(?:recall|precision|sensitivity|specificity|f1|auc)\b[^.\r\n]{0,30}\bis (?:much |far |often )?(?:more|less) (?:important|critical|relevant|valuable)`,
    String.raw`(?:recall|precision|sensitivity|specificity|f1|auc|rmse|mae)\b[^.\r\n]{0,20}\bmatters? (?:the |much |far )*(?:more|most)\b`,
    String.raw`(?:rmsle|rmse|mse|mae|mape|f1|f-?beta|log[- ]?loss|auc|recall|precision|quadratic weighted kappa)(?:[- ]score)?\s+(?:\w+\s+)?(?:penali[sz]es?|punish(?:es)?|(?:is|are) (?:\w+ )?(?:easy|easier|simple|intuitive) to (?:explain|interpret|understand|communicate)|(?:is|are) (?:\w+ )?(?:robust|less sensitive|insensitive|invariant) to)\b`,
    String.raw`(?:missing|failing to (?:detect|catch)|falsely (?:detecting|flagging))[^.\r\n]{0,80}\b(?:cost\w*|worse|severe|severity|expensive|dangerous|harm\w*)`,
    String.raw`(?:false negatives?|false positives?|fn|fp|fns|fps)\b[^.\r\n]{0,60}\b(?:cost\w*|worse|expensive|more (?:harmful|dangerous|severe|critical))`,
    String.raw`(?:accuracy|metric)\b[^.\r\n]{0,40}\bmislead\w*`,
    String.raw`(?:accuracy|auc|precision|recall|rmse|mae|r2)\s+(?:alone\s+)?(?:can(?:['’]?t|not| not)|does(?:n['’]?t| not)|fails to|won['’]?t|would(?:n['’]t| not))\s+(?:\w+\s+)?(?:represent|reflect|capture|show|tell|describe|reveal|measure|account)\b`,
    String.raw`(?:more|less|better) (?:informative|appropriate|suitable|suited|meaningful|robust|reliable|honest|interpretable|relevant|sensitive) (?:\w+ ){0,3}than (?:the |plain |raw |simple |overall )*(?:accuracy|(?:pr|roc)[- ]auc|auc|auroc|f1|rmse|mae|mse|r2|mape|precision|recall)\b`,
    String.raw`(?:accuracy|precision|recall|f1|f-?beta|(?:pr|roc)[- ]auc|auc|auprc|rmse|rmsle|mae|mape|log ?loss|ndcg|mrr)(?:[- ]score)? as (?:the |our |my |a )?(?:primary|main|key|headline|target|selection|decision) metric\b,? (?:and )?(?:not|instead of|rather than|over)\b`,
    String.raw`(?:\w+_)?(?:accuracy|precision|recall|f1|auc|rmse|mae)(?:[- ]score)?\s+(?:gives?|shows?|tells?|reveals?|exposes?|reflects?)\b[^.\r\n]{0,80}\b(?:imbalanc\w*|minority|rare (?:class|event)\w*)`,
    String.raw`(?:dad[oa]|debido a|devido (?:a|à|ao)|ya que|já que|por (?:el|o))\b[^.\r\n]{0,60}\b(?:desbalance\w*|desequil[ií]br\w+)[^.\r\n]{0,80}(?:m[ée]tricas?|recall|f1|auc|precis\w+)`,
    String.raw`(?:desbalance\w*|desequil[ií]br\w+)[^.\r\n]{0,100}\b(?:exigi[uó]|requiere|exige|por (?:eso|lo que|isso)|usamos|uso de|priori[sz]\w+)[^.\r\n]{0,40}(?:m[ée]tricas?|recall|f1|auc)`,
    String.raw`(?:mae|rmse|mse|mape|r2|rmsle|f1|auc)\b[^.\r\n]{0,60}(?<!\p{L})(?:(?:menos|más|mais) (?:sens[ií]ve?l(?:es)?|robust[ao]) (?:a|aos?|à|al)\b|(?:moins|plus) (?:sensible|robuste) (?:aux|à)|(?:weniger|nicht so) empfindlich gegen)`,
    String.raw`(?:accuracy|acur[áa]cia|exactitud|precisi[óo]n|l['’]exactitude|genauigkeit|akurasi)\b[^.\r\n]{0,40}(?:enganos[ao]|engañosa|no es (?:una buena|suficiente|adecuada)|não é (?:uma boa|suficiente|adequada)|trompeu(?:r|se)|irreführend|menyesatkan|tidak cukup)`,
  ],
  [
    String.raw`(?:accuracy|точност[а-я]*)[^.\r\n]{0,40}(?:не подходит|обманчив[а-я]*|вводит в заблуждение)`,
    String.raw`(?:准确率|accuracy)[^。\r\n]{0,20}(?:不适合|不能反映|误导|具有误导性)|(?:类别|样本)不(?:平衡|均衡)[^。\r\n]{0,30}(?:采用|使用|选择)[^。\r\n]{0,20}(?:f1|auc|召回率)`,
    String.raw`(?:불균형|정확도)[^.\r\n]{0,50}(?:f1|auc|재현율|recall)[^.\r\n]{0,20}(?:사용|선택|채택|설정)`,
    String.raw`不均衡[^。\r\n]{0,40}(?:f1|auc|再現率|recall)`,
  ],
);

/** The same in other languages: a metric, a word for a reason, and what a metric can be chosen for. */
const WHY_ABROAD = new RegExp(
  [
    'M[^.\\r\\n]{0,80}R[^.\\r\\n]{0,120}P',
    'R[^.\\r\\n]{0,100}P[^.\\r\\n]{0,80}M',
    'M[^.\\r\\n]{0,60}P[^.\\r\\n]{0,40}R',
  ]
    .join('|')
    .replaceAll(
      'M',
      String.raw`(?<!\p{L})(?:m[ée]tric|métrique|metrik|метрик|f1|roc|auc|recall|rappel|rmsle|rmse|mae|mape|precisi[óo]n|precisão)`,
    )
    .replaceAll(
      'R',
      String.raw`(?<!\p{L})(?:porque|ya que|já que|pois|puesto que|debido|devido|dad[oa]|como (?:as|los|las|os)|comme (?:les|la|le)|car|parce qu|puisqu|weil|da|denn|так как|поскольку|потому|karena)(?!\p{L})`,
    )
    .replaceAll(
      'P',
      String.raw`(?:desbalanc|desequil|déséquil|unausge|unbalanc|несбаланс|дисбаланс|fals[oa]s? (?:neg|pos)|faux (?:nég|pos)|falsch[- ]?(?:neg|pos)|ложн|umbral|limiar|seuil|outlier|ausreißer|выброс|penali[sz]|pénalis)`,
    ),
  'giu',
);

const METRIC =
  /\b(?:accuracy|precision|recall|f-?\d(?:\.\d)?|f-?beta|fbeta|auc|auroc|roc|pr-auc|rmse|rmsle|mae|mape|mse|r2|log[- ]?loss|brier|map|ndcg|mrr|kappa|iou|dice|wer|bleu|rouge|perplexity|metrics?)\b/gi;

const PRIMARY =
  /\b(?:(?:primary|main|key|chosen|evaluation|target|optimi[sz]ation|official)\s+(?:evaluation\s+)?metrics?\b|metrics? used\b|optimi[sz](?:ed|ing|e|es) (?:for|on)\s+(?:\w+\s+)?(?:recall|precision|f1|auc|accuracy|rmse|mae)\b|evaluat(?:ed|ion)\s+(?:using|with|by|on|metric)\b[^.\r\n]{0,40}\b(?:accuracy|precision|recall|f1|auc|rmse|mae|mape|r2)\b)/gi;
const GLOSS =
  /\b(?:accuracy|precision|recall|f1(?:[- ]score)?|auc|rmse|mae|mape|r2|faithfulness)\b\W{0,6}(?:\([a-z][^)\d\r\n]{10,80}\)|(?:measures?|captures?|shows?|tells?|is the|indicates?)\b)/gi;

export const metricReason: Check = {
  id: 'readme/metric-reason',
  axis: 'credibility',
  title: 'Reason for the metric',
  asks: 'Why this metric: what a false alarm and a miss cost, how the classes are spread, what the reader of a number does with it.',
  judge(study) {
    const titled = passages(study, WHY_TITLE).filter(({ blocks }) => wordsIn(study.body, blocks) >= 6);
    const reasons = [
      ...hitsOf(study, SAYS_WHY, { negated: true }).filter(inContext),
      ...chosen(study),
      ...hitsOf(study, WHAT_IT_SHOWS, { negated: true }).filter((hit) => isOfMetric(study, hit)),
      ...(study.language === 'en' ? [] : hitsOf(study, WHY_ABROAD, { negated: true })),
    ];
    const evidence = places(study, [
      ...linesOf(study, reasons),
      ...titled.flatMap((passage) => passageLines(study, passage)),
      ...whyColumns(study),
    ]);
    if (evidence.length > 0) return present(evidence, 'The README says why it measures what it measures.');
    const named = linesOf(study, [...hitsOf(study, PRIMARY), ...hitsOf(study, GLOSS)]);
    if (named.length > 0)
      return weak(
        named,
        'A metric is named without the reason for it. Write what a miss and a false alarm cost, or how the classes are spread.',
      );
    return missing(study, 'Nothing says why this metric. Write: "… because a miss costs … and a false alarm costs …".');
  },
};

/** A metric, a choice and a reason in one sentence, or the reason in the next. */
function chosen(study: CaseStudy): Hit[] {
  const seen = new Set<Statement>();
  return hitsOf(study, METRIC, { negated: true }).filter(({ statement }) => {
    if (statement.block.kind === 'table' || seen.has(statement)) return false;
    seen.add(statement);
    const { text } = statement;
    if (!CHOICE.test(text)) return false;
    if (REASON.test(text)) return isReasonForMetric(text);
    const next = neighbourOf(study, statement, 1)?.text ?? '';
    return (
      /\bmetrics?\b|\bchose|\bprioriti[sz]|\bcriteri(?:on|a)\b/i.test(text) &&
      /^\W*(?:this is |it is |that is )?(?:because|since|as |the reasons?|due to|(?:the |our |my )?(?:reason(?:ing|s)?|rationale|justification|why(?=\s*:))\b)/i.test(
        next,
      )
    );
  });
}

/** What a metric shows that another would hide: said of it by name, or of the one in the sentence before. */
const WHAT_IT_SHOWS =
  /\b(?:captures?|measures?|reflects?|shows?|accounts? for|rewards?|considers?|quantif(?:y|ies)|weighs?)\b[^.\r\n]{3,90}?,? (?:and )?(?:not (?:just|only|merely|simply)|rather than (?:just|only|merely)) (?!by\b|in\b|on\b|for\b|with\b)|\b(?:threshold[- ](?:independent|free|agnostic)|independent of (?:the|any|a) (?:\w+ )?threshold)\b/gi;

const METRIC_NAMED = new RegExp(
  String.raw`${METRIC.source}|\b[tf][pn]rs?\b|\b(?:true|false)[- ](?:positive|negative)[- ]rates?\b`,
  'i',
);

function isOfMetric(study: CaseStudy, { statement }: Hit): boolean {
  if (statement.block.kind === 'table') return false;
  const before = neighbourOf(study, statement, -1);
  return METRIC_NAMED.test(`${before?.block === statement.block ? before.text : ''} ${statement.text}`);
}

/** The words of a reason may explain anything; they explain a metric when it is what was chosen. */
const METRIC_CHOSEN = anyWord('i', [
  String.raw`(?:cho(?:ose|se|sen|osing)|select(?:ed|ing)?|pick(?:ed)?|opted|optimi[sz](?:e|ed|ing)|prefer(?:red)?|prioriti[sz](?:e|ed|es|ing)|focus(?:ed|es|ing)? on|evaluat(?:e|ed|ing|es)|us(?:e|es|ed|ing)|rel(?:y|ied) on|look(?:ed|ing)? at|track(?:ed|ing)?|measur(?:ed|ing)|judg(?:ed|ing)|report(?:ed)?)\b[^.\r\n]{0,50}\b(?:accuracy|precision|recall|f-?\d|f-?beta|fbeta|auc|auroc|roc|pr-auc|rmse|rmsle|mae|mape|mse|r2|log[- ]?loss|brier|map|ndcg|mrr|kappa|iou|dice|mean absolute error|(?:this|evaluation|main|as (?:the|our|my)(?: \w+)?) metrics?)\b[^.\r\n]{0,120}\b(?:because|since|due to|given|as|so that|in order to|reasons?|(?:im|un)balanc\w*|skew\w*|rather than|instead of|to (?:avoid|minimi[sz]e|account|handle|balance|penali[sz]e|reduce|capture))\b`,
  String.raw`(?:because|since|due to|given|as)\b[^.\r\n]{0,100}\b(?:use|used|chose|choose|chosen|prioriti[sz]e[ds]?|prefer(?:red)?|optimi[sz]ed?|focus(?:ed)? on|select(?:ed)?|report(?:ed|s)?|measured?|evaluated? (?:by|with|on)|rel(?:y|ied) on|metric is)\b[^.\r\n]{0,40}\b(?:accuracy|precision|recall|f-?\d|auc|rmse|mae|mape|log[- ]?loss|metrics?)\b`,
  String.raw`(?:because|since|due to|given|as)\b[^.\r\n]{0,100}\b(?:accuracy|precision|recall|f-?\d|auc|rmse|mae|mape)(?:[- ]score)?\s+(?:is|was|has been)\s+(?:prioriti|prefer|chosen|used|the (?:main|key|primary|right|better))`,
  String.raw`(?:accuracy|precision|recall|f-?\d|auc|rmse|rmsle|mae|mape|log[- ]?loss|kappa|metric)(?:[- ]score)?\s+(?:was|is|were|has been)\s+(?:\w+\s+)?(?:chosen|selected|used|preferred|picked|prioriti[sz]ed)\b[^.\r\n]{0,60}\b(?:because|since|as|due to|given|to avoid|so that)\b`,
  String.raw`(?:accuracy|precision|recall|f-?\d|auc|rmse|mae|mape|classes|imbalanc\w*)\b[^.\r\n]{0,100}\bso,? (?:i|we)\s+(?:\w+\s+){0,3}?(?:use|used|choose|chose|picked|prefer(?:red)?|report(?:ed)?|optimi[sz]ed?)\b[^.\r\n]{0,30}\b(?:accuracy|precision|recall|f-?\d|auc|rmse|mae|mape|log[- ]?loss|kappa)\b`,
  String.raw`(?:metric|evaluation metrics)\b[^.\r\n]{0,60}\b(?:because|since|due to|depends? on|(?:im|un)balanc\w*)`,
]);

const isReasonForMetric = (text: string): boolean => METRIC_CHOSEN.test(text.replace(/\s*\r?\n\s*/g, ' '));

/** A saying about a metric, not about a product. */
const inContext = ({ statement, match }: Hit): boolean =>
  [...metricNames(match[0])].length > 0 ||
  (/false|m[ée]tric|cost|sever|wors|imbalanc|minority|[\u0080-\uffff]/i.test(match[0]) &&
    !/latency|cloud/i.test(statement.text));

/** A table of metrics with a column that says why. */
function whyColumns({ blocks, body }: CaseStudy): Span[] {
  return blocks.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && !isAside(block))
    .flatMap(({ header, rows }) => {
      const why = header.findIndex((cell) =>
        /\bwhy\b|reason|rationale|justif|importance$|business (?:meaning|impact)/i.test(body.proseIn(cell)),
      );
      if (why < 0) return [];
      return rows.flatMap((row) => {
        const cell = row[why];
        const named = row.some(
          (other, index) => index !== why && metricOfLabel(body.proseIn(other).trim()) !== undefined,
        );
        return cell && named && /\p{L}/u.test(body.proseIn(cell)) ? [cell] : [];
      });
    });
}
