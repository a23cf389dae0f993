import { hitsOf, onLine } from '../../case-study/checks/support/evidence';
import { isUnder } from '../../case-study/checks/support/outline';
import { isAhead, isAside } from '../../case-study/checks/support/places';
import type { CaseStudy } from '../../case-study/case-study';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Titles under which a reader looks for the number. */
const RESULTS =
  /^(?:\W*\d*\W*)(?:(?:final|key|main|model|test|experiment\w*|training|classification|our|evaluation|performance) )?(?:results?|performance|evaluation|metrics|scores|evaluation (?:and|&) results?|results? (?:and|&) \w+|results? summary|resultados?|avaliação|evaluación|résultats|ergebnisse|결과|성능|结果|結果|результаты)\W*$/i;

/** Pictures that hold no result. */
const OTHER =
  /screen-?shot|demo|\bui\b|\bapp\b|interface|architect|diagram|flow|pipeline|eda|distribut|correlat|heat-?map|import|shap|logo|banner|sample|example|predict|word-?cloud|\.gif(?:$|\?)/i;

/** A sentence that sends its reader elsewhere for the result. */
const ELSEWHERE =
  /\b(?:results?|metrics|scores?|performance|evaluation)\b(?=[^.!?\r\n]{0,60}\b(?:can be (?:found|seen|viewed)|are|is|see|shown|available|documented|reported|found|located)\b[^.!?\r\n]{0,30}\b(?:notebooks?\b|[\w./-]+\.(?:ipynb|pdf|html|png|jpe?g)\b))|\b(?:see|check|open|refer to|look at)\s+(?:the\s+|my\s+|our\s+)?(?:[\w./-]+\s+){0,3}?(?:notebooks?|[\w./-]+\.(?:ipynb|pdf|html))\s+for\s+(?:the\s+|all\s+|more\s+|detailed\s+|full\s+|model\s+){0,3}(?:results?|metrics|scores|evaluation|performance)\b/gi;

export const resultInImage = defineRule({
  id: 'readme/result-in-image',
  layer: 'judgement',
  severity: 'info',
  summary: 'Where the result should stand there is a picture, or the way to a notebook.',
  why: 'Somebody who has two minutes opens no notebook and reads no axis of a chart. A line of text with the metric and its value is found by search, read aloud, and compared; the picture then shows the rest.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '<!-- ml-portfolio-profile: case-study -->\n\n# Late parcels\n\n## Results\n\nThe F1 is 0.81.\n\n![By month](months.png)\n',
      },
      {
        text: '<!-- ml-portfolio-profile: case-study -->\n\n# Late parcels\n\n## Results\n\n![Screenshot of the app](app.png)\n',
      },
    ],
    bad: [
      {
        text: '<!-- ml-portfolio-profile: case-study -->\n\n# Late parcels\n\n## Results\n\n⟦![By month](months.png)⟧ <!-- 2024 -->\n\n![By depot](depots.png)\n',
      },
      {
        text: '<!-- ml-portfolio-profile: case-study -->\n\n# Late parcels\n\n⟦The results can be found in the notebook.⟧ <!-- which -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study) return;
    // Where a number is given nothing is hidden, and what is half said the check itself points at.
    const answer = Array.from(study.verdicts).find(([{ id }]) => id === 'readme/result')?.[1].state;
    if (answer !== 'absent' && answer !== 'not-judged') return;
    const picture = pictureOf(study);
    const span = picture ?? sentenceOf(study);
    if (span)
      yield {
        span,
        message: `The result is only in ${picture ? 'a picture' : 'another file'}. Write the metric and its value beside it, as text.`,
      };
  },
});

/** The first picture under a title for results; an application shows what it looks like there. */
function pictureOf(study: CaseStudy): Span | undefined {
  if (study.profile.profile === 'app') return undefined;
  const picture = study.blocks.blocks.find(
    (block) =>
      block.kind === 'image' &&
      isUnder(block, RESULTS) &&
      !isAside(block) &&
      !isAhead(block) &&
      !OTHER.test(`${block.alt} ${block.target}`),
  );
  return picture && onLine(study, picture);
}

function sentenceOf(study: CaseStudy): Span | undefined {
  const [hit] = hitsOf(study, ELSEWHERE);
  return hit && onLine(study, hit.statement, hit.statement.start + hit.index);
}
