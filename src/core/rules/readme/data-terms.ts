import { hitsOf } from '../../case-study/checks/support/evidence';
import { saysAnywhere } from '../../case-study/checks/support/flowing';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Data that was taken from somebody's site. */
const SCRAPED =
  /\b(?:(?:web[- ]?)?scrap(?:ed|ing|es?)\s+(?:[\w,.'-]+\s+){0,6}?(?:from|listings?|postings?|reviews?|tweets?|posts?|articles?|profiles?|jobs?|pages?|websites?|sites?)|(?:scraped|crawled) (?:data|from))\b/gi;

/** The page says what may be done with it. */
const TERMS =
  /\b(?:terms (?:of (?:use|service)|and conditions)|robots\.txt|licen[cs]ed? under (?:a )?(?:cc|creative|odbl)|cc[- ]by|creative commons|permission|consent|gdpr|anonymi[sz]\w+|pseudonymi[sz]\w+|personal (?:data|information)|privacy|copyright|fair use|research (?:use|purposes?)|educational (?:use|purposes?)|non-?commercial|ethic\w+)/i;

export const dataTerms = defineRule({
  id: 'readme/data-terms',
  layer: 'judgement',
  severity: 'hint',
  summary: 'The data was scraped, and nothing says whether it may be used.',
  why: 'A company that reads this asks its lawyers before it asks the author. One sentence says what the site allows, that names were removed, or that the data is not in the repository.',
  source: 'Datasheets for Datasets (Gebru et al., 2021), section on collection; survey of READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Salaries\n\nThe MAE is 11.2.\n\nPostings were scraped from a job board, whose terms of use allow it for research.\n',
      },
      { text: '# Salaries\n\nThe MAE is 11.2, on public data of the census.\n' },
    ],
    bad: [
      {
        text: '# Salaries\n\nThe MAE is 11.2.\n\nA thousand postings were ⟦scraped⟧ from a job board. <!-- which -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    const [hit] = study ? hitsOf(study, SCRAPED) : [];
    if (!study || !hit || saysAnywhere(study.body, TERMS)) return;
    const start = hit.statement.start + hit.index;
    yield {
      span: { start, end: start + (/^\S+(?: scrap\w+)?/i.exec(hit.match[0])?.[0].length ?? 0) },
      message:
        'Nothing says whether this data may be used. Write what the terms of its source allow, and whether persons are in it.',
    };
  },
});
