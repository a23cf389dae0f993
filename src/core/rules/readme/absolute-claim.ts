import { hitsOf } from '../../case-study/checks/support/evidence';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

const CLAIM =
  /\b(?:perfect(?:ly)? (?:calibrat\w+|predict\w+|results?|scores?|classif\w+|accura\w+|separat\w+|detect\w+)|zero (?:data )?leakage|zero (?:false (?:positives|negatives|alarms)|errors|hallucinations?|bias)|(?:error|hallucination|bias|leakage)[- ]free\b|no hallucinations?|never (?:fails|hallucinates|misses|wrong|makes (?:a )?mistakes?)|flawless(?:ly)?|100\s?% (?:reliable|secure|correct|safe|reproducible|bug[- ]free)|(?:the )?(?:world['’]?s|industry['’]?s) (?:first|best|fastest|most)|first[- ]ever|(?:completely|totally|fully) (?:eliminat\w+|bias[- ]free|secure)|eliminat(?:es?|ed|ing) (?:all )?(?:hallucinations?|bias|false positives)|guarantee[sd]? (?:accura\w+|correct\w*|100|the best|no )|unmatched (?:accuracy|performance)|unparalleled (?:accuracy|performance)|always (?:correct|accurate|right))/gi;

/** It is said of something else, or as what would be too good. */
const NO_BOAST =
  /\b(?:if|would|should|not|isn['’]t|never|no(?:t a)?|cannot|too|suspicious|nearly|almost|to (?:ensure|achieve|avoid|reach|get)|goal|aim|ideal(?:ly)?|perfectly? (?:balanced|fine)|for perfect|means|a perfect|represents|indicates|dashed|diagonal|line)\b/i;

/** It is spoken of as a thing to doubt. */
const DOUBT = /\b(?:would|suspicious|too good|unrealistic|overfit\w*|leak(?:s|ed)|red flag)\b/i;

export const absoluteClaim = defineRule({
  id: 'readme/absolute-claim',
  layer: 'judgement',
  severity: 'info',
  summary: 'A claim without any exception, and without its proof.',
  why: 'Nothing in machine learning is perfect, and reviewers know it: an absolute word makes them look for the leak. The measurement behind it is more impressive, such as "expected calibration error 0.01", or how leakage was looked for.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nThe calibration error is 0.01. A model with perfect scores would be suspicious.\n\nPerfectly calibrated after isotonic regression: ECE 0.004.\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\nThe F1 is 0.81.\n\n- **⟦Perfect calibration⟧** of the scores\n- ⟦Zero data leakage⟧ <!-- checked? -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study) return;
    for (const { statement, match, index } of hitsOf(study, CLAIM, { negated: true })) {
      const { text } = statement;
      // A number in the sentence is the proof, or leads to it.
      if (
        /\d\.\d|\d\s?%/.test(text.replace(match[0], '')) ||
        NO_BOAST.test(text.slice(Math.max(0, index - 60), index)) ||
        DOUBT.test(text)
      )
        continue;
      const start = statement.start + index;
      yield {
        span: { start, end: start + match[0].length },
        message: 'Nothing is that certain. Write how it was measured and what came out, or take the claim back.',
      };
    }
  },
});
