import { defineRule } from '../rule';
import { resumeOf } from './support/bullets';

const ROLE =
  /\b(?:engineer\w*|scientist|analyst|developer|researcher|architect|lead|manager|student|graduate|mlops|consultant|intern|specialist|programmer|professor|teacher|practitioner|statistician|economist|physicist|mathematician|phd|director|head of|cto|founder)\b/i;

/** How far into the page the role may stand, in characters. */
const WITHIN = 600;

export const headline = defineRule({
  id: 'resume/headline',
  layer: 'judgement',
  severity: 'hint',
  summary: 'The head of the resume does not say which role it is for.',
  why: 'The first line decides who reads on. A name alone leaves that to the reader; a role with what you do best in it, such as "machine learning engineer, models in production", does not.',
  source: 'Guides on resumes of engineers: name, role and outcome in the first lines.',
  appliesTo: { kinds: ['resume'] },
  examplePath: 'resume.md',
  examples: {
    good: [
      { text: '# Kim Example\n\nMachine learning engineer: models that answer in production\n\n## Experience\n' },
      { text: '# Kim Example\n\n## Data scientist\n' },
    ],
    bad: [{ text: '⟦# Kim Example⟧\n\nkim@example.org\n\n## Experience\n\n- Built 3 models for 9 shops\n' }],
  },
  *check(context) {
    const page = resumeOf(context);
    const [title, ...others] = page?.blocks.sections ?? [];
    if (!page || !title || title.level > 2) return;
    const head = page.body.slice({ start: page.body.span.start, end: page.body.span.start + WITHIN });
    // What stands under a heading of its own is told of the past.
    const next = others.find(({ level, title: name }) => level <= 2 && !ROLE.test(name));
    const end = next ? Math.max(0, next.span.start - page.body.span.start) : head.length;
    if (ROLE.test(head.slice(0, end))) return;
    yield {
      span: { start: title.span.start, end: title.span.end },
      message:
        'The head names no role. Add it with what you do best, such as "machine learning engineer, models in production".',
    };
  },
});
