import { flowingIn } from '../../case-study/checks/support/flowing';
import { isRead, onLine } from '../../case-study/checks/support/evidence';
import { passages, wordsIn, type Passage } from '../../case-study/checks/support/outline';
import { isAhead, isAside, isTask } from '../../case-study/checks/support/places';
import type { CaseStudy } from '../../case-study/case-study';
import { halfSaid } from '../../case-study/half-said';
import { metricNames } from '../../facts/markdown/metric-name';
import { basename } from '../../portfolio/path';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';
import { toolsIn } from '../support/tool-names';

/** Titles under which a choice of this project is weighed. */
const WEIGHED =
  /\btrade-?offs?\b|^(?:\W|\d)*(?:(?:design|technical|engineering|architectural|ethical|practical|other|key) )?(?:considerations|decisions|choices|rationale)\W*$|\bpros (?:and|&) cons\b|^(?:\W|\d)*(?:advantages|disadvantages|benefits|drawbacks)\b|^(?:\W|\d)*(?:discussion|challenges|lessons learned)\W*$/i;

/** Shorter text is a remark. */
const ESSAY = 60;

/** Somebody tells of the own work. */
const OWN =
  /\b(?:i|we|my|our|us|this (?:project|repo(?:sitory)?|work|data ?set|model|system|app(?:lication)?|tool|service|pipeline)|the (?:current|final|chosen|selected) \w+|here)\b/i;

/** Words of titles that name no subject. */
const ANY_PROJECT =
  /^(?:project|machine|learning|deep|data|science|model|models|modeling|prediction|predicting|predict|predictor|classification|classifier|regression|analysis|analyzing|detection|detecting|system|application|using|with|from|based|capstone|final|end-to-end|mlops|pipeline|readme|about|case|study|overview|introduction|portfolio|neural|networks?|algorithms?|approach|techniques?|python)$/i;

export const genericEssay = defineRule({
  id: 'readme/generic-essay',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A section weighs methods as a textbook does, without a number or a word of this project.',
  why: 'A reader knows that complex models overfit and simple ones are fast. What they cannot know is what the choice cost here: the two numbers that were compared, and what about this data decided it.',
  source: 'Survey of READMEs of machine-learning projects; text written by assistants reads like this.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n## Trade-offs\n\nComplex methods find more of the structure, while simple methods are easier to explain to the people who have to act on them. A larger method needs more memory and more time, and it has to be watched more closely, so that a team has to weigh what it wins against what it has to keep running. For parcels on islands the simple method was the better one, and so it stayed.\n',
      },
      { text: '# Late parcels\n\nThe F1 is 0.81.\n\n## Trade-offs\n\nSimple methods are easier to explain.\n' },
    ],
    bad: [
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n⟦## Trade-offs⟧\n\nComplex methods find more of the structure, while simple methods are easier to explain to the people who have to act on them. A larger method needs more memory and more time, and it has to be watched more closely, so that a team has to weigh what it wins against what it has to keep running. In the end a balance between the two is what most teams look for.\n<!-- which one is it? -->\n',
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study || !isRead(study)) return;
    const nouns = subjectOf(study);
    // Where a reason is half given, the check says what is missing there.
    const asked = halfSaid(study).get('readme/decisions')?.span;
    const found = passages(study, WEIGHED).find(
      (passage) =>
        isEssay(study, passage, nouns) &&
        !(asked && passage.blocks.some(({ start, end }) => start <= asked.start && asked.start < end)),
    );
    if (found)
      yield {
        span: onLine(study, found.section.span),
        message:
          'This could stand in any project. Write what the choice was here, and the numbers of what was compared.',
      };
  },
});

function isEssay({ body }: CaseStudy, { section, blocks }: Passage, nouns: readonly string[]): boolean {
  if (section.form === 'lead-in' || blocks.some((block) => isAside(block) || isAhead(block) || isTask(block)))
    return false;
  // Code, pictures and tables are of the project.
  if (blocks.some(({ kind }) => kind !== 'paragraph' && kind !== 'item') || wordsIn(body, blocks) < ESSAY) return false;
  return blocks.every((block) => {
    const text = flowingIn(body, block).replace(/^\s*\d+[.)]\s/, '');
    const lower = text.toLowerCase();
    return !(
      /\d/.test(text) ||
      body.slice(block).includes('`') ||
      OWN.test(text) ||
      metricNames(text).length > 0 ||
      toolsIn(text).tools.size > 1 ||
      nouns.some((noun) => lower.includes(noun))
    );
  });
}

/** What the title, the repository and the folder say the project is about, without endings. */
function subjectOf({ blocks, workspace }: CaseStudy): readonly string[] {
  const names = [blocks.sections[0]?.title ?? '', workspace.remote?.name ?? '', basename(workspace.projectFolder)];
  return names
    .join(' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !ANY_PROJECT.test(word))
    .map((word) => word.toLowerCase().slice(0, Math.max(4, word.length - 2)));
}
