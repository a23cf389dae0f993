import { defineRule } from '../rule';

/** A picture of a fact, drawn from its own address: nothing measures it. */
const STATIC = /^https?:\/\/img\.shields\.io\/(?:badge\/|static\/v1\?)/i;
const MEASURED = /\b(?:build|tests?|coverage|ci|pipeline|quality gate)\b/i;
const PASSED = /\bpass(?:ing|ed)?\b|\bsuccess\b|\bok\b|\d\s*%|\d+\s*\/\s*\d+/i;

export const falseBadge = defineRule({
  id: 'readme/false-badge',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A badge claims a result of tests that nothing measures.',
  why: 'A badge for tests or coverage says that a machine has just looked. One whose text is part of its address says the same for ever, also when every test fails, and a reviewer who clicks on it knows.',
  source: 'Survey of READMEs of machine-learning projects; documentation of shields.io, static badges.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Churn\n\n![CI](https://github.com/ann/churn/actions/workflows/ci.yml/badge.svg) ![Python](https://img.shields.io/badge/python-3.11-blue) ![coverage](https://img.shields.io/codecov/c/github/ann/churn)\n',
      },
    ],
    bad: [
      {
        text: '# Churn\n\n⟦![Coverage](https://img.shields.io/badge/coverage-87%25-green)⟧\n⟦![tests](https://img.shields.io/badge/tests-passing-brightgreen.svg)⟧\n',
      },
    ],
  },
  *check({ caseStudy }) {
    for (const { start, end, image } of caseStudy?.blocks.badges ?? []) {
      if (!STATIC.test(image)) continue;
      const text = worded(image);
      if (!MEASURED.test(text) || !PASSED.test(text)) continue;
      yield {
        span: { start, end },
        message: `Nothing measures what this badge says. Use the badge of the workflow or of the coverage service, or take it out.`,
      };
    }
  },
});

/** What the badge shows. */
function worded(image: string): string {
  try {
    return decodeURIComponent(image.replace(/^.*?\/(?:badge\/|v1\?)/i, '')).replace(/[-_]+/g, ' ');
  } catch {
    return image;
  }
}
