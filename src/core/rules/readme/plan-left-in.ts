import { isUnder } from '../../case-study/checks/support/outline';
import { isAhead, isAside, isTask } from '../../case-study/checks/support/places';
import { statementsOf, type Statement } from '../../case-study/checks/support/statements';
import type { CaseStudy } from '../../case-study/case-study';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** What will be done to data and models, in the words of a proposal. */
const PLANNED_WORK =
  /\b(?:i|we|(?:this|the|our) (?:project|study|work|analysis|models?|data(?:set)?|performance|results)|it)(?: will| shall|['’]ll| plans? to| intends? to| (?:am|are|is) going to)(?: (?:then|also|first|finally|next))?(?: be)? (?:train|evaluat|compar|us(?:e|ing|ed)|test|build|built|tr(?:y|ied)|appl|implement|split|fine-?tun|explor|collect|clean|tun|investigat|examin|develop|perform|assess|measur|conduct|select|analy[sz]|experiment|preprocess|pre-process|merg|identif)\w*/i;

/** Sections in which "we will" leads the reader through, or says what is still to come. */
const NOT_A_PLAN =
  /usage|install|run|setup|set-up|getting started|how to|tutorial|guide|demo|deploy|example|prerequisite|goal|objective|question|faq|proposal/i;

/** One such sentence is a manner of speaking. */
const ENOUGH = 3;

export const planLeftIn = defineRule({
  id: 'readme/plan-left-in',
  layer: 'judgement',
  severity: 'info',
  summary: 'Beside measured results, the method is still told as a plan.',
  why: 'A text from before the work was done leaves open what was done in the end: "we will compare three models" next to a table with one of them. The past tense says it, and what was dropped goes.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\nThe F1 is 0.81.\n\n## Method\n\nWe compared three models. We will try a fourth.\n\n## Next steps\n\nWe will tune it. We will test it. We will collect more data.\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\nThe F1 is 0.81.\n\n## Method\n\nFirst ⟦we will collect⟧ the contracts of two years. <!-- from the proposal -->\n\nThen we will train three models. The models will be evaluated by recall.\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study?.numbers.some(({ isReference }) => !isReference)) return;
    const planned = plansIn(study);
    const [first] = planned;
    if (!first || planned.length < ENOUGH) return;
    const match = PLANNED_WORK.exec(first.text);
    if (!match) return;
    const start = first.start + match.index;
    yield {
      span: { start, end: start + match[0].length },
      message: `${planned.length} sentences tell the method as a plan, this one first. Write what was done, and take out what was not.`,
    };
  },
});

const plansIn = (study: CaseStudy): Statement[] =>
  statementsOf(study).filter(
    ({ block, text }) =>
      block.kind !== 'table' &&
      PLANNED_WORK.test(text) &&
      !isAhead(block) &&
      !isAside(block) &&
      !isTask(block) &&
      !isUnder(block, NOT_A_PLAN),
  );
