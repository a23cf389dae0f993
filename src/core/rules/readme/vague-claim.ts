import { hitsOf, type Hit } from '../../case-study/checks/support/evidence';
import { isUnder } from '../../case-study/checks/support/outline';
import { neighbourOf } from '../../case-study/checks/support/statements';
import type { CaseStudy } from '../../case-study/case-study';
import { metricNames } from '../../facts/markdown/metric-name';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Praise of a result: its quality is named, its value is not. */
const PRAISE = String.raw`(?:(?:very |highly |really |extremely )?(?:high|superior|excellent|outstanding|impressive|exceptional|remarkable|strong|great|good|promising|competitive|robust|reliable|satisfactory|decent|state-of-the-art|superb|top-notch))`;
const QUALITY = String.raw`(?:(?:predictive|overall|model|classification|detection|prediction|forecast(?:ing)?|retrieval|test|generali[sz]ation)\s+){0,2}(?:accuracy|performance|precision|recall|results?|predictions?|scores?|f1(?:[- ]score)?|auc)`;

const CLAIM = new RegExp(
  [
    String.raw`\b(?:best|better|higher|lowest|highest|superior)\s+(?:overall\s+|predictive\s+|model\s+)+(?:accuracy|performance|results?|scores?)\b`,
    String.raw`\b${PRAISE}(?:\s+and\s+${PRAISE})?\s+${QUALITY}\b`,
    String.raw`\bhighly (?:accurate|effective|reliable|robust)\b`,
    String.raw`\b(?:performs?|performed|performing|generali[sz]es?|generali[sz]ed)\s+(?:very |really |extremely |remarkably |exceptionally |quite |fairly )?(?:well|excellently|reliably)\b`,
    String.raw`\b(?:significantly|substantially|dramatically|considerably|greatly|vastly)\s+(?:improv(?:es?|ed)|outperform(?:s|ed)|better|reduc(?:es?|ed)|increas(?:es?|ed)|enhanc(?:es?|ed)|boost(?:s|ed))\b`,
  ].join('|'),
  'gi',
);

/** The sentence is about the own work: somebody did something, or a model of the page does. */
const OWN =
  /\b(?:our|my|we|i|this (?:model|project|system|approach|pipeline|solution|classifier|app(?:lication)?)|(?:the|final|best|trained|fine-tuned|resulting|proposed) (?:\w+ ){0,2}(?:model|classifier|system|pipeline|approach|network|ensemble|chatbot|detector|regressor|forest|xgboost|bert|solution)s?|achiev(?:es?|ed)|reach(?:es|ed)|deliver(?:s|ed)?|obtain(?:s|ed)|yield(?:s|ed)|demonstrat(?:es?|ed)|show(?:s|ed)|gave|gives?|produc(?:es|ed)|outperform(?:s|ed))\b/i;

/** A wish, a question, advice, or something about the world. */
const NO_CLAIM =
  /\?|\b(?:goals?|aims?|aimed|objectives?|should|could|would|might|may|can|must|needs?|need to|want|help(?:s|ing)? (?:you|to)|designed to|in order to|so that|if|whether|when|for (?:better|good|high|higher|best)|to (?:build|develop|create|achieve|predict|ensure|provide|improve|reach|get|obtain|find|select|choose|identify|compare|maximi[sz]e|evaluate)|known|often|usually|generally|typically|tends?|however|although|but|why|how|based on|requires?|expected?|aiming|potentially|hopefully|learned|learning)\b/i;

/** Of a program or a tool, not of what a model finds. */
const OF_TOOL =
  /\b(?:apis?|fastapi|flask|app|apps|librar(?:y|ies)|frameworks?|docker|cach\w+|(?:training|run|response|load) ?times?|runtime|latency|memory|speed|throughput|databases?|query|queries|ui|mobile|gpus?|cpus?|server|backend|chose|selected because)\b/i;

const WISHES =
  /goal|objective|problem|motivation|background|introduction|business|requirement|use case|faq|why|learn|concept|theory|resume|linkedin/i;

/** More of them is a style, and one is enough to say so. */
const MOST = 3;

export const vagueClaim = defineRule<Hit>({
  id: 'readme/vague-claim',
  layer: 'judgement',
  severity: 'info',
  summary: 'A result is praised and not given.',
  why: '"High accuracy" says nothing that a reader can use: 0.8 is high for one problem and useless for another. The number is known to whoever wrote the sentence, and it is shorter than the praise.',
  source: 'Survey of READMEs of machine-learning projects: one in four has such a phrase.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nOur model has a high accuracy of 0.94. The goal is to achieve high performance.\n\nThe final model performs well: its recall on the test set is 0.81.\n\nRandom forests are known for robust performance.\n',
      },
      {
        text: '# Churn\n\nThe model shows excellent performance:\n\n| Metric | Value |\n| --- | --- |\n| F1 | 0.81 |\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\nF1: 0.81\n\n## Model\n\nThe final model achieves ⟦high predictive accuracy⟧ on customers who leave. <!-- add it -->\n\n## Use\n\nWe found that it ⟦performs very well⟧.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study) return;
    for (const hit of claimsIn(study).slice(0, MOST)) {
      const start = hit.statement.start + hit.index;
      const [metric] = metricNames(hit.match[0]);
      yield {
        span: { start, end: start + hit.match[0].length },
        message: `${metric ? 'Which value, on which data?' : 'By which metric, and which value?'} Write the number, or leave the praise out.`,
        data: hit,
      };
    }
  },
});

const claimsIn = (study: CaseStudy): Hit[] =>
  hitsOf(study, CLAIM).filter(({ statement, match, index }) => {
    const { text, block } = statement;
    if (block.kind === 'table' || !OWN.test(text) || OF_TOOL.test(text) || isUnder(block, WISHES)) return false;
    const ahead = text.slice(0, index);
    if (NO_CLAIM.test(ahead) || text.trimEnd().endsWith('?')) return false;
    return (
      !isBackedUp(study, statement.end, text) && !hasNumber(neighbourOf(study, statement, 1)?.text) && match[0] !== ''
    );
  });

/** A number of quality: a share, a decimal, not a version or a count. */
const hasNumber = (text = ''): boolean => /\d\s?[%％]|(?<![\w.])[01]?\.\d{2,}|\b\d+\.\d+\b/.test(text);

/** Whether the sentence has a number, or the section goes on with results. */
function isBackedUp(study: CaseStudy, end: number, text: string): boolean {
  if (hasNumber(text)) return true;
  const next = study.blocks.blocks.find(({ start }) => start >= end);
  return (
    next !== undefined &&
    (next.kind === 'table' ||
      next.kind === 'image' ||
      study.numbers.some(({ span }) => span.start >= next.start && span.start < next.end))
  );
}
