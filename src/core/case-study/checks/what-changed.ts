import type { CodeBlock, TableBlock } from '../../document/markdown/blocks/block';
import { metricNames, metricOfLabel } from '../../facts/markdown/metric-name';
import { numberIn } from '../../facts/markdown/number';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, isRead, linesOf, missing, onLine, places } from './support/evidence';
import { isUnder } from './support/outline';
import { isAhead, isAside } from './support/places';

const NUMBER = String.raw`[~$]?\d[\d.,]*\s?(?:%|ms|s|x|k|gb|mb|points?|hours?|minutes?)?`;
const VERB = String.raw`(?:improv\w+|increas\w+|rais\w+|rose|boost\w*|lift\w*|went|jump\w*|dropp\w*|fell|decreas\w*|reduc\w+|cut|lower\w*|shrank|grew|climb\w*|moved|changed|gain\w*|bump\w*|push\w*|took|brought)`;

/** A value before and after. */
const FROM_TO = new RegExp(
  String.raw`\b${VERB}\b[^.\r\n|]{0,60}\bfrom\s+(?:about |around |roughly )?${NUMBER}\s*(?:\w+\s+)?(?:to|→|->)\s*(?:about |around |roughly |exactly |only )?${NUMBER}|\bfrom\s+${NUMBER}\s*(?:to|→|->)\s*${NUMBER}(?=[^.\r\n|]{0,60}\b(?:after|by|with|when|using|thanks)\b)|\b(?:accuracy|precision|recall|f1|auc|rmse|mae|mape|r2|loss|latency|error|score|brier)\b[^.\r\n|]{0,25}\d[\d.]*\s?%?\s*(?:→|->|-->|➜|⟶)\s*\d|(?<![\w.])0?\.\d{3,}\s*(?:→|->|-->)\s*0?\.\d{3,}|\bbefore\b[^.\r\n|]{0,60}\d+\.\d+[^.\r\n|]{0,60}\bafter\b[^.\r\n|]{0,60}\d|\b(?:to|of|at)\s+${NUMBER}\s*\(?,?\s*(?:up |down )?from\s+(?:about |around |only )?${NUMBER}`,
  'gi',
);

const SHARE = String.raw`(?:0[.,]\d{2,}|\d{1,2}(?:[.,]\d+)?\s?%)`;

/** The same in other languages. */
const FROM_TO_ABROAD = new RegExp(
  String.raw`(?<!\p{L})(?:von|del?|du|с|от|dari)\s+${SHARE}\s*(?:auf|para|al?|à|до|ke|→)\s*${SHARE}|${SHARE}\s*(?:から|에서)\s*${SHARE}`,
  'giu',
);

/** A change and how much it did. */
const EFFECT = new RegExp(
  String.raw`\b(?:after|by|adding|added|removing|removed|switching|replacing|using|tuning|with the|introducing|applying|dropping|ablat\w+)\b[^.\r\n|]{0,80}\b${VERB}\b[^.\r\n|]{0,50}\b(?:by|of|to)\s+(?:about |around |roughly |only )?[+-]?${NUMBER}|\b(?:adding|removing|removal|lemmati[sz]ation|stemming|regulari[sz]ation|transfer learning|switching|replacing|tuning|smote|augmentation|fine-?tuning|calibration|pruning|quanti[sz]ation|ensembl\w+|feature engineering|label smoothing|pseudo-?label\w*|(?:over|under|re)-?sampling|class[- ]weights|deduplication)\b[^.\r\n|]{0,60}\b(?:${VERB}|gave|added|yield\w*|brought|cost|worth)\b[^.\r\n|]{0,40}[+-]?\d+(?:\.\d+)?\s?(?:%|points?|pp|x)?`,
  'gi',
);

/** What a step brought, with its sign: "lemmas gave +0.5 %". */
const SIGNED =
  /\b(?:gave|gives|brought|brings|yielded|yields|added|adds|gained|gains|cost|costs|lost|loses)\s+(?:us |me |about |another |only |an? |roughly |~)*[+−-]\s?(?:\d+(?:\.\d+)?\s?(?:%|points?|pp)|0?\.\d{2,})/gi;

/** What is lost when a part is left out. */
const ABLATED = new RegExp(
  String.raw`\b(?:without|removing|leaving out|dropping)\b[^.\r\n|]{0,50}\b(?:${VERB}|loses?|costs?|hurts?|falls?|drops?|worsens?)\b[^.\r\n|]{0,20}\b(?:by|to|from)\s+(?:about |around |roughly |only )?[+-]?\d[\d.,]*\s?(?:%|points?|pp)?|\b(?:without|removing|leaving out|dropping)\b[^.\r\n|]{0,60}\d+(?:\.\d+)?\s?(?:%|points?|pp)\s+(?:lower|worse|higher|less|better)\b|\b(?:without|removing|leaving out|dropping|adding|with the|columns?|features|layers?|augmentations?|pre-?training|ensembling|stacking|blending|tta)\b[^.\r\n|]{0,50}\b(?:costs?|loses?|adds?|gains?|gives?|brings?|buys?|saves?)\s+(?:about |around |roughly |only |another |[~+])*\d[\d.,]*\s?(?:%|points?|pp)`,
  'gi',
);

/** A step that made a value twice or half of what it was. */
const TIMES =
  /\b(?:adding|removing|dropping|using|switching|replacing|cleaning|tuning|with)\b[^.\r\n|]{0,60}\b(?:halv(?:es|ed)|doubl(?:es|ed)|tripl(?:es|ed)) (?:the |our |its )?(?:\w+ )?(?:rmse|mae|mape|error|loss|latency|recall|precision|f1|accuracy|(?:training|inference) time)\b/gi;

/** Two values of one metric around a turn of the work. */
const AROUND =
  /\b(?:helped|help|improved?|worse|better|hurt)\b[^.\r\n|]{0,40}\(0?\.\d{2,} (?:vs\.?|against|instead of|to|→|->) 0?\.\d{2,}|(?<![\w.])0?\.\d{2,}\s*(?:→|->|-->)\s*0?\.\d{2,}\s*(?:in )?(?:f1|accuracy|auc|recall|precision|r2|map|mrr|ndcg)\b|\b(?:first|initial|earlier|old) (?:version|model|attempt|run|try)\b[^\r\n|]{0,60}?(?<![\w.])0?\.\d{2,}[^\r\n|]{0,60}?\bafter\b[^\r\n|]{0,60}?(?<![\w.])0?\.\d{2,}/gi;

/** From one way of doing it to another, and how much better that was, whatever the old one is called. */
const SWITCHED =
  /\b(?:switch(?:ing|ed)|mov(?:ing|ed)|chang(?:ing|ed)|going|went|upgrad(?:ing|ed)|migrat(?:ing|ed)|replac(?:ing|ed))\b[^.\r\n|]{0,80}\b(?:to|with|by)\b[^\r\n|]{0,120}?(?:\d+(?:\.\d+)?\s?(?:×|x|%|pp|points?)\s*(?:higher|lower|better|worse|faster|more|less|fewer|improvement|gain|reduction|lift|drop|increase|decrease|(?:in |of )?(?:accuracy|precision|recall|f1|auc|rmse|mae|map|mrr|ndcg|hit rate|error|latency)\b))/gi;

/** A step of the work and the score it led to; two of them tell how it went. */
const STEP =
  /\b(?:with|after|by|using|adding)\b[^.\r\n|]{0,100}\b(?:i|we|it|(?:the )?(?:score|model)|lightgbm|xgboost)\s+(?:to\s+|model\s+to\s+)?(?:\w+\s+)?(?:reach(?:ed|es)?|got|achieved|climbed|rose|improved)\b[^.\d\r\n|]{0,30}(?:0?\.\d+|\d+(?:\.\d+)?\s?%)/gi;

/** Better than somebody else is no change of one's own. */
const COMPARISON =
  /\b(?:base-?lines?|compared (?:to|with)|versus|vs\.?|than|traditional|manual|industry|goal|target|towards?|aim\w*|can|could|up to)\b/i;

const NARRATIVE =
  /\b(?:after (?:adding|removing|switching|replacing|tuning|fine-?tuning|applying|getting|trying|several|some|many)\b|(?:helped|did not help|didn['’]t help|did not improve|didn['’]t improve|no (?:gain|improvement)|worked (?:better|best|well|very well)|slightly (?:better|increased|improved)|made (?:it|the model) (?:better|worse)|improved (?:the )?(?:\w+\s+)?(?:accuracy|performance|results|score|recall|precision)|(?:led|leads) to (?:\w+\s+)?(?:better|worse|improved|degraded|higher|lower)))/gi;

const CHANGE_TITLE =
  /\b(?:ablation|before (?:and|&|vs\.?) after|impact of\b|effect of\b)|what (?:i |we )?(?:changed|tried|worked|didn)|iterations?$|^sensitivity(?: (?:analysis|checks?|tests?|stud(?:y|ies)|to)\b|\s*:)|experiment log|소거|消融|アブレーション/i;
const CHANGE_COLUMN =
  /^(?:changes?|what changed|experiment|ablation|variants?|version|iteration|step|stage|config(?:uration)?|setting|setup|modification|technique|feature set|features|stride|augmentation|approach|\+.*|cambio|변경|改动|変更)$/i;

export const whatChanged: Check = {
  id: 'readme/what-changed',
  axis: 'differentiation',
  title: 'What changed',
  asks: 'A change that was made and what it did to a number.',
  judge(study) {
    const moved = hitsOf(study, FROM_TO, { negated: true }).filter(({ statement }) => isMeasured(statement.text));
    const effects = [EFFECT, ABLATED, SIGNED]
      .flatMap((pattern) => hitsOf(study, pattern, { negated: true }))
      .filter(
        ({ match, statement }) =>
          !COMPARISON.test(match[0]) && !isUnder(statement.block, /resume|feature|problem|business|motivation/i),
      );
    const abroad = isRead(study)
      ? []
      : hitsOf(study, FROM_TO_ABROAD, { negated: true }).filter(
          ({ statement: { text } }) => [...metricNames(text)].length > 0,
        );
    const steps = hitsOf(study, STEP);
    const evidence = places(study, [
      ...(new Set(steps.map(({ statement }) => statement)).size > 1 ? linesOf(study, steps) : []),
      ...linesOf(study, [...moved, ...abroad]),
      ...changeTables(study),
      ...beforeAfter(study),
      ...linesOf(study, hitsOf(study, SWITCHED)),
      ...linesOf(study, [...hitsOf(study, TIMES), ...hitsOf(study, AROUND, { negated: true })]),
      ...linesOf(study, effects),
    ]);
    if (evidence.length > 0) return present(evidence, 'The README shows a change and what it did to a number.');
    const told = hitsOf(study, NARRATIVE, { negated: true });
    if (told.length > 0)
      return weak(linesOf(study, told), 'A change is told without its effect. Write the number before and after it.');
    return missing(
      study,
      'Nothing says what was changed along the way. Add one change with the metric before and after it.',
    );
  },
};

/** Two decimals below one with so many digits are values of one metric, whatever it is called; settings are rounder. */
const TWO_SCORES =
  /\bfrom\s+0?\.\d{3,}\s*(?:to|→|->)\s*(?:\w+ )?0?\.\d{3,}|^(?!.*\b(?:learning|rate|lr|dropout|threshold|alpha|beta|gamma|epsilon|momentum|decay|weight)\b).*(?<![\w.])0?\.\d{3,}\s*(?:→|->|-->)\s*0?\.\d{3,}/i;

/** Of a quality or a cost of the model, and no advice to the reader. */
const isMeasured = (text: string): boolean =>
  !/\b(?:target|goal|range|scale|anywhere)\b|\bfrom [01] to|^\W*(?:increase|reduce|decrease|lower|raise|set|change)\b/i.test(
    text,
  ) &&
  ([...metricNames(text)].length > 0 ||
    TWO_SCORES.test(text) ||
    /\b(?:error|loss|latency|scores?|lb|leader-?board|cv|rewards?|returns?|accura\w+|performance|inference|training time|memory|size|costs?|false (?:positives?|negatives?|alarms?)|throughput|runtime|time)\b/i.test(
      text,
    ));

/** A row that is named after the turn of the work: "Ver 2". */
const VERSION = /^\W*(?:ver(?:sion)?|iter(?:ation)?)\b\.?[ #]?\d/i;

/** Rows of one model with a part and without it: "SVM (+ weather)", "SVM (no weather)". */
const WITH_PART = /\((?:\+|with\b|w\/)\s*\w[^()]*\)\W*$/i;
const WITHOUT_PART = /\((?:no|without|w\/o)\b\s*\w[^()]*\)\W*$/i;

/** Columns before and after, or rows of variants of one thing. */
function changeTables({ blocks, body }: CaseStudy): Span[] {
  return blocks.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && !isAside(block) && !isAhead(block))
    .flatMap((table) => {
      const titles = table.header.map((cell) => body.proseIn(cell).trim());
      const at = (pattern: RegExp): number => titles.findIndex((title) => pattern.test(title));
      const before = at(/^(?:before|starting|initial|old|original|v1|first|antes|이전|之前)\b/i);
      const after = at(/^(?:after|final|new|now|current|improved|optimi[sz]ed|v2|despu[ée]s|depois|이후|之后)\b/i);
      const hasNumbers = (column: number): boolean =>
        table.rows.some((row) => {
          const cell = row[column];
          return cell !== undefined && numberIn(body.proseIn(cell), cell.start) !== undefined;
        });
      const [first = '', ...rest] = titles;
      const measured = rest.findIndex((title) => metricOfLabel(title) !== undefined) + 1;
      const changes = CHANGE_COLUMN.test(first) || isUnder(table, CHANGE_TITLE);
      const row = table.rows[0]?.[0];
      const added = table.rows.filter(
        ([cell]) => cell && /^\W*(?:\+|w\/o?|with(?:out)?\b)\s*\w/i.test(body.proseIn(cell)),
      );
      const versions = table.rows.filter(([cell]) => cell && VERSION.test(body.proseIn(cell)));
      const named = table.rows.map(([cell]) => (cell ? body.proseIn(cell).trim() : ''));
      const paired = named.some((name) => WITH_PART.test(name)) && named.some((name) => WITHOUT_PART.test(name));
      const shown =
        (measured > 0 && hasNumbers(measured) && (paired || versions.length > 1)) ||
        (added.length > 0 && table.rows.length > 1 && rest.some((_, index) => hasNumbers(index + 1))) ||
        (before >= 0 && after >= 0 && hasNumbers(after)) ||
        (changes && measured > 0 && hasNumbers(measured) && table.rows.length > 1);
      return shown && row ? [row] : [];
    });
}

/** "Before …: 0.35" and "After …: 0.09", in lines of a list or of a fence. */
function beforeAfter(study: CaseStudy): Span[] {
  const { blocks, body } = study;
  return blocks.blocks
    .filter(
      (block): block is CodeBlock =>
        block.kind === 'code' && /^(?:|text|txt|plaintext)$/.test(block.language) && !isAside(block) && !isAhead(block),
    )
    .flatMap((block) => {
      const text = body.slice(block.content);
      const before = /^[ \t]*before\b[^\r\n]*\d/im.exec(text);
      const after = /^[ \t]*after\b[^\r\n]*\d/im.exec(text);
      if (
        !before ||
        !after ||
        [...metricNames(text)].length + (/prediction|error|mean|rate|score/i.test(text) ? 1 : 0) === 0
      )
        return [];
      const start = block.content.start + before.index;
      return [onLine(study, { start, end: start + before[0].length })];
    });
}
