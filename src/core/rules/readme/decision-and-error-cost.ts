import { isRead } from '../../case-study/checks/support/evidence';
import { saysAnywhere } from '../../case-study/checks/support/flowing';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Which of the two errors hurts, in whatever words. */
const COST =
  /false[- ](?:positives?|negatives?|alarms?)|\bfn\b|\bfp\b|\bcost|expensive|\bmiss(?:es|ed|ing)? (?:an?|the|one|fraud|churn|case|real|true|actual)|trade-?off|threshold|prioriti[sz]|more (?:important|critical|costly)|worse|type (?:i|ii|1|2) error|\bloss(?:es)? of\b|savings?|catch(?:es|ing)? more|precision[- ]recall (?:curve|balance)/i;

export const decisionAndErrorCost = defineRule({
  id: 'readme/decision-and-error-cost',
  layer: 'judgement',
  severity: 'info',
  summary: 'Precision and recall are given, and nothing says which of the two errors costs more.',
  why: 'A recall of 0.62 is bad where a miss costs a life and good where every alarm costs a phone call. One sentence, "a miss costs a contract of 600 €, a false alarm a call of 5 €", turns two numbers into a decision and shows that the author knows what the model is for.',
  source: 'Questions of reviewers to case studies; survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nPrecision: 0.71\n\nRecall: 0.62\n\nA miss costs a contract, a false alarm a call.\n',
      },
      { text: '# Churn\n\nAccuracy: 0.91\n' },
    ],
    bad: [
      {
        text: '# Churn\n\n| Metric | Test |\n| --- | --- |\n| Precision | 0.71 |\n| ⟦Recall⟧ | 0.62 |\n\n<!-- and? -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || !isRead(study) || study.profile.profile === 'kaggle-code') return;
    const own = study.numbers.filter(({ isReference }) => !isReference);
    const recall = own.find(({ metric }) => metric.id === 'recall');
    if (!recall || !own.some(({ metric }) => metric.id === 'precision') || saysAnywhere(study.body, COST)) return;
    // Where the reason for the metric is asked for, this is a part of the answer.
    if (Array.from(study.verdicts).some(([{ id }, { state }]) => id === 'readme/metric-reason' && state !== 'absent'))
      return;
    yield {
      span: recall.nameSpan,
      message: 'Which error costs more here, a miss or a false alarm? Write what each leads to.',
    };
  },
});
