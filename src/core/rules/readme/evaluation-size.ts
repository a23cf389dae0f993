import { isRead } from '../../case-study/checks/support/evidence';
import { hasGap } from '../../case-study/gaps';
import { defineRule } from '../rule';
import { genAiStudy } from '../support/gen-ai';
import { judgedStudy } from '../support/judged';

/** A number of rows, questions or pictures anywhere on the page. */
const COUNT =
  /(?<![\w.])\d[\d,.]*\s?(?:k|m|million|thousand|billion|mil|lakh)?\+?\s+(?:[\w-]+\s+){0,3}(?:rows?|records?|samples?|examples?|images?|pictures?|photos?|questions?|queries|prompts?|transactions?|customers?|clients?|reviews?|tweets?|instances?|observations?|passengers?|pairs?|documents?|docs|users?|cases?|data ?points?|entries|patients?|articles?|sentences?|loans?|houses?|listings?|orders?|products?|flights?|trips?|rides?|hours?|days|weeks|months|years|videos?|clips?|recordings?|files|messages?|emails?|comments?|posts?|jobs?|employees?|students?|players?|matches|games?|songs?|tracks?|stores?|sessions?|events?|applications?|applicants?|accounts?|scans?|x-rays?|papers?|conversations?|dialogues?)\b|(?<![\w.])\d[\d,]*k?-(?:row|record|sample|example|image|question|query|transaction|customer|borrower|client|review|account|user|case|patient|article|loan|document|item|student|employee)\b|\bn\s?=\s?\d|\b(?:rows?|records?|samples?|examples?|images?|size|shape|questions?|instances?|observations?)\s*[:=(]\s*\(?\d|\d[\d,.]*\s*(?:×|x)\s*\d+\s*(?:rows|columns)?|\b(?:mnist|cifar|imagenet|titanic|imdb|squad|glue|movielens|iris)\b/i;

export const evaluationSize = defineRule({
  id: 'readme/evaluation-size',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A score is given, and nothing says on how many cases.',
  why: 'Nine of ten right is luck on ten cases and a result on a thousand. The size of the test set is the one number that lets a reader judge all the others.',
  source: 'Survey of READMEs of machine-learning projects; checklists of NeurIPS and ACL ask for it.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      { text: '# Churn\n\nOn 1,409 customers of the test set the F1 is 0.81.\n' },
      { text: '# Churn\n\nOn a 1,400-customer test set the F1 is 0.81.\n' },
      { text: '# Churn\n\nThe F1 is 0.81. The data has 7,043 rows, a fifth of which was held out.\n' },
    ],
    bad: [{ text: '# Churn\n\nOn the test set the F1 is ⟦0.81⟧ <!-- how many? -->, that of the old rule 0.62.\n' }],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || !isRead(study) || study.profile.profile === 'kaggle-code') return;
    // While places of inserted blocks are still to be filled in, this one would only be one more.
    if (hasGap(study.body.text)) return;
    // Of questions to a language model another rule asks as well.
    if (genAiStudy(study)) return;
    // Of accuracy alone there is more to say, and another rule says it.
    if (study.numbers.every(({ metric }) => metric.id === 'accuracy')) return;
    const own = study.numbers.filter(({ isReference }) => !isReference);
    const best = own.find(({ split }) => split === 'test') ?? own[0];
    if (!best || /kaggle|leader-?board|competition/i.test(study.body.text) || COUNT.test(study.body.text)) return;
    yield {
      span: best.span,
      message: 'Nothing says on how many cases this was measured. Add the size of the test set, "on 1,409 customers".',
    };
  },
});
