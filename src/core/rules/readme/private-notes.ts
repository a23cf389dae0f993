import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

/** Titles over text for the author's own application, or for those who give marks. */
const NOTES =
  /\b(?:resume|cv|linkedin|interview)\b.{0,30}\b(?:bullets?|points?|highlights?|line|entry|description|summary|post|mention|version|questions|talking)\b|\b(?:mention|put|add|say|talk)\b.{0,30}\b(?:resume|cv|linkedin|interview)s?\b|\b(?:notes?|message|guide|info(?:rmation)?|instructions?|comments?|remarks?) (?:for|to) (?:the |my |our )?(?:evaluators?|graders?|(?:peer )?reviewers?|examiners?|professors?|teachers?|instructors?|recruiters?|markers?|jury|mentors?)\b|^for (?:the )?(?:peer )?(?:evaluators?|graders?|reviewers?|recruiters?|hiring managers?)\b|\b(?:one-line|extended) (?:resume|linkedin)\b|^(?:peer )?review criteria$|^grading (?:criteria|rubric)$|^(?:evaluation|project) criteria checklist$/i;

export const privateNotes = defineRule({
  id: 'readme/private-notes',
  layer: 'judgement',
  severity: 'info',
  summary: 'A section is written for the resume of its author or for those who give marks.',
  why: 'Who reads a repository to hire sees what was meant for another file: the sentence for the resume, the note to the graders of a course. It turns work into an exercise, and it takes one move to mend.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Resume screening\n\nThe F1 is 0.81.\n\n## Resume parser\n\nIt reads a CV.\n\n## Notes for contributors\n\nRun the tests.\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\nThe F1 is 0.81.\n\n⟦## 💼 What to mention on your resume⟧\n\n> Built a churn model.\n\n### One-line resume bullet\n\n> Built it.\n\n⟦## Notes for the evaluators⟧\n\nSee criteria 3. <!-- remove -->\n',
      },
    ],
  },
  *check({ document, caseStudy }) {
    const study = judgedStudy(caseStudy);
    for (const { title, form, span, parent } of study?.blocks.sections ?? []) {
      if (form === 'lead-in' || !NOTES.test(title) || (parent && NOTES.test(parent.title))) continue;
      yield {
        span: { start: span.start, end: Math.min(span.end, document.source.lineAt(span.start).end) },
        message:
          'This is for your application or for a course, not for who reads the project. Move it to a file of its own.',
      };
    }
  },
});
