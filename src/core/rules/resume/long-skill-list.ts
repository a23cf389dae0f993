import { defineRule } from '../rule';
import { resumeOf } from './support/bullets';

/** More names in one list than anybody can be asked about. */
const MOST = 15;

export const longSkillList = defineRule({
  id: 'resume/long-skill-list',
  layer: 'judgement',
  severity: 'hint',
  summary: 'A list of skills is longer than anybody believes.',
  why: 'Each name on the list is one that an interview may begin with. A dozen that the projects below prove is worth more than forty of which half were met once.',
  source: 'Guides on resumes of engineers: a list of at most fifteen.',
  appliesTo: { kinds: ['resume'] },
  examplePath: 'resume.md',
  examples: {
    good: [{ text: '# Kim Example, data scientist\n\n## Skills\n\nPython, SQL, scikit-learn, PyTorch, Docker, AWS\n' }],
    bad: [
      {
        text: '# Kim Example, data scientist\n\n## Skills\n\n- ⟦Python, R, SQL, Java, Scala, C++, Go, Rust, pandas, NumPy, scikit-learn, PyTorch, TensorFlow, Keras, Spark, Docker⟧\n',
      },
    ],
  },
  *check(context) {
    const page = resumeOf(context);
    for (const block of page?.blocks.blocks ?? []) {
      if (!page || (block.kind !== 'item' && block.kind !== 'paragraph')) continue;
      if (!/\b(?:skills?|technolog\w*|tools|stack)\b/i.test(block.section?.title ?? '')) continue;
      const text = page.body.proseIn(block);
      const names = text.split(/[,;|•·]/).filter((name) => /[\p{L}]/u.test(name));
      if (names.length <= MOST) continue;
      const lead = /^\s*(?:[-*+•]\s+)?\s*/.exec(text)?.[0].length ?? 0;
      yield {
        span: { start: block.start + lead, end: block.start + text.trimEnd().length },
        message: `This list has ${names.length} names. Keep those that a project proves, ${MOST} at most.`,
      };
    }
  },
});
