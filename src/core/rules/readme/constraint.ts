import { isRead, onLine } from '../../case-study/checks/support/evidence';
import { passages, wordsIn } from '../../case-study/checks/support/outline';
import type { CheckId } from '../../case-study/check';
import { halfSaid } from '../../case-study/half-said';
import { saysAnywhere } from '../../case-study/checks/support/flowing';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Titles under which the author says what the work is for. */
const PURPOSE =
  /^(?:\W|\d)*(?:(?:the|business|project|clinical|research) )?(?:problem(?: (?:statement|definition|description|overview|context))?|motivation|objectives?|goals?|context|business (?:case|context|understanding|question)|use case|background)\W*$/i;

/** What makes a problem harder than fitting a table: limits of the data, the machine, the people, the law, the money. */
const CONSTRAINT = new RegExp(
  [
    String.raw`latenc|real[- ]?time|milliseconds?|\d\s?ms\b|through-?put|response time|batch (?:job|scoring)|on[- ]device|edge device|offline|mobile|embedded|low[- ]resource|raspberry|browser`,
    String.raw`budget|cost|cheap|expensive|free tier|afford|capacity|per (?:day|week|month)|manual(?:ly)?|staff|analysts?|reviewers?`,
    String.raw`privacy|personal data|gdpr|hipaa|confidential|anonymi|pii\b|regulat|complian|audit|legal|fairness|bias(?:ed)? (?:against|towards?)|sensitive|secur`,
    String.raw`interpretab|explainab|transparen|black[- ]box|trust`,
    String.raw`imbalanc|unbalanced|rare\b|few (?:labels|samples|examples|images|data)|unlabel|un-?labelled|label(?:s|led)? (?:are|is|was|were)|annotat|weak(?:ly)? supervis|noisy|noise|missing (?:values|data)|sparse|cold[- ]start|small (?:data|sample|set)|limited|scarc|only \d|lack of|duplicat|outdated|low[- ]quality|leak`,
    String.raw`drift|shift\b|seasonal|non-?stationar|unseen|out[- ]of[- ]|generali[sz]|chang(?:es|ing) (?:over|with)|hallucinat|token limit|context (?:window|length)|rate limit`,
    String.raw`memory|vram|gpu|cpu|hardware|compute|large[- ]scale|scal(?:e|able|ability|ing) (?:to|up)|big data|millions?|high[- ]dimension|resource|constraint|restrict|must (?:not|be|run|fit|work)|without (?:access|internet|labels|a gpu)|deadline|time limit|trade-?off|false (?:positive|negative|alarm)|multi-?lingual|language(?:s)? other`,
  ].join('|'),
  'i',
);

/** Questions that come first: while they are open, this one would be only one more. */
const FIRST: readonly CheckId[] = ['readme/problem', 'readme/result', 'readme/dataset'];

export const constraint = defineRule({
  id: 'readme/constraint',
  layer: 'judgement',
  severity: 'hint',
  summary: 'Nothing that made this problem hard is named.',
  why: 'With clean data and no limits a hundred projects look alike. One limit that the work had to respect (few labels, an answer within 50 ms, no names in the data, a desk that can make forty calls a day) shows why it was done this way and not another.',
  source: 'Advice of reviewers to authors of portfolios; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n## Problem\n\nMark parcels that will be late, so that the desk can call the receivers before they wait at home. It can make forty calls a day.\n\n## Data\n\n40,000 parcels of 2024 from [the post](https://example.org/data), limited to one depot.\n\n## Results\n\nOn the test months the F1 is 0.81.\n',
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\n⟦## Problem⟧\n\nMark parcels that will be late, so that the desk can call the receivers before they wait at home.\n\n## Data\n\nThe data has 40,000 rows of 2024, each with the route, the weight and the hour of a parcel, and comes from [the post](https://example.org/data).\n\n## Results\n\nOn the test months the F1 is 0.81. <!-- so far -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || !isRead(study) || study.profile.profile !== 'case-study' || saysAnywhere(study.body, CONSTRAINT))
      return;
    if (Array.from(study.verdicts).some(([{ id }, { state }]) => FIRST.includes(id) && state !== 'present')) return;
    const purpose = passages(study, PURPOSE).find(({ blocks }) => wordsIn(study.body, blocks) > 0);
    const isAsked = Array.from(halfSaid(study).values()).some(({ span }) =>
      purpose?.blocks.some(({ start, end }) => start <= span.start && span.start < end),
    );
    if (!purpose || isAsked || purpose.section.form === 'lead-in') return;
    yield {
      span: onLine(study, purpose.section.span),
      message:
        'Nothing says what made this hard. Name one limit that the work had to respect: few labels, a time, a law, a budget.',
    };
  },
});
